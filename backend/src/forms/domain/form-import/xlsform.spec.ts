import { describe, expect, it } from 'vitest';
import { compileForm } from '@pingyi/form-definitions/compile';
import { importWorkbook } from './import-form.js';

type Rows = readonly (readonly string[])[];

interface Read {
  readonly definition: Record<string, unknown>;
  readonly elements: readonly Record<string, unknown>[];
  readonly notes: readonly string[];
}

const listOfTwo: Rows = [
  ['list_name', 'name', 'label'],
  ['l', 'water', 'Water'],
  ['l', 'road', 'Road'],
];

/** A list that nothing asks for would be noted. */
const asksForOptions = (survey: Rows): boolean =>
  survey.some((row) => row.some((cell) => /^(select|rank)/.test(String(cell))));

function importing(
  survey: Rows,
  choices: Rows = asksForOptions(survey) ? listOfTwo : listOfTwo.slice(0, 1),
  settings: Rows = [],
) {
  return importWorkbook([
    { name: 'survey', rows: survey },
    { name: 'choices', rows: choices },
    { name: 'settings', rows: settings },
  ]);
}

function read(survey: Rows, choices?: Rows, settings?: Rows): Read {
  const result = importing(survey, choices, settings);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  const { definition, notes } = result.form;
  const [page] = definition['pages'] as { elements: Record<string, unknown>[] }[];
  return { definition, elements: page?.elements ?? [], notes: notes.map(({ place, code }) => `${place} ${code}`) };
}

const errorsOf = (...args: Parameters<typeof importing>): string[] => {
  const result = importing(...args);
  return result.ok ? [] : result.errors.map(({ pointer, code }) => `${pointer} ${code}`);
};

/** Whether answers are taken. */
const takes = ({ definition }: Read, answers: Record<string, unknown>): boolean =>
  compileForm(definition).validate(answers).ok;

describe('rows that ask nothing', () => {
  const header = ['type', 'name', 'label', 'disabled'];

  it('that are disabled are left out with their names', () =>
    expect(read([header, ['text', 'a', 'A'], ['text', 'a', 'B', 'yes'], ['text', 'c', 'C', 'no']])).toMatchObject({
      elements: [{ name: 'a', title: 'A' }, { name: 'c' }],
      notes: ['#/survey/row/3/disabled disabled-row-left-out'],
    }));

  it('that are remarks of the author are noted', () =>
    expect(read([header, ['', '', 'Section A: about you'], ['text', 'a', 'A']])).toMatchObject({
      elements: [{ name: 'a' }],
      notes: ['#/survey/row/2/label comment-row-left-out'],
    }));

  it('that are a group of notes describe the question after them', () =>
    expect(
      read([
        header,
        ['begin group', 'intro', 'Introduction'],
        ['note', 'n', 'Thank you.'],
        ['end group'],
        ['text', 'a', 'A'],
      ]),
    ).toMatchObject({
      elements: [{ name: 'a', description: 'Introduction\nThank you.' }],
      notes: ['#/survey/row/3/type note-became-description', '#/survey/row/2/type note-group-became-description'],
    }));
});

