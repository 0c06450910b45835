import { withPlainSigns } from '@pingyi/form-definitions/vocabulary';
import { ConditionsParser, SurveyModel } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { compileForm } from '@pingyi/form-definitions/compile';
import { importWorkbook } from './import-form.js';

// As on the pages of ours: of its own survey-core rewrites signs inside of values, too.
Object.defineProperty(ConditionsParser.prototype, 'patchExpression', { value: withPlainSigns });

/** survey-core counts days by the clock of the process. */
const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

const dayFromNow = (days: number): string => {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), String(day.getMonth() + 1).padStart(2, '0'), String(day.getDate()).padStart(2, '0')].join(
    '-',
  );
};

const survey = (calculation: string): string[][] => [
  ['type', 'name', 'label', 'calculation'],
  ['date', 'from', 'From'],
  ['date', 'until', 'Until'],
  ['dateTime', 'arrived', 'Arrived'],
  ['dateTime', 'left', 'Left'],
  ['int', 'count', 'Count'],
  ['int', 'more', 'More'],
  ['string', 'word', 'Word'],
  ['string', 'other', 'Other'],
  ['trigger', 'seen', 'Seen'],
  ['calculate', 'due', '', '${from} + 30'],
  ['calculate', 'result', '', calculation],
];

const read = (calculation: string) => importWorkbook([{ name: 'survey', rows: survey(calculation) }]);

/** What a calculation of an XLSForm comes to, in the browser and on the server. */
function resultOf(calculation: string, answers: Record<string, unknown>): unknown {
  const result = read(calculation);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  const { definition } = result.form;
  const model = new SurveyModel(definition);
  model.data = answers;
  const inBrowser: unknown = model.getVariable('result') ?? undefined;
  const checked = compileForm(definition).validate(answers, { timeZone });
  expect(checked.ok && checked.calculated['result']).toEqual(inBrowser);
  return inBrowser;
}

const ageInYears = 'int((today() - ${from}) div 365.25)';
const [first, tenth] = ['2026-03-01', '2026-03-10'];

describe('an expression of an XLSForm comes to what XPath makes of it', () => {
  it.each<[string, Record<string, unknown>, unknown]>([
    // days between dates, with a sign, and nothing as long as one is missing
    [ageInYears, { from: dayFromNow(-14 * 365 - 10) }, 14],
    [ageInYears, { from: dayFromNow(-30 * 366) }, 30],
    [ageInYears, {}, undefined],
    [`${ageInYears} < 15`, {}, false],
    [`if(\${from} = '', 0, ${ageInYears}) + 1`, {}, 1],
    ['${until} - ${from}', { from: first, until: tenth }, 9],
    ['${from} - ${until}', { from: first, until: tenth }, -9],
    ["date('2026-06-30') - ${from}", { from: '2026-06-01' }, 29],
    ['${due} - ${until}', { from: first, until: tenth }, 21],
    ['${due} - ${until}', { until: tenth }, undefined],
    ['if(${count} > 1, ${from}, today()) - ${until}', { count: 2, from: tenth, until: first }, 9],
    ['decimal-date-time(${until}) - decimal-date-time(${from})', { from: first, until: tenth }, 9],
    ['(${left} - ${arrived}) * 24', { arrived: '2026-03-01T08:00', left: '2026-03-02T20:30' }, 36.5],
    // days before and after a date
    ['${due} = ${until}', { from: first, until: '2026-03-31' }, true],
    ['${due} > ${until}', { from: first, until: '2026-03-31' }, false],
    ['today() - 30 <= ${from}', { from: dayFromNow(-29) }, true],
    ['today() - 30 <= ${from}', { from: dayFromNow(-31) }, false],
    ['${from} + ${count} = ${until}', { from: first, until: tenth, count: 9 }, true],
    ['${from} - ${count} = ${until}', { from: first, until: first, count: 0 }, true],
    ['${from} + ${count} = ${until}', { from: first, until: tenth }, false],
    ['${from} + ${count} + ${more} = ${until}', { from: tenth, until: first, count: -9, more: 0 }, true],
    // comparisons of dates
    ['${from} <= today()', { from: dayFromNow(0) }, true],
    ['${from} <= today()', { from: dayFromNow(1) }, false],
    ['${from} >= today()', { from: dayFromNow(0) }, true],
    ['${from} >= today()', { from: dayFromNow(-1) }, false],
    ['today() < ${from}', { from: dayFromNow(1) }, true],
    ["${from} >= date('2026-06-01') and ${from} <= date('2026-06-30')", { from: '2026-06-30' }, true],
    ["${from} >= date('2026-06-01') and ${from} <= date('2026-06-30')", { from: '2026-05-31' }, false],
    ['${arrived} <= now()', { arrived: '2020-01-01T08:00' }, true],
    // texts that are read as numbers, and numbers that are read as texts
    ["${word} > '9'", { word: '10' }, true],
    ['number(${word}) > number(${other})', { word: '10', other: '9' }, true],
    ['number(${word}) < 5', {}, false],
    ["concat(${count}, '/', ${more})", { count: 1, more: 2 }, '1/2'],
    // what is missing is neither less nor not less
    ['not(${count} < 5)', {}, true],
    ['not(${count} < 5)', { count: 3 }, false],
    ['not(${count} < 5 or ${more} > 2)', { count: 7, more: 1 }, true],
    // paths of the first years, and what is stored when something is acknowledged
    ['/form/group/count + 1', { count: 4 }, 5],
    ["${seen} = 'OK'", { seen: 'OK' }, true],
    ["${seen} = 'OK'", { seen: false }, false],
    // a text is compared as it is written, whatever it looks like
    ...['<>', '=>', '=<', 'equals', "it's", '{other}', ' and ', '(((((((((((((((((('].map(
      (text): [string, Record<string, unknown>, unknown] => [
        `\${word} = "${text}" and \${other} = "!="`,
        { word: text, other: '!=' },
        true,
      ],
    ),
    ["${word} != '!='", { word: '<>' }, true],
    ["${word} = ' or ' or ${other} = 'x' and ${count} = 1", { word: 'x', other: 'x', count: 2 }, false],
  ])('%s with %j is %j', (calculation, answers, expected) => {
    expect(resultOf(calculation, answers)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['${from} * 2', 'date-as-number'],
    ['-${from}', 'date-as-number'],
    ['int(today())', 'date-as-number'],
    ['${from} > 5', 'date-as-number'],
    ['today() > ${count} + 1', 'date-as-number'],
    ['max(${from}, ${until})', 'date-as-number'],
    ['decimal-date-time(${count})', 'unknown-function'],
    ['concat(${count}, ${more})', 'unknown-function'],
    [`\${from}${' + ${count}'.repeat(80)}`, 'expression-too-long'],
    ['../count + 1', 'broken-expression'],
    ['/form/gone = 1', 'missing-question'],
  ])('%s is refused: %s', (calculation, code) => {
    expect(read(calculation)).toEqual({ ok: false, errors: [{ pointer: '#/survey/row/12/calculation', code }] });
  });
});
