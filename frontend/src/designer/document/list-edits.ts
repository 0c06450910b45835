// `with`, `toSpliced` and their like are younger than the browsers that offices have.

export const replacedAt = <T>(list: readonly T[], index: number, entry: T): T[] =>
  list.map((old, at) => (at === index ? entry : old));

export const insertedAt = <T>(list: readonly T[], index: number, ...entries: readonly T[]): T[] => [
  ...list.slice(0, index),
  ...entries,
  ...list.slice(index),
];

export const removedAt = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);
