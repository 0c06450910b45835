import { readdirSync, readFileSync } from 'node:fs';

/** An indicator of the product: one file. */
export interface ShippedIndicator {
  readonly code: string;
  /** Title, measure, target and for whom; the room of indicators knows its shape. */
  readonly content: Readonly<Record<string, unknown>>;
}

// `src` and `dist` are siblings, so this holds in both.
const folder = new URL('../indicators/', import.meta.url);

/** Reads the indicators that ship with the product, ordered by code. Node only. */
export const shippedIndicators = (): ShippedIndicator[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      code: file.slice(0, -'.json'.length),
      content: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, unknown>,
    }));
