import fc from 'fast-check';
import { readFormFile } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { createForm, formOf, formReader, latestVersion, register, textQuestion, type FormVersionView, type Json } from '../support/forms.js';
import { householdSurvey } from '../support/household-survey.js';
import { censusSample, fieldSurvey, labourRegister, siteInspections, widgetSample, without, type Xlsform } from '../support/public-xlsforms.js';
import { workbook, workbookFiles, zip, type SheetRows } from '../support/workbooks.js';

interface Imported {
  readonly kind: string;
  readonly definition: Json & { pages: { elements: Json[] }[] };
  readonly manifest: Json;
  readonly notes: readonly { code: string; place: string }[];
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly { pointer: string; code: string }[];
}

const isRefusal = (error: unknown): error is Refusal => error instanceof Error && typeof (error as unknown as Refusal).status === 'number';

/** Reads a file: the form, or how it was refused. Anything else than a plain refusal is a crash and fails the test. */
async function read(file: Buffer | string): Promise<{ form?: Imported; refusal?: Refusal }> {
  try {
    return { form: (await readFormFile(Buffer.from(file))) as unknown as Imported };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { refusal: error };
  }
}

const reasons = async (file: Buffer | string): Promise<string[]> => {
  const { refusal } = await read(file);
  return refusal ? (refusal.errors?.map(({ pointer, code }) => `${pointer} ${code}`) ?? [refusal.code]) : ['accepted'];
};

const header = ['type', 'name', 'label', 'relevant', 'constraint', 'calculation', 'required', 'appearance', 'default', 'choice_filter', 'parameters'];
/** A small XLSForm with one row of its own, which is row 3. */
const xlsform = (row: SheetRows[number], choices: SheetRows = [['list_name', 'name', 'label'], ['l', 'a', 'A'], ['l', 'b', 'B']]): Buffer =>
  workbook({ survey: [header, ['select_one l', 'first', '一'], row], choices });
const relevant = (text: string): Buffer => xlsform(['text', 'x', 'X', text]);
const scoreSheet = (...rows: SheetRows): Buffer => workbook({ 考核表: [['板块', '项目', '分值', '评分标准'], ...rows] });
const json = (...elements: Json[]): string => JSON.stringify(formOf(...elements));
const spoilt = (change: (files: Record<string, string>) => void): Buffer => {
  const files = workbookFiles({ survey: [header, ['text', 'x', 'X']] });
  change(files);
  return zip(files);
};
const at = '#/pages/0/elements/0';
/** The day on which somebody was born who has been this many years old for two weeks. */
const birthday = (years: number): string => new Date(Date.now() - (years * 365.25 + 14) * 86_400_000).toISOString().slice(0, 10);

