import { useEffect, useState } from 'preact/hooks';

/** How long nobody has to touch the device before it asks, and how long it waits for the answer. */
const askAfterSeconds = 60;
const clearAfterSeconds = 20;

const signs = ['pointerdown', 'keydown', 'input', 'scroll', 'touchstart'] as const;

/**
 * Seconds until the device is cleared, once it has asked; undefined while somebody is there. A touch anywhere is an answer.
 * @param watches whether there is something to be cleared
 */
export function useIdle(watches: boolean, onClear: () => void): number | undefined {
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    setLeft(undefined);
    if (!watches) return undefined;
    let touched = Date.now();
    const touch = (): void => {
      touched = Date.now();
      setLeft(undefined);
    };
    const timer = setInterval(() => {
      const idle = Math.floor((Date.now() - touched) / 1_000) - askAfterSeconds;
      if (idle >= clearAfterSeconds) onClear();
      else if (idle >= 0) setLeft(clearAfterSeconds - idle);
    }, 1_000);
    for (const sign of signs) window.addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [watches, onClear]);
  return left;
}
