import type { CompiledRole } from '@pingyi/form-definitions/compile';

/** A fact that a sheet states; it counts once somebody else has verified it (I18). */
export interface StatedFact {
  readonly kind: string;
  readonly date: string | null;
  readonly months: number | null;
  readonly document: string | null;
}

/** What a sheet says beside its points. */
export interface SheetData {
  /** By `value:<key>`; indicators as a list under `indicators`, ordered by id. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly facts: readonly StatedFact[];
}

type Answers = Readonly<Record<string, unknown>>;

/** Yes and no as the shipped forms write them. */
const plain = (answer: unknown): unknown => (answer === 'yes' ? true : answer === 'no' ? false : answer);

/** Numbers with a fraction leave as text, which is exact. */
const exact = (answer: unknown): unknown =>
  typeof answer === 'number' && !Number.isSafeInteger(answer) ? String(answer) : answer;

/** Rows of a table leave as the names in their first column, and nothing else of them. */
const namesIn = (rows: readonly unknown[], column: string): string[] =>
  rows.flatMap((row) => {
    const name = typeof row === 'object' && row !== null ? (row as Answers)[column] : undefined;
    return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : [];
  });

/** Reads values, indicators and stated facts of a valid sheet by the roles of its questions. */
export function readSheetData(roles: readonly CompiledRole[], answers: Answers): SheetData {
  const answerOf = (role: string): unknown => {
    const question = roles.find((entry) => entry.role === role)?.question;
    return question === undefined ? undefined : answers[question];
  };
  const values: Record<string, unknown> = {};
  const indicators = new Map<string, Record<string, unknown>>();
  for (const { role, question, column } of roles) {
    const answer = answers[question];
    if (answer === undefined) continue;
    const [sort, name = '', part] = role.split(':');
    if (sort === 'value')
      values[name] = column !== undefined && Array.isArray(answer) ? namesIn(answer, column) : exact(plain(answer));
    if (sort === 'indicator' && part !== undefined)
      indicators.set(name, { ...indicators.get(name), [part]: part === 'value' ? exact(answer) : answer });
  }
  const complete = [...indicators].filter(
    ([, figures]) => 'value' in figures || ('count' in figures && 'base' in figures),
  );
  if (complete.length > 0) {
    values['indicators'] = complete.map(([id, figures]) => ({ id, ...figures })).sort((a, b) => (a.id < b.id ? -1 : 1));
  }
  return { values, facts: roles.flatMap(({ role, question }) => statedFact(role, answers[question], answerOf)) };
}

/** `fact:<kind>` answered with yes, or `fact:*` answered with the kind itself. */
function statedFact(role: string, answer: unknown, answerOf: (role: string) => unknown): StatedFact[] {
  const named = /^fact:(.+)$/.exec(role)?.[1];
  if (named === undefined || (named === '*' ? typeof answer !== 'string' : plain(answer) !== true)) return [];
  const text = (companion: string): string | null => {
    const given = answerOf(`${companion}:${named}`);
    return typeof given === 'string' && given !== '' ? given : null;
  };
  const months = answerOf(`fact-months:${named}`);
  return [
    {
      kind: named === '*' ? String(answer) : named,
      date: text('fact-date'),
      months: typeof months === 'number' ? months : null,
      document: text('fact-document'),
    },
  ];
}