describe('a broken file is refused at its place', () => {
  it.each<[string, Buffer | string, string]>([
    // JSON
    ['JSON cut off', '{"pages": [', '# malformed-json'],
    ['JSON with a key twice', '{"pages": [], "pages": []}', '# duplicate-key'],
    ['JSON that reaches into prototypes', '{"pages": [], "__proto__": {}}', '# forbidden-key'],
    ['JSON without bottom', '{"a":'.repeat(40) + '1' + '}'.repeat(40), '# too-deep'],
    ['a list', '[1, 2]', '# not-an-object'],
    ['an empty object', '{}', '# no-questions'],
    ['NUL in a text', json(textQuestion('x', { title: 'a\0b' })), `${at}/title invalid-text`],
    ['markup as an element', json({ type: 'html', name: 'x', html: '<b>' }), `${at}/html html-not-allowed`],
    ['markup in a title', json(textQuestion('x', { title: '<img src=x onerror=a()>' })), `${at}/title markup-not-allowed`],
    ['a script address', json(textQuestion('x', { title: '[a](javascript:alert(1))' })), `${at}/title script-url`],
    ['choices from the network', json({ type: 'dropdown', name: 'x', choicesByUrl: { url: 'https://a' } }), `${at}/choicesByUrl url-not-allowed`],
    ['a picture from the network', json({ type: 'imagepicker', name: 'x', choices: [{ value: 1, imageLink: 'https://a' }] }), `${at}/choices/0/imageLink url-not-allowed`],
    ['a type of another program', json({ type: 'imagemap', name: 'x' }), `${at}/type unknown-type`],
    ['triggers', JSON.stringify({ ...formOf(textQuestion('x')), triggers: [] }), '#/triggers unsupported-property'],
    ['an unknown property', json(textQuestion('x', { colour: 'red' })), `${at}/colour unknown-property`],
    ['a slow pattern', json(textQuestion('x', { validators: [{ type: 'regex', regex: '^(a+)+$' }] })), `${at}/validators/0/regex unsafe-regex`],
    ['a foreign function', json(textQuestion('x', { visibleIf: 'steal({x}) = 1' })), `${at}/visibleIf unknown-function`],
    ['a name twice', json(textQuestion('x'), textQuestion('x')), '#/pages/0/elements/1/name duplicate-name'],
    ['twenty thousand values', JSON.stringify({ ...formOf(textQuestion('x')), more: Array.from({ length: 12 }, () => Array.from({ length: 1900 }, () => 0)) }), '# too-many-nodes'],
    // workbooks as such
    ['a program', Buffer.from('MZ\0\0'), 'file-type'],
    ['nothing', '', 'file-empty'],
    ['an archive that is none', Buffer.from('PK\u0003\u0004 and so on'), 'file-unreadable'],
    ['an archive of something else', zip({ 'a.txt': 'x' }), 'file-unreadable'],
    ['a workbook without its list of sheets', spoilt((files) => delete files['xl/workbook.xml']), 'file-unreadable'],
    ['a sheet cut off', spoilt((files) => (files['xl/worksheets/sheet1.xml'] = files['xl/worksheets/sheet1.xml']!.slice(0, 200))), 'file-unreadable'],
    ['a cell in the last row of all', spoilt((files) => (files['xl/worksheets/sheet1.xml'] = files['xl/worksheets/sheet1.xml']!.replace('r="A1"', 'r="A1048576"'))), 'too-many-rows'],
    ['a cell in a column that Excel has not', spoilt((files) => (files['xl/worksheets/sheet1.xml'] = files['xl/worksheets/sheet1.xml']!.replace('r="A1"', 'r="ZZZZ1"'))), 'too-many-rows'],
    ['an archive that inflates to 70 MB', spoilt((files) => (files['xl/worksheets/sheet1.xml'] += ' '.repeat(70 * 1024 * 1024))), 'payload-too-large'],
    ['sheets of no known kind', workbook({ Sheet1: [['a', 'b'], ['c', 'd']] }), '#/survey no-known-sheet'],
    ['a table that is no score sheet', 'name,age\nx,5', '#/survey no-known-sheet'],
    // XLSForm
    ['an XLSForm without types', workbook({ survey: [['name'], ['x']] }), '#/survey/row/1/type column-missing'],
    ['a type with words that mean nothing', xlsform(['select one from file towns.csv', 'x', 'X']), '#/survey/row/3/type unsupported-type'],
    ['a row without a type', xlsform([null, 'x', 'X']), '#/survey/row/3/type required'],
    ['a row without a name', xlsform(['text', null, 'X']), '#/survey/row/3/name missing-name'],
    ['a name with a blank', xlsform(['text', 'a b', 'X']), '#/survey/row/3/name invalid-name'],
    ['a reserved name', xlsform(['text', 'constructor', 'X']), '#/survey/row/3/name reserved-name'],
    ['a name twice in the sheet', xlsform(['text', 'first', 'X']), '#/survey/row/3/name duplicate-name'],
    ['an unknown type', xlsform(['geopoint', 'x', 'X']), '#/survey/row/3/type unsupported-type'],
    ['a type named like a member of every object', xlsform(['constructor', 'x', 'X']), '#/survey/row/3/type unsupported-type'],
    ['a list that is not there', xlsform(['select_one gone', 'x', 'X']), '#/survey/row/3/type no-choices'],
    ['choices from a file', xlsform(['select_one_from_file a.csv', 'x', 'X']), '#/survey/row/3/type unsupported-type'],
    ['a group that never ends', xlsform(['begin_group', 'x', 'X']), '#/survey/row/3/type group-not-ended'],
    ['an end without a group', xlsform(['end_group']), '#/survey/row/3/type group-not-begun'],
    ['a repeat that ends as a group', workbook({ survey: [header, ['begin_repeat', 'r', 'R'], ['text', 'x', 'X'], ['end_group']] }), '#/survey/row/4/type group-not-begun'],
    ['a repeat in a repeat', workbook({ survey: [header, ['begin_repeat', 'r', 'R'], ['begin_repeat', 's', 'S'], ['text', 'x', 'X'], ['end_repeat'], ['end_repeat']] }), '#/survey/row/3/type unsupported-type'],
    ['nine groups in each other', workbook({ survey: [header, ...Array.from({ length: 9 }, (_, n) => ['begin_group', `g${n}`, 'G']), ['text', 'x', 'X'], ...Array.from({ length: 9 }, () => ['end_group'])] }), '#/survey/row/10/type too-deep'],
    ['a condition on nothing', relevant('${gone} = 1'), '#/survey/row/3/relevant missing-question'],
    ['a condition that cannot be read', relevant('${first} = = 1'), '#/survey/row/3/relevant broken-expression'],
    ['a condition on a path', relevant('../first = 1'), '#/survey/row/3/relevant broken-expression'],
    ['a condition on a path to nothing', relevant('/form/gone = 1'), '#/survey/row/3/relevant missing-question'],
    ['a condition on what only phones know', workbook({ survey: [header, ['deviceid', 'phone'], ['text', 'x', 'X', "${phone} = 'a'"]] }), '#/survey/row/3/relevant missing-question'],
    ['a condition on a note', workbook({ survey: [header, ['note', 'n', 'N'], ['text', 'x', 'X', "${n} = 'a'"]] }), '#/survey/row/3/relevant missing-question'],
    ['a date that is multiplied', workbook({ survey: [header, ['date', 'x', 'X', null, '. * 2 > 5']] }), '#/survey/row/2/constraint date-as-number'],
    ['a date compared with a number', workbook({ survey: [header, ['date', 'x', 'X', null, '. > 5']] }), '#/survey/row/2/constraint date-as-number'],
    ['a date that is calculated, then multiplied', workbook({ survey: [header, ['calculate', 'due', null, null, null, 'today() + 30'], ['text', 'x', 'X', '${due} * 2 > 5']] }), '#/survey/row/3/relevant date-as-number'],
    ['two numbers written side by side', xlsform(['calculate', 'x', null, null, null, 'concat(1, 2)']), '#/survey/row/3/calculation unknown-function'],
    ['a condition on itself', relevant('${x} = 1'), '#/survey/row/3/relevant circular-expression'],
    ['a condition without end', relevant(`${'('.repeat(900)}`), '#/survey/row/3/relevant expression-too-long'],
    ['a very long condition', relevant(`\${first} = '${'a'.repeat(2000)}'`), '#/survey/row/3/relevant expression-too-long'],
    ['a function that only phones have', relevant("pulldata('a', 'b') = 1"), '#/survey/row/3/relevant unknown-function'],
    ['a question of a repeat from outside', workbook({ survey: [header, ['begin_repeat', 'r', 'R'], ['text', 'x', 'X'], ['end_repeat'], ['text', 'y', 'Y', '${x} = 1']] }), '#/survey/row/5/relevant repeat-reference'],
    ['a slow pattern in a constraint', xlsform(['text', 'x', 'X', null, "regex(., '(a+)+')"]), '#/survey/row/3/constraint unsafe-regex'],
    ['a pattern within an or', xlsform(['text', 'x', 'X', null, "regex(., 'a') or . = 'b'"]), '#/survey/row/3/constraint unsafe-regex'],
    ['a filter of choices', xlsform(['select_one l', 'x', 'X', null, null, null, null, null, null, 'town = ${first}']), '#/survey/row/3/choice_filter choice-filter'],
    ['a filter of choices on a group', xlsform(['begin_group', 'x', 'X', null, null, null, null, null, null, 'town = ${first}']), '#/survey/row/3/choice_filter choice-filter'],
    ['a fault under a title of the first years', workbook({ survey: [['Type', 'Name', 'Label', 'Bind:Relevant'], ['text', 'x', 'X', '= 1']] }), '#/survey/row/2/Bind%3ARelevant broken-expression'],
    ['a sound', workbook({ survey: [['type', 'name', 'label', 'media::audio::English'], ['note', 'x', 'X', 'a.mp3']] }), '#/survey/row/2/media%3A%3Aaudio%3A%3AEnglish url-not-allowed'],
    ['a calculated default', xlsform(['text', 'x', 'X', null, null, null, null, null, '${first}']), '#/survey/row/3/default default-not-supported'],
    ['a default that is no number', xlsform(['integer', 'x', 'X', null, null, null, null, null, 'many']), '#/survey/row/3/default wrong-type'],
    ['a scale without length', xlsform(['range', 'x', 'X', null, null, null, null, null, null, null, 'start=5 end=5']), '#/survey/row/3/parameters out-of-range'],
    ['a step of no size', xlsform(['range', 'x', 'X', null, null, null, null, null, null, null, 'step=0']), '#/survey/row/3/parameters out-of-range'],
    ['markup in a label', xlsform(['text', 'x', '<script>alert(1)</script>']), '#/survey/row/3/label markup-not-allowed'],
    ['a script address in a label', xlsform(['text', 'x', '[a](javascript:alert(1))']), '#/survey/row/3/label script-url'],
    ['a note on nothing', workbook({ survey: [header, ['begin_group', 'g', 'G'], ['note', 'n', 'N'], ['end_group'], ['text', 'x', 'X']] }), '#/survey/row/2/type note-without-question'],
    ['a choice without a code', xlsform(['text', 'x', 'X'], [['list_name', 'name', 'label'], ['l', 'a', 'A'], ['l', null, 'B']]), '#/choices/row/3/name required'],
    ['a choice twice', xlsform(['text', 'x', 'X'], [['list_name', 'name', 'label'], ['l', 'a', 'A'], ['l', 'A', 'B']]), '#/choices/row/3/name duplicate-choice'],
    ['a choice with a picture', xlsform(['text', 'x', 'X'], [['list_name', 'name', 'label', 'media::image'], ['l', 'a', 'A', 'a.png']]), '#/choices/row/2/media%3A%3Aimage url-not-allowed'],
    // score sheets
    ['an item without points', scoreSheet(['组织', '设置', null, null]), '#/score-sheet/row/2/points required'],
    ['points that are words', scoreSheet(['组织', '设置', '十分', null]), '#/score-sheet/row/2/points invalid-points'],
    ['points below nothing', scoreSheet(['组织', '设置', -5, null]), '#/score-sheet/row/2/points invalid-points'],
    ['points finer than a hundredth', scoreSheet(['组织', '设置', '1.234', null]), '#/score-sheet/row/2/points invalid-points'],
    ['points without an item', scoreSheet(['组织', null, 10, null]), '#/score-sheet/row/2/item required'],
    ['a score sheet of nothing', scoreSheet(), '#/score-sheet/row/2/item no-questions'],
    ['an endless rule', scoreSheet(['组织', '设置', 10, '长'.repeat(2001)]), '#/score-sheet/row/2/rule too-long'],
    ['markup in a rule', scoreSheet(['组织', '设置', 10, '<b>x</b>']), '#/score-sheet/row/2/rule markup-not-allowed'],
  ])('%s', async (_title, file, expected) => {
    expect(await reasons(file)).toContain(expected);
  });
});

