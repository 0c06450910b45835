import fc from 'fast-check';

/*
 * XLSForms as people make them, with an own reading of what each says. What stands in a row is traced to what must come of it.
 */

const listed = ['a', 'b', 'c'];
type Kind = 'text' | 'integer' | 'decimal' | 'date' | 'select_one' | 'select_multiple';
type Value = string | number | readonly string[];
export type Answers = ReadonlyMap<string, Value>;

/** A condition as XPath writes it, and what XForms says that it means. */
interface Condition {
  readonly text: string;
  holds(answers: Answers): boolean;
}

interface Question {
  readonly name: string;
  readonly kind: Kind;
}

export const isEmpty = (value: Value | undefined): boolean =>
  value === undefined || value === '' || (value as string).length === 0;

const chosen = (value: Value | undefined): readonly unknown[] => (isEmpty(value) ? [] : [value].flat());

const numbered = (value: Value | undefined): number => (isEmpty(value) ? Number.NaN : Number(value));

const compared: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  '=': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
};

function demandOn({ name, kind }: Question, written = `\${${name}}`): fc.Arbitrary<Condition> {
  const emptiness = fc.constantFrom('=', '!=').map((sign): Condition => ({
    text: `${written} ${sign} ''`,
    holds: (answers) => isEmpty(answers.get(name)) === (sign === '='),
  }));
  const option = fc.constantFrom(...listed);
  const selected = option.map((value): Condition => ({
    text: `selected(${written}, '${value}')`,
    holds: (answers) => chosen(answers.get(name)).includes(value),
  }));
  const equal = (values: readonly string[]) =>
    fc.tuple(fc.constantFrom('=', '!='), fc.constantFrom(...values)).map(([sign, value]): Condition => ({
      text: `${written} ${sign} '${value}'`,
      holds: (answers) => ((answers.get(name) ?? '') === value) === (sign === '='),
    }));
  const number = fc
    .tuple(fc.constantFrom(...Object.keys(compared)), fc.integer({ min: -2, max: 9 }))
    .map(([sign, value]): Condition => ({
      text: `${written} ${sign} ${value}`,
      holds: (answers) => compared[sign]!(numbered(answers.get(name)), value),
    }));
  const counted = fc.integer({ min: 1, max: 3 }).map((least): Condition => ({
    text: `count-selected(${written}) >= ${least}`,
    holds: (answers) => chosen(answers.get(name)).length >= least,
  }));
  switch (kind) {
    case 'text':
      return fc.oneof(emptiness, equal(['甲', 'x y']));
    case 'integer':
    case 'decimal':
      return fc.oneof(emptiness, number, number);
    case 'date':
      return emptiness;
    case 'select_one':
      return fc.oneof(emptiness, selected, equal(listed));
    case 'select_multiple':
      return fc.oneof(emptiness, selected, counted);
  }
}

function conditionOn(questions: readonly Question[]): fc.Arbitrary<Condition> {
  const one = fc.constantFrom(...questions).chain((question) => demandOn(question));
  const joined = fc.tuple(one, fc.constantFrom('and', 'or'), one).map(([left, joint, right]): Condition => ({
    text: `${left.text} ${joint} ${right.text}`,
    holds: (answers) =>
      joint === 'and' ? left.holds(answers) && right.holds(answers) : left.holds(answers) || right.holds(answers),
  }));
  const negated = fc.oneof(one, joined).map((inner): Condition => ({
    text: `not(${inner.text})`,
    holds: (answers) => !inner.holds(answers),
  }));
  return fc.oneof({ weight: 3, arbitrary: one }, joined, negated);
}

/** A row of the sheet survey, by column. */
type Row = Readonly<Record<string, string>>;

/** What must come of something in a file. */
interface Trace {
  readonly column: string;
  /** Refused, noted at its place, or found again in the form as this text. */
  readonly end: 'refused' | 'noted' | { readonly text: string };
}

