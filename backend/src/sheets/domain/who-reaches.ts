import type { CampaignSubject } from '../../campaigns/index.js';
import type { ReachingAccount } from '../../accounts/index.js';

/** An account of a unit, with the path that it reaches. */
export interface Worker extends ReachingAccount {
  readonly unitId: string;
}

/**
 * Finds the accounts that reach a subject by its two paths, without asking each of thousands.
 * @param everywhere whether all of them reach everything, as raters whom a campaign names
 */
export function whoReaches<W extends Pick<Worker, 'path'>>(
  workers: readonly W[],
  everywhere: boolean,
): (subject: Pick<CampaignSubject, 'path' | 'guidePath'>) => readonly W[] {
  if (everywhere) return () => workers;
  const byPath = new Map<string, W[]>();
  for (const worker of workers) {
    const there = byPath.get(worker.path);
    if (there) there.push(worker);
    else byPath.set(worker.path, [worker]);
  }
  return ({ path, guidePath }) => {
    const places = new Set(['/', ...prefixesOf(path), ...prefixesOf(guidePath)]);
    return [...places].flatMap((place) => byPath.get(place) ?? []);
  };
}

/** `/a/`, `/a/b/` of `/a/b/`. */
const prefixesOf = (path: string): string[] =>
  [...path.matchAll(/\//g)].flatMap(({ index }) => (index === 0 ? [] : [path.slice(0, index + 1)]));
