import { useEffect, useState } from 'preact/hooks';

/** How somebody reads best: remembered on this phone, and nothing else beside it. */
export interface Comfort {
  /** Place in {@link textSizes}. */
  readonly step: number;
  /** Large text and targets, one question at a time, read aloud where the phone can. */
  readonly easy: boolean;
}

/** Body text in pixels; the first step is what everybody starts with. */
export const textSizes = [18, 21, 25, 30] as const;
const easyTextSize = 24;

const place = 'pingyi.comfort';
const listeners = new Set<(now: Comfort) => void>();
let comfort: Comfort | undefined;

function remembered(): Comfort {
  try {
    const { step, easy } = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Comfort>;
    return { step: typeof step === 'number' && step in textSizes ? step : 0, easy: easy === true };
  } catch {
    // Private windows refuse storage; then nothing is remembered.
    return { step: 0, easy: false };
  }
}

function choose(next: Comfort): void {
  comfort = next;
  try {
    localStorage.setItem(place, JSON.stringify(next));
  } catch {
    // As above.
  }
  listeners.forEach((listener) => listener(next));
}

/** What was chosen, also the last time on this phone, and a way to choose otherwise. */
export function useComfort(): readonly [Comfort, (next: Comfort) => void] {
  const [now, setNow] = useState(() => (comfort ??= remembered()));
  useEffect(() => {
    listeners.add(setNow);
    return () => void listeners.delete(setNow);
  }, []);
  return [now, choose];
}

/** Body text in pixels. */
export const textSizeOf = ({ step, easy }: Comfort): number =>
  Math.max(textSizes[step] ?? textSizes[0], easy ? easyTextSize : 0);
