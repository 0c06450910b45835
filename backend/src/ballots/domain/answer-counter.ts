import { ballotsByDay, type AnswerCounts, type CountedKind, type CountedQuestion } from './answer-counts.js';

/** The counts of a question in the answers about one unit. */
export interface QuestionCounts {
  /** The unit that a row rates; null = the one at whose door the ballots were handed in. */
  readonly ratedUnit: string | null;
  readonly formVersionId: string;
  /** Name of the question, `<name>/<row>` for a row of a matrix, {@link ballotsByDay} for the ballots themselves. */
  readonly question: string;
  readonly counts: AnswerCounts;
}

/** A ballot as it is counted here. */
export interface CountedBallot {
  readonly formVersionId: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly receivedOn: string;
}

/** The questions of each form version. */
export type CountedForms = ReadonlyMap<string, readonly CountedQuestion[]>;

/** As long as the key of a question can be; a row with a longer one is not counted. */
const longestQuestion = 160;

interface GrowingCell {
  answered: number;
  options: Record<string, number>;
}
interface Growing extends GrowingCell {
  ballots: number;
  by: Record<string, Record<string, GrowingCell>>;
}

const emptyCell = (): GrowingCell => ({ answered: 0, options: {} });

function add(cell: GrowingCell, codes: readonly string[]): void {
  cell.answered++;
  for (const code of codes) cell.options[code] = (cell.options[code] ?? 0) + 1;
}

type Categories = readonly (readonly [breakdown: string, category: string])[];

/** Adds ballots of one door up, question by question; those of a form that is not known are left out. */
export class AnswerCounter {
  private readonly growing = new Map<string, QuestionCounts & { readonly counts: Growing }>();

  constructor(private readonly forms: CountedForms) {}

  add({ formVersionId, answers, receivedOn }: CountedBallot): void {
    const questions = this.forms.get(formVersionId);
    if (!questions) return;
    const categories = questions.flatMap(({ name, breakdown }): Categories => {
      const code = breakdown === undefined ? undefined : codeOf(answers[name]);
      return breakdown === undefined || code === undefined ? [] : [[breakdown, code]];
    });
    this.count(formVersionId, null, ballotsByDay, [receivedOn], []);
    for (const question of questions) this.addQuestion(formVersionId, question, answers[question.name], categories);
  }

  /** In no order. */
  counts(): QuestionCounts[] {
    return [...this.growing.values()];
  }

  private addQuestion(
    form: string,
    { name, kind, rows, ratesUnits }: CountedQuestion,
    answer: unknown,
    categories: Categories,
  ): void {
    if (kind !== 'rows') return this.count(form, null, name, codesOf(kind, answer), categories);
    const given = isRecord(answer) ? answer : {};
    for (const row of rows ?? Object.keys(given)) {
      const code = codeOf(given[row]);
      const codes = code === undefined ? undefined : [code];
      if (ratesUnits) this.count(form, row, name, codes, categories);
      else if (name.length + row.length < longestQuestion) this.count(form, null, `${name}/${row}`, codes, categories);
    }
  }

  /** @param codes undefined for no answer */
  private count(
    formVersionId: string,
    ratedUnit: string | null,
    question: string,
    codes: readonly string[] | undefined,
    categories: Categories,
  ): void {
    const key = `${formVersionId}\n${ratedUnit ?? ''}\n${question}`;
    let entry = this.growing.get(key);
    if (!entry) {
      entry = { ratedUnit, formVersionId, question, counts: { ballots: 0, ...emptyCell(), by: {} } };
      this.growing.set(key, entry);
    }
    const { counts } = entry;
    counts.ballots++;
    if (!codes) return;
    add(counts, codes);
    for (const [breakdown, category] of categories)
      add(((counts.by[breakdown] ??= {})[category] ??= emptyCell()), codes);
  }
}

/** Undefined for no answer. */
function codesOf(kind: CountedKind, answer: unknown): readonly string[] | undefined {
  if (kind === 'given') return isEmpty(answer) ? undefined : [];
  if (Array.isArray(answer)) return answer.length === 0 ? undefined : [...new Set(answer.map(String))];
  const code = codeOf(answer);
  return code === undefined ? undefined : [code];
}

const codeOf = (answer: unknown): string | undefined =>
  typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean' ? String(answer) : undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (answer: unknown): boolean =>
  answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);