/** The questions of a form with those of its groups, by name. */
const questionsOf = (elements: readonly Json[]): Json[] => elements.flatMap((element) => (Array.isArray(element['elements']) ? questionsOf(element['elements'] as Json[]) : [element]));
const converted = async (form: Xlsform): Promise<{ notes: string[]; questions: Readonly<Record<string, Json>> }> => {
  const { form: imported } = await read(workbook(form));
  const questions = questionsOf(imported?.definition.pages[0]?.elements ?? []);
  return { notes: imported?.notes.map(({ code, place }) => `${place} ${code}`) ?? ['refused'], questions: Object.fromEntries(questions.map((question) => [question['name'], question])) };
};

describe('a public XLSForm as it was published', () => {
  it.each<[string, Xlsform, string[], string[]]>([
    ['the labour register of a state', labourRegister, ['#/survey/row/5/type unsupported-type', '#/survey/row/6/calculation broken-expression'], ['gps_location', 'form_mode']],
    [
      "ODK's sample of every widget",
      widgetSample,
      [
        '#/survey/row/10/bind%3Arelevant missing-question',
        ...[11, 12, 14, 15, 17].map((row) => `#/survey/row/${row}/type unsupported-type`),
      ],
      ['my_output', 'my_geopoint', 'my_barcode', 'my_audio', 'my_video', 'locationMap'],
    ],
    ['a field survey in English and Spanish', fieldSurvey, ['#/survey/row/5/type unsupported-type'], ['gps']],
  ])('is refused at exactly the cells that ask for a phone or for nothing, and converts without their rows: %s', async (_title, form, cells, names) => {
    expect(await reasons(workbook(form))).toEqual(cells);
    expect(await reasons(workbook(without(form, ...names)))).toEqual(['accepted']);
  });

  it.each<[string, Xlsform]>([
    ['questions of a census', censusSample],
    ['a site inspection', siteInspections.siv1],
    ['its second version', siteInspections.siv2],
    ['its fifth version', siteInspections.siv5],
  ])('converts without anything left out: %s', async (_title, form) => {
    expect((await converted(form)).notes).toEqual([]);
  });

  it('keeps what its older notation of types and columns says', async () => {
    const { notes, questions } = await converted(without(widgetSample, 'my_output', 'my_geopoint', 'my_barcode', 'my_audio', 'my_video', 'locationMap'));
    expect(notes).toEqual([]);
    expect(questions).toMatchObject({
      my_int: { inputType: 'number', description: 'Less than ten', validators: [{ expression: '{my_int} empty or ({my_int} < 10)', text: 'Ten is too much' }] },
      my_decimal: { defaultValue: 18.31, validators: [{}, {}] },
      my_date: { inputType: 'date', defaultValue: '2010-06-15', validators: [{ expression: '{my_date} empty or ({my_date} >= today())' }] },
      my_select: { type: 'checkbox', choices: [{ value: 'a' }, { value: 'b' }, { value: 'c' }, { value: 'd' }], defaultValue: ['a', 'c'], validators: [{ expression: "{my_select} empty or (({my_select} notcontains 'c') or ({my_select} notcontains 'd'))" }] },
      my_select1: { type: 'radiogroup', defaultValue: '8' },
      my_trigger: { type: 'boolean', valueTrue: 'OK' },
      dateTime: { inputType: 'datetime-local' },
      spinner: { type: 'dropdown' },
      spinner_all: { type: 'tagbox' },
      autocomplete: { type: 'dropdown' },
    });
  });

  it('asks for what is none of the options', async () => {
    expect((await converted(censusSample)).questions['q3']).toMatchObject({ type: 'radiogroup', showOtherItem: true, choices: [{}, {}, {}, { value: 'occupied_without_rent' }] });
  });

  it('keeps its groups within each other, with their conditions', async () => {
    const { form } = await read(workbook(siteInspections.siv1));
    expect(form?.definition.pages[0]?.elements).toMatchObject([
      { name: 'inspector', isRequired: true },
      { name: 'did_you_find_the_site' },
      { type: 'panel', visibleIf: "{did_you_find_the_site} = 'yes'", elements: [{}, {}, { type: 'panel', elements: [{ name: 'ping' }, { name: 'rssi' }] }, { type: 'panel' }, {}] },
      { name: 'please_rate_the_impact_of_any_defects_observed' },
    ]);
  });

  it('keeps the languages that a form of ours can have, and says which it has not', async () => {
    const { notes, questions } = await converted(without(fieldSurvey, 'gps'));
    expect(notes).toEqual(['#/survey/row/1/label%3A%3ASpanish%20(es) language-ignored', '#/choices/row/1/label%3A%3ASpanish%20(es) language-ignored', '#/survey/row/8/type note-became-description']);
    expect(questions).toMatchObject({ age: { title: { en: 'Years of age' } }, services_needed: { description: { en: 'That is all.' } } });
  });

  it('leaves out what a phone records, and the constraint of a calculation, and says so', async () => {
    const { notes } = await converted(without(labourRegister, 'gps_location', 'form_mode'));
    expect(notes).toEqual([
      ...[2, 3, 4].map((row) => `#/survey/row/${row}/type metadata-left-out`),
      '#/survey/row/6/type note-became-description',
      '#/survey/row/14/constraint calculation-lost-constraint',
      '#/survey/row/50/type note-became-description',
    ]);
  });
});

