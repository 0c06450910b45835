/** What a link says about a record that is to be made: about which unit, and answers that are known already. */
export interface RecordPreset {
  readonly unitId: string | undefined;
  readonly answers: Readonly<Record<string, string>>;
}

const names = { making: 'new', unit: 'about', answer: 'answer' } as const;

/** Address of a page that begins a record. @param answers by the names of the questions */
export function newRecordAddress(code: string, unitId: string, answers: Readonly<Record<string, string>> = {}): string {
  const parameters = new URLSearchParams({ [names.making]: 'yes', [names.unit]: unitId });
  for (const [question, answer] of Object.entries(answers)) parameters.append(names.answer, `${question}:${answer}`);
  return `/registers/${code}/records?${parameters}`;
}

/** What the address of a page asks for; undefined where it asks for no record. */
export function presetOf(parameters: URLSearchParams): RecordPreset | undefined {
  if (!parameters.has(names.making)) return undefined;
  const answers = parameters.getAll(names.answer).flatMap((given) => {
    const [, question, answer] = /^([^:]+):(.+)$/.exec(given) ?? [];
    return question === undefined || answer === undefined ? [] : [[question, answer] as const];
  });
  return { unitId: parameters.get(names.unit) ?? undefined, answers: Object.fromEntries(answers) };
}

/** The address once the record was begun or given up. */
export function withoutPreset(parameters: URLSearchParams): URLSearchParams {
  const left = new URLSearchParams(parameters);
  for (const name of Object.values(names)) left.delete(name);
  return left;
}
