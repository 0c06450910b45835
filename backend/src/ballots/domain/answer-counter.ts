import {
  ballotsByDay,
  type AnswerCell,
  type AnswerCounts,
  type CountedKind,
  type CountedQuestion,
} from './answer-counts.js';

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

/** Adds ballots of one door up, question by question; those of a form that is not known are left out. */
export class AnswerCounter {
  private readonly counting = new Map<string, FormCounter>();

  constructor(private readonly forms: CountedForms) {}

  add({ formVersionId, answers, receivedOn }: CountedBallot): void {
    let form = this.counting.get(formVersionId);
    if (!form) {
      const questions = this.forms.get(formVersionId);
      if (!questions) return;
      this.counting.set(formVersionId, (form = new FormCounter(questions)));
    }
    form.add(answers, receivedOn);
  }

  /** In no order. */
  counts(): QuestionCounts[] {
    return [...this.counting].flatMap(([formVersionId, form]) =>
      form.counts().map((counted) => ({ ...counted, formVersionId })),
    );
  }
}

/** How many ballots: all of them at 0, and those of each category after that. Counted a million times, so it is an array. */
type Row = number[];

interface Counting {
  readonly ratedUnit: string | null;
  readonly question: string;
  ballots: number;
  readonly answered: Row;
  readonly options: Map<string, Row>;
}

interface Category {
  readonly breakdown: string;
  readonly code: string;
}

class FormCounter {
  private readonly days: Counting = begin(null, ballotsByDay);
  /** By place in the form; for a matrix, by row. */
  private readonly entries: (Counting | Map<string, Counting>)[];
  private readonly breakdowns: readonly {
    readonly name: string;
    readonly breakdown: string;
    readonly places: Map<string, number>;
  }[];
  private readonly categories: Category[] = [];
  /** Places of the categories of the ballot that is being counted. */
  private readonly places: number[] = [];

  constructor(private readonly questions: readonly CountedQuestion[]) {
    this.entries = questions.map(({ name, kind }) => (kind === 'rows' ? new Map() : begin(null, name)));
    this.breakdowns = questions.flatMap(({ name, breakdown }) =>
      breakdown === undefined ? [] : [{ name, breakdown, places: new Map<string, number>() }],
    );
  }

  add(answers: CountedBallot['answers'], receivedOn: string): void {
    this.places.length = 0;
    this.count(this.days, receivedOn);
    this.find(answers);
    for (let at = 0; at < this.questions.length; at++) {
      const [question, entry] = [this.questions[at]!, this.entries[at]!];
      const answer = answers[question.name];
      if (entry instanceof Map) this.addRows(question, entry, answer);
      else this.count(entry, codesOf(question.kind, answer));
    }
  }

  counts(): Omit<QuestionCounts, 'formVersionId'>[] {
    return [this.days, ...this.entries.flatMap((entry) => (entry instanceof Map ? [...entry.values()] : [entry]))].map(
      (entry) => ({ ratedUnit: entry.ratedUnit, question: entry.question, counts: this.countsOf(entry) }),
    );
  }

  /** The categories of a ballot. */
  private find(answers: CountedBallot['answers']): void {
    for (const { name, breakdown, places } of this.breakdowns) {
      const code = codeOf(answers[name]);
      if (code === undefined) continue;
      let place = places.get(code);
      if (place === undefined) places.set(code, (place = this.categories.push({ breakdown, code })));
      this.places.push(place);
    }
  }

  private addRows({ name, rows, ratesUnits }: CountedQuestion, entries: Map<string, Counting>, answer: unknown): void {
    const given = isRecord(answer) ? answer : {};
    for (const row of rows ?? Object.keys(given)) {
      let entry = entries.get(row);
      if (!entry) {
        if (!ratesUnits && name.length + row.length >= longestQuestion) continue;
        entries.set(row, (entry = ratesUnits ? begin(row, name) : begin(null, `${name}/${row}`)));
      }
      this.count(entry, codeOf(given[row]));
    }
  }

  /** @param codes undefined for no answer */
  private count(entry: Counting, codes: string | readonly string[] | undefined): void {
    entry.ballots++;
    if (codes === undefined) return;
    this.raise(entry.answered);
    if (typeof codes === 'string') this.raise(rowOf(entry.options, codes));
    else for (const code of codes) this.raise(rowOf(entry.options, code));
  }

  private raise(row: Row): void {
    row[0] = (row[0] ?? 0) + 1;
    for (const place of this.places) row[place] = (row[place] ?? 0) + 1;
  }

  private countsOf({ ballots, answered, options }: Counting): AnswerCounts {
    const codes = [...options.keys()];
    const cell = (place: number): AnswerCell => ({
      answered: answered[place] ?? 0,
      options: Object.fromEntries(
        codes.flatMap((code): [string, number][] => {
          const count = options.get(code)?.[place];
          return count === undefined ? [] : [[code, count]];
        }),
      ),
    });
    const by: Record<string, Record<string, AnswerCell>> = {};
    for (const [at, { breakdown, code }] of this.categories.entries())
      if (answered[at + 1] !== undefined) (by[breakdown] ??= {})[code] = cell(at + 1);
    return { ballots, ...cell(0), by };
  }
}

const begin = (ratedUnit: string | null, question: string): Counting => ({
  ratedUnit,
  question,
  ballots: 0,
  answered: [],
  options: new Map(),
});

function rowOf(options: Map<string, Row>, code: string): Row {
  let row = options.get(code);
  if (!row) options.set(code, (row = []));
  return row;
}

/** Undefined for no answer. */
function codesOf(kind: CountedKind, answer: unknown): string | readonly string[] | undefined {
  if (kind === 'given') return isEmpty(answer) ? undefined : [];
  if (Array.isArray(answer)) return answer.length === 0 ? undefined : [...new Set(answer.map(String))];
  return codeOf(answer);
}

const codeOf = (answer: unknown): string | undefined =>
  typeof answer === 'string'
    ? answer
    : typeof answer === 'number' || typeof answer === 'boolean'
      ? String(answer)
      : undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (answer: unknown): boolean =>
  answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);