describe('an XLSForm', () => {
  it('says which of its columns and parameters mean nothing here', async () => {
    const { form } = await read(workbook({ survey: [['type', 'name', 'label', 'relevence', 'parameters', 'comment'], ['text', 'x', 'X', '1 = 1', 'rows=5']] }));
    expect(form?.notes).toEqual([
      { code: 'column-left-out', place: '#/survey/row/1/relevence', params: { column: 'relevence' } },
      { code: 'parameters-left-out', place: '#/survey/row/2/parameters' },
    ]);
  });

  it('calculates only while the groups around a calculation are shown', async () => {
    const { form } = await read(workbook({ survey: [header, ['integer', 'x', 'X'], ['begin_group', 'g', 'G', '${x} > 1'], ['text', 'y', 'Y'], ['calculate', 'z', null, '${x} < 9', null, '${x} * 2'], ['end_group']] }));
    expect(form?.definition['calculatedValues']).toEqual([{ name: 'z', expression: 'iif(({x} > 1) and ({x} < 9), {x} * 2)' }]);
  });
});

describe('any file', () => {
  const known = /^(?:#(?:\/[^\s]*)?)$/;

  /** Accepted and harmless, or refused with a place; never anything between, and never slow. */
  async function isSound(file: Buffer): Promise<void> {
    const { form, refusal } = await read(file);
    if (refusal) {
      expect([400, 413, 422]).toContain(refusal.status);
      for (const { pointer } of refusal.errors ?? []) expect(pointer).toMatch(known);
      return;
    }
    const text = JSON.stringify(form?.definition);
    expect(text).not.toMatch(/<script|javascript:|"(?:html|choicesByUrl|imageLink|triggers)":/i);
    expect(form?.definition.pages ?? form?.definition['elements']).toBeTruthy();
  }

  const nasty = fc.constantFrom('<script>alert(1)</script>', 'javascript:alert(1)', 'https://evil.example/x', '__proto__', '{x}', '${x}', '=HYPERLINK("http://evil")', '\u0000', '\ud800', '', ' ', '1e400', '-0');
  const word = fc.oneof(nasty, fc.string({ maxLength: 12 }), fc.constantFrom('type', 'name', 'label', 'survey', '项目', '分值', '板块', 'points', 'item', 'x', 'y', '10', '5.5'));
  const clean = word.map((text) => text.replace(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, ''));
  const rows = fc.array(fc.array(fc.oneof(clean, fc.integer({ min: -5, max: 200 })), { maxLength: 6 }), { maxLength: 8 });
  const types = fc.constantFrom('text', 'integer', 'select_one l', 'select_multiple l or_other', 'note', 'calculate', 'begin_group', 'end_group', 'begin_repeat', 'end_repeat', 'range', 'rank l', 'hidden', 'image', 'start', 'end', 'geopoint', 'date', 'dateTime', 'trigger', 'select all that apply from l', '');
  const expression = fc.oneof(
    clean,
    fc.array(fc.constantFrom('${x}', '${y}', '${visited}', '/form/x', '.', "'a'", '1', '=', '!=', '<', 'and', 'or', 'not(', 'selected(', ')', '(', ',', 'if(', 'div', 'mod', '+', '-', 'int(', 'date(', 'number(', 'count-selected(', 'regex(', 'today()', 'sum('), { maxLength: 10 }).map((parts) => parts.join(' ')),
  );
  const surveyRow = fc.tuple(types, fc.constantFrom('x', 'y', 'z', 'a b', ''), clean, fc.oneof(fc.constant(''), expression), fc.oneof(fc.constant(''), expression), fc.oneof(fc.constant(''), expression));

  it('that is a random workbook', { timeout: 300_000 }, async () => {
    const sheets = fc.dictionary(fc.constantFrom('survey', 'choices', 'settings', 'Sheet1', '考核'), rows, { minKeys: 1 });
    await fc.assert(fc.asyncProperty(sheets, (content) => isSound(workbook(content))), { numRuns: 1200 });
  });

  it('that is a mutated XLSForm', { timeout: 300_000 }, async () => {
    const mutation = fc.record({
      added: fc.array(surveyRow, { maxLength: 6 }),
      at: fc.nat(20),
      dropped: fc.nat(25),
      cell: fc.tuple(fc.nat(25), fc.nat(13), expression),
    });
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(mutation, async ({ added, at: place, dropped, cell: [row, column, text] }) => {
        const survey = (householdSurvey['survey'] ?? []).map((cells) => [...cells]);
        if (survey[row + 1] && row % 3 === 0) survey[row + 1]![column] = text;
        survey.splice(place + 1, 0, ...added.map(([type, name, label, when, limit, calculation]) => [type, `${name}`, label, null, null, null, when, limit, null, calculation]));
        if (dropped % 2 === 0) survey.splice(dropped + 1, 1);
        const file = workbook({ ...householdSurvey, survey });
        accepted += (await read(file)).form ? 1 : 0;
        await isSound(file);
      }),
      { numRuns: 1300 },
    );
    expect(accepted).toBeGreaterThan(10);
  });

  it('that is mutated JSON', { timeout: 300_000 }, async () => {
    const values = fc.oneof(fc.jsonValue({ maxDepth: 3 }), word);
    const keys = fc.constantFrom('type', 'name', 'title', 'visibleIf', 'choices', 'validators', 'html', 'elements', 'pages', 'columns', 'rows', 'points', 'imageLink', 'choicesByUrl', '__proto__', 'triggers');
    const base = formOf(textQuestion('x'), { type: 'radiogroup', name: 'y', title: '二', choices: ['a', 'b'] }, { type: 'panel', name: 'p', elements: [{ type: 'matrixdynamic', name: 'm', columns: [{ name: 'c', cellType: 'text' }] }] });
    const mutation = fc.array(fc.tuple(fc.nat(30), keys, values), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(mutation, fc.nat(400), async (changes, cut) => {
        const copy = structuredClone(base);
        const objects: Json[] = [];
        const collect = (value: unknown): void => {
          if (typeof value !== 'object' || value === null) return;
          if (!Array.isArray(value)) objects.push(value as Json);
          Object.values(value).forEach(collect);
        };
        collect(copy);
        for (const [which, key, value] of changes) Object.defineProperty(objects[which % objects.length], key, { value, enumerable: true, configurable: true, writable: true });
        const text = JSON.stringify(copy);
        await isSound(Buffer.from(cut > 350 ? text.slice(0, cut) : text));
      }),
      { numRuns: 2000 },
    );
  });

  it('that is noise, or a workbook with bytes turned over', { timeout: 300_000 }, async () => {
    const sound = workbook(householdSurvey);
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (noise) => isSound(Buffer.from(noise))), { numRuns: 200 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }), async (changes) => {
        const file = Buffer.from(sound);
        for (const [offset, byte] of changes) file[offset] = byte;
        await isSound(file);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a score sheet', () => {
  it('becomes a panel per section, a score and a basis per item, and a total', async () => {
    const { form } = await read(
      workbook({ Sheet1: [['基层党建考核表'], ['板块', '项目', '分值（满分）', '评分标准'], ['组织', '设置合理', 40, '缺一项扣 5 分'], [null, '制度完善', '20分', null], ['作用', '群众满意', 40, null], ['合计', null, 100, null]] }),
    );
    expect(form).toMatchObject({ kind: 'score-sheet', manifest: { title: { 'zh-CN': '基层党建考核表' }, scored: true, audience: 'assessor' } });
    const [organisation, role, total] = form?.definition.pages[0]?.elements ?? [];
    expect(organisation).toMatchObject({ type: 'panel', title: '组织', elements: [{ name: 'item-1', points: 40, max: 40, step: 0.5, description: '缺一项扣 5 分' }, { name: 'item-1-basis', requiredIf: '{item-1} >= 36' }, { points: 20 }, {}] });
    expect([role?.['title'], total?.['expression']]).toEqual(['作用', 'sum({item-1}, {item-2}, {item-3})']);
    expect(form?.notes).toEqual([{ code: 'sum-row-left-out', place: '#/score-sheet/row/6/item' }]);
  });

  it('may be in English, as CSV, and need not come to 100', async () => {
    const { form } = await read('section,item,points,rule\nA,First,10,\n,Second,5.5,');
    expect([form?.manifest['scored'], form?.notes]).toEqual([false, [{ code: 'points-not-100', place: '#/score-sheet', params: { points: 15.5 } }]]);
  });

  it('may name its section in every row', async () => {
    const { form } = await read(scoreSheet(['组织', '设置', 30, null], ['组织', '制度', 30, null], ['作用', '满意', 40, null]));
    expect(form?.definition.pages[0]?.elements.map(({ title, elements }) => [title, (elements as Json[] | undefined)?.length])).toMatchObject([['组织', 4], ['作用', 2], [{}, undefined]]);
  });

  it('may be long', async () => {
    const { form } = await read(scoreSheet(...Array.from({ length: 250 }, (_, index): SheetRows[number] => ['组织', `第${index + 1}项`, 0.4, null])));
    expect(form?.manifest['scored']).toBe(true);
    expect(form?.definition['calculatedValues']).toHaveLength(3);
  });
});

describe.each(databaseKinds())('imports of forms on %s', (kind) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(kind);
  });
  afterAll(() => bench?.close());
  const upload = (content: Buffer | string, name = 'form.xlsx') => bench.administrator.upload<Imported & { code: string; errors: Json[] }>('/api/form-imports', name, content);

  /** Publishes an import and gives it to people: what becomes of answers to it. */
  const published = async (formCode: string, { definition, manifest }: Imported) => {
    const draft = await createForm(bench.administrator, formCode, { definition, manifest: { ...register, ...manifest } });
    expect(await bench.administrator.ok<FormVersionView>('POST', `/api/form-versions/${draft.id}/publish`)).toMatchObject({ state: 'PUBLISHED' });
    const { token } = await bench.administrator.ok<{ token: string }>('POST', `/api/form-versions/${draft.id}/trials`);
    return async (answers: Json): Promise<string[]> => {
      const { status, body } = await bench.client().request<{ errors: { pointer: string; code: string }[] }>('POST', `/api/trials/${token}/answers`, { body: { answers } });
      return status === 201 ? ['accepted'] : body.errors.map(({ pointer, code }) => `${pointer.replace('#/answers/', '')} ${code}`);
    };
  };

  it('turn the public register of a state into a form that is published and answered', async () => {
    const refused = await upload(workbook(labourRegister));
    expect([refused.status, refused.body.errors]).toEqual([422, [{ pointer: '#/survey/row/5/type', code: 'unsupported-type' }, { pointer: '#/survey/row/6/calculation', code: 'broken-expression' }]]);
    const { status, body } = await upload(workbook(without(labourRegister, 'gps_location', 'form_mode')));
    expect([status, body.kind, body.manifest['title']]).toEqual([200, 'xlsform', { 'zh-CN': '劳动力与技能登记' }]);
    const answer = await published('labour-register', body);

    const everyone = {
      consent_basic: 'yes', surname: '周', firstname: '小满', gender: 'female', marital_status: 'single', education_level: 'jss', disability_status: 'no', phone_number: '08012345678', nin: '12345678901', lga_id: 'ido',
      is_head: 'no', household_size: 4, dependents_count: 3, housing_status: 'owned', skills_possessed: ['weaving', 'farming'], has_business: 'no', consent_marketplace: 'no',
    };
    const works = { employment_status: 'yes', main_occupation: '织布', employment_type: 'self_employed', years_experience: '4_6', hours_worked: 168 };
    const adult = { ...everyone, dob: birthday(30), ...works };
    expect(await answer(adult)).toEqual(['accepted']);

    // Who is fourteen is not asked about work; who has turned fifteen is.
    expect(await answer({ ...everyone, dob: birthday(14) })).toEqual(['accepted']);
    expect(await answer({ ...everyone, dob: birthday(14), ...works })).toEqual(Object.keys(works).map((name) => `${name} not-visible`));
    expect(await answer({ ...everyone, dob: birthday(15) })).toEqual(['employment_status required']);
    expect(await answer({ ...everyone, dob: birthday(-1) })).toEqual(['dob out-of-range']);

    expect(await answer({ ...adult, hours_worked: 169 })).toEqual(['hours_worked out-of-range']);
    expect(await answer({ ...adult, hours_worked: -1 })).toEqual(['hours_worked out-of-range']);
    expect(await answer({ ...adult, dependents_count: 4 })).toEqual(['dependents_count out-of-range']);
    expect(await answer({ ...adult, phone_number: '0601234567' })).toEqual(['phone_number invalid-text']);
    expect(await answer({ ...adult, nin: '1234567890' })).toEqual(['nin out-of-range']);
    expect(await answer({ ...adult, nin: 'ABCDEFGHIJK' })).toEqual(['nin invalid-text']);

    // Questions that others lead to.
    expect(await answer({ ...adult, temp_absent: 'yes' })).toEqual(['temp_absent not-visible']);
    expect(await answer({ ...everyone, dob: birthday(30), employment_status: 'no', temp_absent: 'no', looking_for_work: 'no' })).toEqual(['available_for_work required']);
    expect(await answer({ ...adult, has_business: 'yes' })).toEqual(['business_name required', 'business_reg required', 'business_address required']);
    expect(await answer({ ...adult, consent_enriched: 'yes' })).toEqual(['consent_enriched not-visible']);
    expect(await answer({ consent_basic: 'no', is_head: 'no', household_size: 4, dependents_count: 0, housing_status: 'rented', skills_possessed: ['solar'], has_business: 'no', consent_marketplace: 'no' })).toEqual(['accepted']);
  });

  it('let a condition of a public form that no answer meets be seen before it is published', async () => {
    const { body } = await upload(workbook(siteInspections.siv2));
    const draft = await createForm(bench.administrator, 'site-inspection', { definition: body.definition, manifest: { ...register, ...body.manifest } });
    const { status, body: problem } = await bench.administrator.request<{ errors: { code: string }[] }>('POST', `/api/form-versions/${draft.id}/publish`);
    expect([status, problem.errors.map(({ code }) => code)]).toEqual([422, ['unreachable-question']]);
  });

  it('turn a household survey with a repeated group and two languages into a form that is published and answered', async () => {
    const { status, body } = await upload(workbook(householdSurvey));
    expect([status, body.kind, body.manifest['title']]).toEqual([200, 'xlsform', { 'zh-CN': '住户走访调查', en: 'Household survey' }]);
    expect(body.notes).toEqual([
      { code: 'metadata-left-out', place: '#/survey/row/2/type', params: { type: 'start' } },
      { code: 'note-became-description', place: '#/survey/row/3/type' },
      { code: 'repeat-count-left-out', place: '#/survey/row/10/repeat_count' },
    ]);
    const answer = await published('household', body);
    const sound = {
      township: 'yanzhang', hamlet: 'A3', visited: '2012-03-01', people: 4, water: 'bad', roads: 'good', agrees: 'OK', ended: '10:30', rating: 7.5,
      member: [{ called: '祖父', age: 70, works: 'no', skills: ['weaving'] }, { called: '孙子', age: 9 }],
      reasons: undefined, needs: ['roads', 'water', 'school'],
    };
    expect(await answer(sound)).toEqual(['accepted']);
    expect(await answer({ ...sound, people: 31 })).toEqual(['people out-of-range']);
    expect(await answer({ ...sound, hamlet: '三组' })).toEqual(['hamlet invalid-text']);
    expect(await answer({ ...sound, visited: birthday(-1) })).toEqual(['visited out-of-range']);
    expect(await answer({ ...sound, agrees: false })).toEqual(['agrees out-of-range']);
    expect(await answer({ ...sound, member: [{ called: '孙子', age: 9, works: 'no' }] })).toEqual(['member/0/works not-visible']);
  });

  it('take every shipped form over as it is', async () => {
    const { items } = await bench.administrator.ok<{ items: { code: string }[] }>('GET', '/api/forms');
    for (const { code } of items.slice(0, 18)) {
      const { definition } = await latestVersion(bench.administrator, code);
      expect((await upload(JSON.stringify(definition), 'form.json')).body).toMatchObject({ kind: 'surveyjs', definition, notes: [] });
    }
  });

  it('store nothing, neither of a form nor of a refusal', async () => {
    const before = await bench.administrator.ok<{ items: unknown[] }>('GET', '/api/forms');
    const refused = await upload(xlsform(['geopoint', 'x', 'X']));
    expect([refused.status, refused.body.code, refused.body.errors]).toEqual([422, 'import-invalid', [{ pointer: '#/survey/row/3/type', code: 'unsupported-type' }]]);
    await upload(xlsform(['text', 'x', 'X']));
    expect(await bench.administrator.ok('GET', '/api/forms')).toEqual(before);
  });

  it('need the permission and a file', async () => {
    const reader = await formReader(bench);
    expect((await reader.upload('/api/form-imports', 'form.json', json(textQuestion('x')))).status).toBe(403);
    expect((await upload('')).body.code).toBe('file-empty');
    expect((await upload(Buffer.alloc(6 * 1024 * 1024, 0x20))).status).toBe(413);
    expect((await bench.administrator.request('POST', '/api/form-imports', { body: {} })).status).toBe(415);
  });
});