export interface Line {
  readonly row: Row;
  readonly traces: readonly Trace[];
  readonly question?: Question & {
    readonly relevant?: Condition | undefined;
    readonly required: boolean;
    readonly constraint?: Condition | undefined;
  };
  /** What is worked out: `yes` while a condition holds. */
  readonly calculation?: { readonly name: string; readonly when: Condition };
  /** A group that begins here, with its condition, or ends. */
  readonly group?: { readonly relevant?: Condition | undefined } | 'end';
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const stems = ['q', '满意度', '姓名', 'a.b', 'x-y', 'Ω_', '𠮷'];
const kinds: readonly Kind[] = ['text', 'integer', 'decimal', 'date', 'select_one', 'select_multiple'];

function questionLine(before: readonly Question[], name: string, kind: Kind): fc.Arbitrary<Line> {
  const label = `L-${name}`;
  return fc
    .record({
      relevant: before.length === 0 ? fc.constant(undefined) : maybe(conditionOn(before)),
      required: fc.constantFrom('', '', 'yes', 'true()', 'no'),
      constraint: maybe(demandOn({ name, kind }, '.')),
      hint: maybe(fc.constant(`H-${name}`)),
      appearance: maybe(fc.constantFrom('minimal', 'bearing')),
      readonly: maybe(fc.constantFrom("${q} = 'x'")),
    })
    .map(({ relevant, required, constraint, hint, appearance }) => ({
      row: {
        type: kind.startsWith('select') ? `${kind} l` : kind,
        name,
        label,
        required,
        relevant: relevant?.text ?? '',
        constraint: constraint?.text ?? '',
        hint: hint ?? '',
        appearance: appearance ?? '',
      },
      traces: [
        { column: 'label', end: { text: label } },
        ...(hint === undefined ? [] : [{ column: 'hint', end: { text: hint } }]),
        ...(appearance === 'bearing' ? [{ column: 'appearance', end: 'noted' as const }] : []),
      ],
      question: { name, kind, relevant, required: required === 'yes' || required === 'true()', constraint },
    }));
}

/** Rows that ask nothing, and what must come of them. */
const otherLine = (number: number): fc.Arbitrary<Line> =>
  fc.constantFrom<Line>(
    {
      row: { type: 'text', name: `off${number}`, label: 'O', disabled: 'yes' },
      traces: [{ column: 'disabled', end: 'noted' }],
    },
    { row: { label: `remark ${number}` }, traces: [{ column: 'label', end: 'noted' }] },
    { row: { type: 'today', name: `today${number}` }, traces: [{ column: 'type', end: 'noted' }] },
    { row: { type: 'calculate', name: `c${number}` }, traces: [{ column: 'type', end: 'noted' }] },
    {
      row: { type: 'text', name: `k${number}`, label: `K-${number}`, kobo: '1' },
      traces: [{ column: 'label', end: { text: `K-${number}` } }],
      question: { name: `k${number}`, kind: 'text', required: false },
    },
  );

/** What is worked out. */
const calculatedLine = (before: readonly Question[], number: number): fc.Arbitrary<Line> =>
  conditionOn(before).map((when) => ({
    row: { type: 'calculate', name: `算${number}`, calculation: `if(${when.text}, 'yes', 'no')` },
    traces: [],
    calculation: { name: `算${number}`, when },
  }));

const brokenLine = (number: number): fc.Arbitrary<Line> =>
  fc
    .constantFrom<readonly [Row, string]>(
      [{ type: 'geopoint' }, 'type'],
      [{ type: 'select_one nowhere' }, 'type'],
      [{ type: 'text', name: '1 2' }, 'name'],
      [{ type: 'text', name: '' }, 'name'],
      [{ type: 'text', name: '__proto__' }, 'name'],
      [{ type: 'text', relevant: '${nobody} = 1' }, 'relevant'],
      [{ type: 'text', relevant: '1 = = 1' }, 'relevant'],
      [{ type: 'integer', constraint: 'pulldata(.) > 1' }, 'constraint'],
      [{ type: 'text', choice_filter: 'x = 1' }, 'choice_filter'],
      [{ type: 'text', label: '<b>x</b>' }, 'label'],
      [{ type: 'text', 'media::image': 'x.png' }, 'media::image'],
      [{ type: 'integer', default: 'many' }, 'default'],
      [{ type: 'text', constraint: "regex(., '(a+)+$')" }, 'constraint'],
    )
    .map(([row, column]) => ({
      row: { name: `broken${number}`, label: 'B', ...row },
      traces: [{ column, end: 'refused' }],
    }));

export const generatedXlsforms: fc.Arbitrary<readonly Line[]> = fc.integer({ min: 1, max: 7 }).chain((count) => {
  const questions = Array.from({ length: count }, (_, index) =>
    fc
      .tuple(fc.constantFrom(...stems), fc.constantFrom(...kinds))
      .map(([stem, kind]) => ({ name: `${stem}${index}`, kind })),
  );
  return fc.tuple(...questions).chain((all) => {
    const lines = all.map(({ name, kind }, index) => {
      const before = all.slice(0, index);
      const asked = questionLine(before, name, kind);
      const grouped = fc
        .tuple(before.length === 0 ? fc.constant(undefined) : maybe(conditionOn(before)), asked)
        .map(([relevant, line]): Line[] => [
          {
            row: { type: 'begin group', name: `g${index}`, label: `G-${index}`, relevant: relevant?.text ?? '' },
            traces: [{ column: 'label', end: { text: `G-${index}` } }],
            group: { relevant },
          },
          line,
          { row: { type: 'end group' }, traces: [], group: 'end' },
        ]);
      return fc.oneof(
        { weight: 5, arbitrary: asked.map((line) => [line]) },
        { weight: 2, arbitrary: grouped },
        { weight: 1, arbitrary: fc.tuple(otherLine(index), asked).map((both): Line[] => both) },
        ...(index === 0
          ? []
          : [{ weight: 1, arbitrary: fc.tuple(calculatedLine(before, index), asked).map((both): Line[] => both) }]),
        { weight: 1, arbitrary: brokenLine(index).chain((broken) => asked.map((line) => [line, broken])) },
      );
    });
    return fc.tuple(...lines).map((parts) => parts.flat());
  });
});

const columns =
  'type name label hint required relevant constraint appearance disabled choice_filter media::image default calculation kobo'.split(
    ' ',
  );

export const workbookOf = (lines: readonly Line[]) => [
  { name: 'survey', rows: [columns, ...lines.map(({ row }) => columns.map((column) => row[column] ?? ''))] },
  {
    name: 'choices',
    rows: [['list_name', 'name', 'label'], ...listed.map((value) => ['l', value, `C-${value}`])],
  },
  { name: 'settings', rows: [['form_title'], ['T-title']] },
];

/** Something of the kind that a question asks for, or nothing. */
export function answerTo(kind: Kind, chance: () => number): Value {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(chance() * values.length)]!;
  if (chance() < 0.25) return '';
  switch (kind) {
    case 'text':
      return pick(['甲', 'x y', 'other']);
    case 'integer':
      return pick([-1, 0, 1, 3, 5, 8]);
    case 'decimal':
      return pick([-1.5, 0, 2, 2.5, 7.25]);
    case 'date':
      return pick(['2012-02-29', '2011-01-01']);
    case 'select_one':
      return pick(listed);
    case 'select_multiple':
      return listed.filter(() => chance() < 0.5);
  }
}

/** Which questions are relevant, in turn: what is not relevant has no answer. */
export function relevantAnswers(
  lines: readonly Line[],
  given: Answers,
): { answers: Answers; asked: NonNullable<Line['question']>[] } {
  const answers = new Map<string, Value>();
  const asked: NonNullable<Line['question']>[] = [];
  const open: boolean[] = [];
  for (const { question, group } of lines) {
    if (group === 'end') open.pop();
    else if (group) open.push(group.relevant?.holds(answers) ?? true);
    if (!question || open.includes(false) || question.relevant?.holds(answers) === false) continue;
    asked.push(question);
    answers.set(question.name, given.get(question.name) ?? '');
  }
  return { answers, asked };
}
