import { describe, expect, it } from 'vitest';
import { header, readFile, reasons } from '../support/form-files.js';
import type { Json } from '../support/forms.js';
import {
  censusSample,
  fieldSurvey,
  labourRegister,
  siteInspections,
  widgetSample,
  without,
  type Xlsform,
} from '../support/public-xlsforms.js';
import { workbook } from '../support/workbooks.js';

const questionsOf = (elements: readonly Json[]): Json[] =>
  elements.flatMap((element) =>
    Array.isArray(element['elements']) ? questionsOf(element['elements'] as Json[]) : [element],
  );
const converted = async (form: Xlsform): Promise<{ notes: string[]; questions: Readonly<Record<string, Json>> }> => {
  const { form: imported } = await readFile(workbook(form));
  const questions = questionsOf(imported?.definition.pages[0]?.elements ?? []);
  return {
    notes: imported?.notes.map(({ code, place }) => `${place} ${code}`) ?? ['refused'],
    questions: Object.fromEntries(questions.map((question) => [question['name'], question])),
  };
};

describe('a public XLSForm as it was published', () => {
  it.each<[string, Xlsform, string[], string[]]>([
    [
      'the labour register of a state',
      labourRegister,
      ['#/survey/row/5/type unsupported-type', '#/survey/row/6/calculation broken-expression'],
      ['gps_location', 'form_mode'],
    ],
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
  ])(
    'is refused at exactly the cells that ask for a phone or for nothing, and converts without their rows: %s',
    async (_title, form, cells, names) => {
      expect(await reasons(workbook(form))).toEqual(cells);
      expect(await reasons(workbook(without(form, ...names)))).toEqual(['accepted']);
    },
  );

  it.each<[string, Xlsform]>([
    ['questions of a census', censusSample],
    ['a site inspection', siteInspections.siv1],
    ['its second version', siteInspections.siv2],
    ['its fifth version', siteInspections.siv5],
  ])('converts without anything left out: %s', async (_title, form) => {
    expect((await converted(form)).notes).toEqual([]);
  });

  it('keeps what its older notation of types and columns says', async () => {
    const { notes, questions } = await converted(
      without(widgetSample, 'my_output', 'my_geopoint', 'my_barcode', 'my_audio', 'my_video', 'locationMap'),
    );
    expect(notes).toEqual(['#/settings/row/1/add_none_option column-left-out']);
    expect(questions).toMatchObject({
      my_int: {
        inputType: 'number',
        description: 'Less than ten',
        validators: [{ expression: '{my_int} empty or ({my_int} < 10)', text: 'Ten is too much' }],
      },
      my_decimal: { defaultValue: 18.31, validators: [{}, {}] },
      my_date: {
        inputType: 'date',
        defaultValue: '2010-06-15',
        validators: [{ expression: '{my_date} empty or ({my_date} >= today())' }],
      },
      my_select: {
        type: 'checkbox',
        choices: [{ value: 'a' }, { value: 'b' }, { value: 'c' }, { value: 'd' }],
        defaultValue: ['a', 'c'],
        validators: [
          { expression: "{my_select} empty or (({my_select} notcontains 'c') or ({my_select} notcontains 'd'))" },
        ],
      },
      my_select1: { type: 'radiogroup', defaultValue: '8' },
      my_trigger: { type: 'boolean', valueTrue: 'OK' },
      dateTime: { inputType: 'datetime-local' },
      spinner: { type: 'dropdown' },
      spinner_all: { type: 'tagbox' },
      autocomplete: { type: 'dropdown' },
    });
  });

  it('asks for what is none of the options', async () => {
    expect((await converted(censusSample)).questions['q3']).toMatchObject({
      type: 'radiogroup',
      showOtherItem: true,
      choices: [{}, {}, {}, { value: 'occupied_without_rent' }],
    });
  });

  it('keeps its groups within each other, with their conditions', async () => {
    const { form } = await readFile(workbook(siteInspections.siv1));
    expect(form?.definition.pages[0]?.elements).toMatchObject([
      { name: 'inspector', isRequired: true },
      { name: 'did_you_find_the_site' },
      {
        type: 'panel',
        visibleIf: "{did_you_find_the_site} = 'yes'",
        elements: [{}, {}, { type: 'panel', elements: [{ name: 'ping' }, { name: 'rssi' }] }, { type: 'panel' }, {}],
      },
      { name: 'please_rate_the_impact_of_any_defects_observed' },
    ]);
  });

  it('keeps every language that names its tag', async () => {
    const { notes, questions } = await converted(without(fieldSurvey, 'gps'));
    expect(notes).toEqual(['#/survey/row/8/type note-became-description']);
    expect(questions).toMatchObject({
      age: { title: { en: 'Years of age', es: expect.stringMatching(/\S/) as unknown } },
      services_needed: { description: { en: 'That is all.' } },
    });
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
    const { form } = await readFile(
      workbook({
        survey: [
          ['type', 'name', 'label', 'relevence', 'parameters', 'comment'],
          ['text', 'x', 'X', '1 = 1', 'rows=5'],
        ],
      }),
    );
    expect(form?.notes).toEqual([
      { code: 'column-left-out', place: '#/survey/row/1/relevence', params: { column: 'relevence' } },
      { code: 'parameters-left-out', place: '#/survey/row/2/parameters' },
    ]);
  });

  it('says the same of the sheets of choices and settings, but for what names the form elsewhere', async () => {
    const { form } = await readFile(
      workbook({
        survey: [
          ['type', 'name', 'label'],
          ['select_one yn', 'x', 'X'],
        ],
        choices: [
          ['list_name', 'name', 'label', 'region'],
          ['yn', 'y', 'Yes', 'north'],
          ['yn', 'n', 'No', 'south'],
        ],
        settings: [
          ['form_title', 'form_id', 'version', 'public_key'],
          ['Survey', 'survey', '3', 'MIIB'],
        ],
      }),
    );
    expect(form?.notes).toEqual([
      { code: 'column-left-out', place: '#/choices/row/1/region', params: { column: 'region' } },
      { code: 'column-left-out', place: '#/settings/row/1/public_key', params: { column: 'public_key' } },
    ]);
  });

  it('calculates only while the groups around a calculation are shown', async () => {
    const { form } = await readFile(
      workbook({
        survey: [
          header,
          ['integer', 'x', 'X'],
          ['begin_group', 'g', 'G', '${x} > 1'],
          ['text', 'y', 'Y'],
          ['calculate', 'z', null, '${x} < 9', null, '${x} * 2'],
          ['end_group'],
        ],
      }),
    );
    expect(form?.definition['calculatedValues']).toEqual([
      { name: 'z', expression: 'iif(({x} > 1) and ({x} < 9), {x} * 2)' },
    ]);
  });
});
