/** An answer by which a list can be filtered. */
export interface FilterableValue {
  readonly question: string;
  readonly value: string;
}

const longest = 100;

/** The plain answers of a record: texts, numbers, yes and no, and each of several that were chosen. Long texts are found by words, not here. */
export function valuesOf(answers: Readonly<Record<string, unknown>>): FilterableValue[] {
  return Object.entries(answers).flatMap(([question, answer]) => {
    const said = Array.isArray(answer) ? (answer as unknown[]) : [answer];
    const plain = said.filter(
      (value): value is string | number | boolean =>
        typeof value === 'number' ||
        typeof value === 'boolean' ||
        (typeof value === 'string' && value.length <= longest),
    );
    return [...new Set(plain.map(String))].map((value) => ({ question, value }));
  });
}