describe('cells', () => {
  it.each([
    ['time', '09:30:00', '09:30'],
    ['time', '9:05', '09:05'],
    ['date', '2012-06-30', '2012-06-30'],
    ['date', '2012年6月30日', '2012-06-30'],
    ['dateTime', '2012-06-30T08:30:00', '2012-06-30T08:30'],
    ['dateTime', '2012-06-30', '2012-06-30T00:00'],
  ])('of a default of %s, %s, are read as %s, which may be handed in', (type, given, value) => {
    const form = read([
      ['type', 'name', 'label', 'default'],
      [type, 'a', 'A', given],
    ]);
    expect(form.elements).toMatchObject([{ defaultValue: value }]);
    expect(takes(form, { a: value })).toBe(true);
  });

  it.each([
    ['time', '25:00'],
    ['time', 'noon'],
    ['date', '30.6.'],
    ['dateTime', '2012-06-30T99:99'],
  ])('of a default of %s that say none are refused: %s', (type, given) =>
    expect(
      errorsOf([
        ['type', 'name', 'label', 'default'],
        [type, 'a', 'A', given],
      ]),
    ).toEqual(['#/survey/row/2/default wrong-type']),
  );

  it('of two columns of one kind are read from the first that says something, with a note', () =>
    expect(
      read([
        ['type', 'name', 'label', 'relevant', 'relevant'],
        ['integer', 'a', 'A'],
        ['text', 'b', 'B', '', '${a} = 1'],
        ['text', 'c', 'C', '${a} = 2', ''],
      ]),
    ).toMatchObject({
      elements: [{}, { visibleIf: '{a} = 1' }, { visibleIf: '{a} = 2' }],
      notes: ['#/survey/row/1/relevant column-repeated'],
    }));

  it('that make a question read-only under a condition are noted', () => {
    const form = read([
      ['type', 'name', 'label', 'readonly'],
      ['integer', 'a', 'A', 'no'],
      ['text', 'b', 'B', '${a} = 1'],
      ['text', 'c', 'C', 'yes'],
    ]);
    expect(form.elements.map(({ readOnly }) => readOnly)).toEqual([undefined, undefined, true]);
    expect(form.notes).toEqual(['#/survey/row/3/readonly readonly-left-out']);
  });

  it('with an error of the spreadsheet or a formula without a value are refused, in columns that are read', () => {
    const rows = [
      ['type', 'name', 'label', 'relevant', 'mine'],
      ['text', 'a', '#N/A', '', ''],
    ];
    const faults = [
      { row: 1, column: 2, code: 'cell-error' },
      { row: 1, column: 3, code: 'formula-without-value' },
      { row: 1, column: 4, code: 'formula-without-value' },
    ];
    const result = importWorkbook([{ name: 'Survey', rows, faults }]);
    expect(result.ok ? [] : result.errors).toEqual([
      { pointer: '#/survey/row/2/label', code: 'cell-error' },
      { pointer: '#/survey/row/2/relevant', code: 'formula-without-value' },
    ]);
  });

  it('of a list of choices that no question has are noted where it begins', () =>
    expect(
      read(
        [
          ['type', 'name', 'label'],
          ['select_one yn', 'a', 'A'],
        ],
        [
          ['list_name', 'name', 'label'],
          ['yn', 'y', 'Yes'],
          ['scale', '1', 'One'],
          ['scale', '2', 'Two'],
        ],
      ).notes,
    ).toEqual(['#/choices/row/3/list_name choice-list-left-out']));

  it('with parameters of a range that nobody knows are noted', () =>
    expect(
      read([
        ['type', 'name', 'label', 'parameters'],
        ['range', 'a', 'A', 'start=2 stop=9'],
      ]),
    ).toMatchObject({ elements: [{ min: 2, max: 10 }], notes: ['#/survey/row/2/parameters parameters-left-out'] }));
});

describe('texts', () => {
  it.each([
    ['label::中文 (zh)', undefined],
    ['label::zh_CN', undefined],
    ['label::Chinese', undefined],
    ['label::zh-Hans', 'English (en)'],
  ])('beside %s, those without a language are the other one', (title, language) =>
    expect(
      read(
        [
          ['type', 'name', 'label', title],
          ['text', 'a', 'Your name?', '您的姓名'],
        ],
        listOfTwo,
        language === undefined ? [] : [['default_language'], [language]],
      ).elements,
    ).toMatchObject([{ title: { default: '您的姓名', en: 'Your name?' } }]),
  );

  it.each([
    ['label::ئۇيغۇرچە (ug)', 'ug'],
    ['label::Mongolian (mn-Mong)', 'mn-mong'],
  ])('in %s are kept under its tag', (title, key) =>
    expect(
      read([
        ['type', 'name', 'label', title],
        ['text', 'a', '姓名', 'x'],
      ]),
    ).toMatchObject({ elements: [{ title: { default: '姓名', [key]: 'x' } }], notes: [] }),
  );

  it.each(['label::EN-us', 'label::English', 'label::en_GB', 'label::English (en)'])('in %s are English', (title) =>
    expect(
      read([
        ['type', 'name', 'label', title],
        ['text', 'a', '姓名', 'Name'],
      ]).elements,
    ).toMatchObject([{ title: { default: '姓名', en: 'Name' } }]),
  );

  it.each(['label::zh_TW', 'label::zh-Hant-HK', 'label::繁體中文'])('in %s are traditional', (title) =>
    expect(
      read([
        ['type', 'name', 'label', title],
        ['text', 'a', '姓名', '姓名繁'],
      ]).elements,
    ).toMatchObject([{ title: { default: '姓名', 'zh-tw': '姓名繁' } }]),
  );
});

describe('a date of which only year and month are asked', () => {
  const header = ['type', 'name', 'label', 'appearance', 'default', 'relevant'];
  const born = ['date', 'born', 'Born', 'month-year', '1980-05-17'];

  it('is a year and a month, also in conditions and as a default', () => {
    const form = read([
      header,
      born,
      ['text', 'b', 'B', '', '', "${born} < date('1960-01-01') or ${born} > '1990-06-01'"],
    ]);
    expect(form.elements).toMatchObject([
      { type: 'text', inputType: 'month', defaultValue: '1980-05' },
      { visibleIf: "{born} < '1960-01' or {born} > '1990-06'" },
    ]);
    expect(form.notes).toEqual([]);
    expect([takes(form, { born: '1980-05' }), takes(form, { born: '1980-05-17' })]).toEqual([true, false]);
  });

  it('is not compared with a day within a month', () =>
    expect(errorsOf([header, born, ['text', 'b', 'B', '', '', "${born} < '1960-01-15'"]])).toEqual([
      '#/survey/row/3/relevant day-for-month',
    ]));
});

