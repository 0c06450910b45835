import { isRecord, pointer, sortedTexts } from '../exact/order.js';

/** A place where a published and a recomputed value differ; `undefined` stands for a missing one. */
export interface Difference {
  /** JSON pointer, such as `/outcomes/3/grade`. */
  readonly pointer: string;
  readonly published: unknown;
  readonly recomputed: unknown;
}

/** The first places, at most `limit`, where two JSON values differ. */
export function differences(published: unknown, recomputed: unknown, limit = 100): Difference[] {
  const found: Difference[] = [];
  compare(published, recomputed, '', found, limit);
  return found;
}

function compare(published: unknown, recomputed: unknown, at: string, found: Difference[], limit: number): void {
  if (found.length >= limit || Object.is(published, recomputed)) return;
  if (Array.isArray(published) && Array.isArray(recomputed)) {
    for (let index = 0; index < Math.max(published.length, recomputed.length); index++) {
      compare(published[index], recomputed[index], pointer(at, index), found, limit);
    }
  } else if (isRecord(published) && isRecord(recomputed)) {
    for (const key of sortedTexts(new Set([...Object.keys(published), ...Object.keys(recomputed)]))) {
      const own = (value: Record<string, unknown>) => (Object.hasOwn(value, key) ? value[key] : undefined);
      compare(own(published), own(recomputed), pointer(at, key), found, limit);
    }
  } else found.push({ pointer: at, published, recomputed });
}
