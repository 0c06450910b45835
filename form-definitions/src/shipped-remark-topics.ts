import { readFileSync } from 'node:fs';

// `src` and `dist` are siblings, so this holds in both.
const file = new URL('../remark-topics.json', import.meta.url);

/** The topics of remarks that ship with the product, in their order; the room of remarks knows their shape. Node only. */
export const shippedRemarkTopics = (): Readonly<Record<string, unknown>>[] =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>[];