describe('names', () => {
  it('of any script stay, wherever they are mentioned', () => {
    const form = read([
      ['type', 'name', 'label', 'relevant'],
      ['text', '姓名', '姓名'],
      ['integer', 'a.b', '数'],
      ['text', 'b', '${姓名}的住址', "${姓名} != '' and /data/a.b > 1"],
    ]);
    expect(form.elements).toMatchObject([
      { name: '姓名' },
      { name: 'a.b' },
      { title: '{姓名}的住址', visibleIf: '{姓名} notempty and {a.b} > 1' },
    ]);
    expect(form.notes).toEqual([]);
  });

  it('that several groups have are told apart, unless an expression mentions them', () => {
    const survey = (relevant: string): Rows => [
      ['type', 'name', 'label', 'relevant', 'constraint'],
      ['begin group', 'g', 'G'],
      ['integer', 'x', 'X', '', '. > 1'],
      ['end group'],
      ['begin group', 'h', 'H'],
      ['integer', 'x', 'X'],
      ['text', 'y', 'Y', relevant],
      ['end group'],
    ];
    const form = read(survey(''));
    expect(form.elements).toMatchObject([
      { elements: [{ name: 'x-1', validators: [{ expression: '{x-1} empty or ({x-1} > 1)' }] }] },
      { elements: [{ name: 'x-2' }, { name: 'y' }] },
    ]);
    expect(errorsOf(survey('${x} = 1'))).toEqual(['#/survey/row/7/relevant ambiguous-name']);
  });

  it('that stand twice in one group stay a fault', () =>
    expect(
      errorsOf([
        ['type', 'name', 'label'],
        ['text', 'a', 'A'],
        ['text', 'a', 'B'],
      ]),
    ).toEqual(['#/survey/row/3/name duplicate-name']));
});

describe('choices that stand twice', () => {
  const choices = [...listOfTwo, ['l', 'road', 'Road again']];
  const survey = [
    ['type', 'name', 'label'],
    ['select_one l', 'a', 'A'],
  ];

  it('are refused', () => expect(errorsOf(survey, choices)).toEqual(['#/choices/row/4/name duplicate-choice']));

  it('are taken once where the form allows it, with a note', () => {
    const form = read(survey, choices, [['allow_choice_duplicates'], ['yes']]);
    expect(form.elements).toMatchObject([{ choices: [{ value: 'water' }, { value: 'road', text: 'Road' }] }]);
    expect(form.notes).toEqual(['#/choices/row/4/name duplicate-choice-left-out']);
  });
});

describe('expressions', () => {
  it.each([
    ["${a} = 'water'", { water: true, 'water,road': false, road: false }],
    ["${a} = 'water road'", { water: false, 'water,road': true, 'road,water': true }],
    ["${a} != 'water'", { water: false, 'water,road': true, road: true }],
    ['${a} = ‘water’', { water: true, road: false }],
    ['selected(${a}, “road”)', { water: false, 'water,road': true }],
  ])('about several choices: %s', (relevant, expected) => {
    const form = read([
      ['type', 'name', 'label', 'relevant', 'required'],
      ['select_multiple l', 'a', 'A'],
      ['text', 'b', 'B', relevant, 'yes'],
    ]);
    for (const [chosen, isShown] of Object.entries(expected))
      expect([chosen, takes(form, { a: chosen.split(',') })]).toEqual([chosen, !isShown]);
  });

  it('count the digits of a number', () => {
    const form = read([
      ['type', 'name', 'label', 'constraint'],
      ['integer', 'a', 'A', 'string-length(.) = 4'],
      ['text', 'b', 'B', 'string-length(.) = 4'],
    ]);
    for (const [answers, isTaken] of [
      [{ a: 1234 }, true],
      [{ a: 999 }, false],
      [{ a: 12345 }, false],
      [{ a: 1000 }, true],
      [{ b: '1234' }, true],
      [{ b: '123' }, false],
    ] as const)
      expect([answers, takes(form, answers)]).toEqual([answers, isTaken]);
  });

  it('with a pattern beside another condition lose that part, with a note', () => {
    const form = read([
      ['type', 'name', 'label', 'constraint'],
      ['text', 'b', 'B', "(regex(., '[A-Z]+') or . = 'none') and . != 'X'"],
    ]);
    expect(form.elements).toMatchObject([{ validators: [{ expression: "{b} empty or ({b} != 'X')" }] }]);
    expect(form.notes).toEqual(['#/survey/row/2/constraint constraint-left-out']);
  });
});
