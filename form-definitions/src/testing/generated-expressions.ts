import fc from 'fast-check';

/** Answers and variables by name. */
export type Values = Readonly<Record<string, unknown>>;

const scalars = fc.constantFrom<unknown>(
  0,
  1,
  2,
  5,
  10,
  0.1,
  0.2,
  2.5,
  -3,
  true,
  false,
  '',
  ' ',
  'a',
  'A',
  'b',
  'ab',
  'true',
  'FALSE',
  '5',
  '05',
  '0',
  '0.5',
  '1,5',
  '-2',
  '12345678901234567',
  '0x1f',
  'it is',
  "'q'",
  '2026-03-01',
  '2026-03-09',
  '2024-02-29',
  '2026-03-01T10:30',
  '10:30',
  '2026-05',
  undefined,
);
const lists = fc.array(fc.constantFrom<unknown>('a', 'b', 'c', 1, 2, '2', 'B'), { maxLength: 3 });
// A list of one number is a number to survey-core; see below.
const readable = lists.filter((list) => list.length !== 1 || Number.isNaN(Number(list[0])));
const tables = fc.array(
  fc.record(
    { n: fc.constantFrom<unknown>(1, 2.5, '3', 'x', ''), m: fc.constantFrom(1, 2) },
    { requiredKeys: [], noNullPrototype: true },
  ),
  { maxLength: 3 },
);

/** What the names of generated expressions stand for. */
export const valuesOfNames: fc.Arbitrary<Values> = fc
  .record({
    a: scalars,
    b: scalars,
    c: scalars,
    list: readable,
    other: readable,
    table: tables,
    o: fc.constant({ k: 'a', n: 3 }),
  })
  .map((values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));

const names = fc.constantFrom(
  '{a}',
  '{b}',
  '{c}',
  '{#a}',
  '{list}',
  '{other}',
  '{list.length}',
  '{a.length}',
  '{list[0]}',
  '{list[-1]}',
  '{o.k}',
  '{o.n}',
  '{table[0].n}',
  '{missing}',
  '{table}',
);
const constants = fc.constantFrom(
  '0',
  '1',
  '5',
  '2.5',
  '-3',
  '0.1',
  "'a'",
  "'A'",
  '"b"',
  "'5'",
  "''",
  'abc',
  'true',
  'false',
  "'true'",
  'null',
  'undefined',
  "'2026-03-01'",
  "'2026-03-05'",
  "['a', 'b']",
  "['b', 'a']",
  '[1, 2]',
  "['a']",
  '[]',
  "'it\\'s'",
  '0x10',
);
const signs = fc.constantFrom(
  '=',
  '==',
  '!=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  '=>',
  '=<',
  ' equal ',
  ' notequal ',
  ' less ',
  ' lessorequal ',
  ' greater ',
  ' greaterorequal ',
  ' contains ',
  ' notcontains ',
  ' anyof ',
  ' allof ',
  ' noneof ',
  ' equals ',
  ' contain ',
  ' *= ',
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
  ' power ',
  ' and ',
  ' or ',
  '&&',
  '||',
);

/** Expressions of every operator and of most functions that the form check allows. */
export const { expression: generatedExpressions } = fc.letrec<{ expression: string; operand: string; call: string }>(
  (tie) => ({
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('operand'),
      fc.tuple(tie('operand'), signs, tie('operand')).map((parts) => parts.join(' ')),
      fc.tuple(tie('expression'), signs, tie('operand')).map((parts) => parts.join('')),
      fc.tuple(tie('operand'), signs, tie('expression')).map((parts) => parts.join('')),
    ),
    operand: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      names,
      constants,
      names.map((name) => `${name} empty`),
      names.map((name) => `${name} notempty`),
      tie('call'),
      tie('expression').map((inner) => `(${inner})`),
      names.map((inner) => `!${inner}`),
    ),
    call: fc.oneof(
      fc
        .tuple(
          fc.constantFrom('sum', 'avg', 'min', 'max', 'count', 'iif', 'round', 'substring'),
          tie('operand'),
          tie('operand'),
          tie('operand'),
        )
        .map(([name, ...parameters]) => `${name}(${parameters.join(', ')})`),
      fc
        .tuple(fc.constantFrom('round', 'trunc', 'today', 'getDate'), names)
        .map(([name, value]) => `${name}(${value})`),
      fc.tuple(fc.constantFrom('round', 'trunc'), names).map(([name, value]) => `${name}(${value}, 1)`),
      fc
        .tuple(
          fc.constantFrom('sumInArray', 'avgInArray', 'countInArray', 'minInArray', 'maxInArray'),
          fc.constantFrom('n', 'm', 'x'),
        )
        .map(([name, column]) => `${name}({table}, '${column}')`),
      fc
        .tuple(
          fc.constantFrom('year', 'month', 'day', 'weekday', 'getYear', 'age'),
          fc.constantFrom('{a}', '{b}', "'2011-05-31'"),
        )
        .map(([name, value]) => `${name}(${value})`),
      fc
        .tuple(
          fc.constantFrom('dateDiff', 'dateAdd'),
          fc.constantFrom('{a}', "'2024-01-31'"),
          fc.constantFrom('{b}', '3', "'2026-03-09'"),
          fc.constantFrom('days', 'months', 'years', 'hours', 'minutes'),
        )
        .map(([name, one, other, unit]) => `${name}(${one}, ${other}, '${unit}')`),
      fc.tuple(fc.constantFrom('{a}', "'2024-01-31'"), names).map(([one, other]) => `diffDays(${one}, ${other})`),
      fc.constantFrom('today()', 'currentYear()', 'year()', 'today(-1)'),
    ),
  }),
);
