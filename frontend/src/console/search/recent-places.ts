import { kinds, type Entry } from './search-entries';

// By account: who signs in next on this computer may not see the same.
const keyOf = (accountId: string): string => `pingyi.recent.${accountId}`;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  kinds.some((kind) => kind === value.kind) &&
  'title' in value &&
  typeof value.title === 'string' &&
  'to' in value &&
  typeof value.to === 'string' &&
  value.to.startsWith('/');

/** The places that an account opened last on this computer; none where storage is switched off or holds something else. */
export function recentPlaces(accountId: string): Entry[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(accountId)) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isEntry) : [];
  } catch {
    return [];
  }
}

export function keepRecentPlaces(accountId: string, places: readonly Entry[]): void {
  try {
    localStorage.setItem(keyOf(accountId), JSON.stringify(places));
  } catch {
    // They are then simply not remembered.
  }
}
