import { useSyncExternalStore } from 'react';

/** How close the rows of lists stand; kept in this browser, for all lists. */
export type Density = 'usual' | 'close';

const place = 'pingyi.density';
const listeners = new Set<() => void>();

function present(): Density {
  try {
    return localStorage.getItem(place) === 'close' ? 'close' : 'usual';
  } catch {
    // A browser that keeps nothing shows the usual.
    return 'usual';
  }
}

export function setDensity(density: Density): void {
  try {
    localStorage.setItem(place, density);
  } catch {
    return;
  }
  for (const tell of listeners) tell();
}

export const useDensity = (): Density =>
  useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, present);
