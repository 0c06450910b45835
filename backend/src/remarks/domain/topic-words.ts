/** A topic, as far as it finds remarks. */
export interface TopicWords {
  readonly id: string;
  readonly words: readonly string[];
}

/** Ids of the topics of which a word stands in the text; small and capital letters are the same. */
export function topicsIn(text: string, topics: readonly TopicWords[]): string[] {
  const said = text.toLowerCase();
  return topics.filter(({ words }) => words.some((word) => said.includes(word.toLowerCase()))).map(({ id }) => id);
}
