/** What a text of a certificate can leave open, each with the word that stands for it in Chinese offices and in others. */
export const placeholders = ['name', 'unit', 'award', 'campaign', 'year', 'number'] as const;
export type Placeholder = (typeof placeholders)[number];

const words: Readonly<Record<string, Placeholder>> = {
  ...Object.fromEntries(placeholders.map((name) => [name, name] as const)),
  名称: 'name',
  单位: 'unit',
  奖项: 'award',
  活动: 'campaign',
  年度: 'year',
  编号: 'number',
};
const pattern = /\{([^{}]*)\}/g;

/** What stands in braces and means nothing; a text with such a one is not kept. */
export const unknownPlaceholders = (text: string): string[] =>
  [...text.matchAll(pattern)].map(([, word = '']) => word.trim()).filter((word) => !Object.hasOwn(words, word));

/** A text with everything that it leaves open filled in. */
export const filledIn = (text: string, values: Readonly<Record<Placeholder, string>>): string =>
  text.replace(pattern, (found, word: string) => {
    const key = Object.hasOwn(words, word.trim()) ? words[word.trim()] : undefined;
    return key === undefined ? found : values[key];
  });
