import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { header, json, readFile, reasons, relevant, scoreSheet, spoilt, xlsform } from '../support/form-files.js';
import { formOf, textQuestion, type Json } from '../support/forms.js';
import { householdSurvey } from '../support/household-survey.js';
import { workbook, zip } from '../support/workbooks.js';

const at = '#/pages/0/elements/0';

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
    [
      'markup in a title',
      json(textQuestion('x', { title: '<img src=x onerror=a()>' })),
      `${at}/title markup-not-allowed`,
    ],
    ['a script address', json(textQuestion('x', { title: '[a](javascript:alert(1))' })), `${at}/title script-url`],
    [
      'choices from the network',
      json({ type: 'dropdown', name: 'x', choicesByUrl: { url: 'https://a' } }),
      `${at}/choicesByUrl url-not-allowed`,
    ],
    [
      'a picture from the network',
      json({ type: 'imagepicker', name: 'x', choices: [{ value: 1, imageLink: 'https://a' }] }),
      `${at}/choices/0/imageLink url-not-allowed`,
    ],
    ['a type of another program', json({ type: 'imagemap', name: 'x' }), `${at}/type unknown-type`],
    [
      'triggers',
      JSON.stringify({ ...formOf(textQuestion('x')), triggers: [{ type: 'complete', expression: '{x} = 1' }] }),
      '#/triggers unsupported-property',
    ],
    ['an unknown property', json(textQuestion('x', { colour: 'red' })), `${at}/colour unknown-property`],
    [
      'a slow pattern',
      json(textQuestion('x', { validators: [{ type: 'regex', regex: '^(a+)+$' }] })),
      `${at}/validators/0/regex unsafe-regex`,
    ],
    [
      'a foreign function',
      json(textQuestion('x', { visibleIf: 'steal({x}) = 1' })),
      `${at}/visibleIf unknown-function`,
    ],
    ['a name twice', json(textQuestion('x'), textQuestion('x')), '#/pages/0/elements/1/name duplicate-name'],
    [
      'twenty thousand values',
      JSON.stringify({
        ...formOf(textQuestion('x')),
        more: Array.from({ length: 12 }, () => Array.from({ length: 1900 }, () => 0)),
      }),
      '# too-many-nodes',
    ],
    // workbooks as such
    ['a program', Buffer.from('MZ\0\0'), 'file-type'],
    ['nothing', '', 'file-empty'],
    ['an archive that is none', Buffer.from('PK\u0003\u0004 and so on'), 'file-unreadable'],
    ['an archive of something else', zip({ 'a.txt': 'x' }), 'file-unreadable'],
    ['a workbook without its list of sheets', spoilt((files) => delete files['xl/workbook.xml']), 'file-unreadable'],
    [
      'a sheet cut off',
      spoilt((files) => (files['xl/worksheets/sheet1.xml'] = files['xl/worksheets/sheet1.xml']!.slice(0, 200))),
      'file-unreadable',
    ],
    [
      'a cell in the last row of all',
      spoilt(
        (files) =>
          (files['xl/worksheets/sheet1.xml'] = files['xl/worksheets/sheet1.xml']!.replace('r="A1"', 'r="A1048576"')),
      ),
      'too-many-rows',
    ],
    [
      'a cell in a column that Excel has not',
      spoilt(
        (files) =>
          (files['xl/worksheets/sheet1.xml'] = files['xl/worksheets/sheet1.xml']!.replace('r="A1"', 'r="ZZZZ1"')),
      ),
      'too-many-rows',
    ],
    [
      'an archive that inflates to 70 MB',
      spoilt((files) => (files['xl/worksheets/sheet1.xml'] += ' '.repeat(70 * 1024 * 1024))),
      'payload-too-large',
    ],
    [
      'sheets of no known kind',
      workbook({
        Sheet1: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      }),
      '#/survey no-known-sheet',
    ],
    ['a table that is no score sheet', 'name,age\nx,5', '#/survey no-known-sheet'],
    // XLSForm
    ['an XLSForm without types', workbook({ survey: [['name'], ['x']] }), '#/survey/row/1/type column-missing'],
    [
      'a type with words that mean nothing',
      xlsform(['select one from file towns.csv', 'x', 'X']),
      '#/survey/row/3/type unsupported-type',
    ],
    ['a row without a type', xlsform([null, 'x', 'X']), '#/survey/row/3/type required'],
    ['a row without a name', xlsform(['text', null, 'X']), '#/survey/row/3/name missing-name'],
    ['a name with a blank', xlsform(['text', 'a b', 'X']), '#/survey/row/3/name invalid-name'],
    ['a reserved name', xlsform(['text', 'constructor', 'X']), '#/survey/row/3/name reserved-name'],
    ['a name twice in the sheet', xlsform(['text', 'first', 'X']), '#/survey/row/3/name duplicate-name'],
    ['an unknown type', xlsform(['geopoint', 'x', 'X']), '#/survey/row/3/type unsupported-type'],
    [
      'a type named like a member of every object',
      xlsform(['constructor', 'x', 'X']),
      '#/survey/row/3/type unsupported-type',
    ],
    ['a list that is not there', xlsform(['select_one gone', 'x', 'X']), '#/survey/row/3/type no-choices'],
    ['choices from a file', xlsform(['select_one_from_file a.csv', 'x', 'X']), '#/survey/row/3/type unsupported-type'],
    ['a group that never ends', xlsform(['begin_group', 'x', 'X']), '#/survey/row/3/type group-not-ended'],
    ['an end without a group', xlsform(['end_group']), '#/survey/row/3/type group-not-begun'],
    [
      'a repeat that ends as a group',
      workbook({ survey: [header, ['begin_repeat', 'r', 'R'], ['text', 'x', 'X'], ['end_group']] }),
      '#/survey/row/4/type group-not-begun',
    ],
    [
      'a repeat in a repeat',
      workbook({
        survey: [
          header,
          ['begin_repeat', 'r', 'R'],
          ['begin_repeat', 's', 'S'],
          ['text', 'x', 'X'],
          ['end_repeat'],
          ['end_repeat'],
        ],
      }),
      '#/survey/row/3/type unsupported-type',
    ],
    [
      'nine groups in each other',
      workbook({
        survey: [
          header,
          ...Array.from({ length: 9 }, (_, n) => ['begin_group', `g${n}`, 'G']),
          ['text', 'x', 'X'],
          ...Array.from({ length: 9 }, () => ['end_group']),
        ],
      }),
      '#/survey/row/10/type too-deep',
    ],
    ['a condition on nothing', relevant('${gone} = 1'), '#/survey/row/3/relevant missing-question'],
    ['a condition that cannot be read', relevant('${first} = = 1'), '#/survey/row/3/relevant broken-expression'],
    ['a condition on a path', relevant('../first = 1'), '#/survey/row/3/relevant broken-expression'],
    ['a condition on a path to nothing', relevant('/form/gone = 1'), '#/survey/row/3/relevant missing-question'],
    [
      'a condition on what only phones know',
      workbook({ survey: [header, ['deviceid', 'phone'], ['text', 'x', 'X', "${phone} = 'a'"]] }),
      '#/survey/row/3/relevant missing-question',
    ],
    [
      'a condition on a note',
      workbook({ survey: [header, ['note', 'n', 'N'], ['text', 'x', 'X', "${n} = 'a'"]] }),
      '#/survey/row/3/relevant missing-question',
    ],
    [
      'a date that is multiplied',
      workbook({ survey: [header, ['date', 'x', 'X', null, '. * 2 > 5']] }),
      '#/survey/row/2/constraint date-as-number',
    ],
    [
      'a date compared with a number',
      workbook({ survey: [header, ['date', 'x', 'X', null, '. > 5']] }),
      '#/survey/row/2/constraint date-as-number',
    ],
    [
      'a date that is calculated, then multiplied',
      workbook({
        survey: [header, ['calculate', 'due', null, null, null, 'today() + 30'], ['text', 'x', 'X', '${due} * 2 > 5']],
      }),
      '#/survey/row/3/relevant date-as-number',
    ],
    [
      'two numbers written side by side',
      xlsform(['calculate', 'x', null, null, null, 'concat(1, 2)']),
      '#/survey/row/3/calculation unknown-function',
    ],
    ['a condition on itself', relevant('${x} = 1'), '#/survey/row/3/relevant circular-expression'],
    ['a condition without end', relevant(`${'('.repeat(900)}`), '#/survey/row/3/relevant expression-too-long'],
    [
      'a very long condition',
      relevant(`\${first} = '${'a'.repeat(2000)}'`),
      '#/survey/row/3/relevant expression-too-long',
    ],
    [
      'a function that only phones have',
      relevant("pulldata('a', 'b') = 1"),
      '#/survey/row/3/relevant unknown-function',
    ],
    [
      'a question of a repeat from outside',
      workbook({
        survey: [
          header,
          ['begin_repeat', 'r', 'R'],
          ['text', 'x', 'X'],
          ['end_repeat'],
          ['text', 'y', 'Y', '${x} = 1'],
        ],
      }),
      '#/survey/row/5/relevant repeat-reference',
    ],
    [
      'a slow pattern in a constraint',
      xlsform(['text', 'x', 'X', null, "regex(., '(a+)+')"]),
      '#/survey/row/3/constraint unsafe-regex',
    ],
    [
      'a pattern within a condition',
      xlsform(['text', 'x', 'X', "regex(${first}, 'a') or ${first} = 'b'"]),
      '#/survey/row/3/relevant unsafe-regex',
    ],
    [
      'a filter of choices',
      xlsform(['select_one l', 'x', 'X', null, null, null, null, null, null, 'town = ${first}']),
      '#/survey/row/3/choice_filter choice-filter',
    ],
    [
      'a filter of choices on a group',
      xlsform(['begin_group', 'x', 'X', null, null, null, null, null, null, 'town = ${first}']),
      '#/survey/row/3/choice_filter choice-filter',
    ],
    [
      'a fault under a title of the first years',
      workbook({
        survey: [
          ['Type', 'Name', 'Label', 'Bind:Relevant'],
          ['text', 'x', 'X', '= 1'],
        ],
      }),
      '#/survey/row/2/Bind%3ARelevant broken-expression',
    ],
    [
      'a sound',
      workbook({
        survey: [
          ['type', 'name', 'label', 'media::audio::English'],
          ['note', 'x', 'X', 'a.mp3'],
        ],
      }),
      '#/survey/row/2/media%3A%3Aaudio%3A%3AEnglish url-not-allowed',
    ],
    [
      'a calculated default',
      xlsform(['text', 'x', 'X', null, null, null, null, null, '${first}']),
      '#/survey/row/3/default default-not-supported',
    ],
    [
      'a default that is no number',
      xlsform(['integer', 'x', 'X', null, null, null, null, null, 'many']),
      '#/survey/row/3/default wrong-type',
    ],
    [
      'a scale without length',
      xlsform(['range', 'x', 'X', null, null, null, null, null, null, null, 'start=5 end=5']),
      '#/survey/row/3/parameters out-of-range',
    ],
    [
      'a step of no size',
      xlsform(['range', 'x', 'X', null, null, null, null, null, null, null, 'step=0']),
      '#/survey/row/3/parameters out-of-range',
    ],
    [
      'markup in a label',
      xlsform(['text', 'x', '<script>alert(1)</script>']),
      '#/survey/row/3/label markup-not-allowed',
    ],
    [
      'a script address in a label',
      xlsform(['text', 'x', '[a](javascript:alert(1))']),
      '#/survey/row/3/label script-url',
    ],
    [
      'a note on nothing',
      workbook({ survey: [header, ['begin_group', 'g', 'G'], ['note', 'n', 'N'], ['end_group']] }),
      '#/survey/row/1/type note-without-question',
    ],
    [
      'a choice without a code',
      xlsform(
        ['text', 'x', 'X'],
        [
          ['list_name', 'name', 'label'],
          ['l', 'a', 'A'],
          ['l', null, 'B'],
        ],
      ),
      '#/choices/row/3/name required',
    ],
    [
      'a choice twice',
      xlsform(
        ['text', 'x', 'X'],
        [
          ['list_name', 'name', 'label'],
          ['l', 'a', 'A'],
          ['l', 'A', 'B'],
        ],
      ),
      '#/choices/row/3/name duplicate-choice',
    ],
    [
      'a choice with a picture',
      xlsform(
        ['text', 'x', 'X'],
        [
          ['list_name', 'name', 'label', 'media::image'],
          ['l', 'a', 'A', 'a.png'],
        ],
      ),
      '#/choices/row/2/media%3A%3Aimage url-not-allowed',
    ],
    // score sheets
    ['an item without points', scoreSheet(['组织', '设置', null, null]), '#/score-sheet/row/2/points required'],
    ['points that are words', scoreSheet(['组织', '设置', '十分', null]), '#/score-sheet/row/2/points invalid-points'],
    ['points below nothing', scoreSheet(['组织', '设置', -5, null]), '#/score-sheet/row/2/points invalid-points'],
    [
      'points finer than a hundredth',
      scoreSheet(['组织', '设置', '1.234', null]),
      '#/score-sheet/row/2/points invalid-points',
    ],
    ['points without an item', scoreSheet(['组织', null, 10, null]), '#/score-sheet/row/2/item required'],
    ['a score sheet of nothing', scoreSheet(), '#/score-sheet/row/2/item no-questions'],
    ['an endless rule', scoreSheet(['组织', '设置', 10, '长'.repeat(2001)]), '#/score-sheet/row/2/rule too-long'],
    ['markup in a rule', scoreSheet(['组织', '设置', 10, '<b>x</b>']), '#/score-sheet/row/2/rule markup-not-allowed'],
  ])('%s', async (_title, file, expected) => {
    expect(await reasons(file)).toContain(expected);
  });
});

/** The questions of a form with those of its groups, by name. */

describe('any file', () => {
  const known = /^(?:#(?:\/[^\s]*)?)$/;

  /** Accepted and harmless, or refused with a place; never anything between, and never slow. */
  async function isSound(file: Buffer): Promise<void> {
    const { form, refusal } = await readFile(file);
    if (refusal) {
      expect([400, 413, 422]).toContain(refusal.status);
      for (const { pointer } of refusal.errors ?? []) expect(pointer).toMatch(known);
      return;
    }
    const text = JSON.stringify(form?.definition);
    expect(text).not.toMatch(/<script|javascript:|"(?:html|choicesByUrl|imageLink|triggers)":/i);
    expect(form?.definition.pages ?? form?.definition['elements']).toBeTruthy();
  }

  const nasty = fc.constantFrom(
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    'https://evil.example/x',
    '__proto__',
    '{x}',
    '${x}',
    '=HYPERLINK("http://evil")',
    '\u0000',
    '\ud800',
    '',
    ' ',
    '1e400',
    '-0',
  );
  const word = fc.oneof(
    nasty,
    fc.string({ maxLength: 12 }),
    fc.constantFrom('type', 'name', 'label', 'survey', '项目', '分值', '板块', 'points', 'item', 'x', 'y', '10', '5.5'),
  );
  const clean = word.map((text) => text.replace(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, ''));
  const rows = fc.array(fc.array(fc.oneof(clean, fc.integer({ min: -5, max: 200 })), { maxLength: 6 }), {
    maxLength: 8,
  });
  const types = fc.constantFrom(
    'text',
    'integer',
    'select_one l',
    'select_multiple l or_other',
    'note',
    'calculate',
    'begin_group',
    'end_group',
    'begin_repeat',
    'end_repeat',
    'range',
    'rank l',
    'hidden',
    'image',
    'start',
    'end',
    'geopoint',
    'date',
    'dateTime',
    'trigger',
    'select all that apply from l',
    '',
  );
  const expression = fc.oneof(
    clean,
    fc
      .array(
        fc.constantFrom(
          '${x}',
          '${y}',
          '${visited}',
          '/form/x',
          '.',
          "'a'",
          '1',
          '=',
          '!=',
          '<',
          'and',
          'or',
          'not(',
          'selected(',
          ')',
          '(',
          ',',
          'if(',
          'div',
          'mod',
          '+',
          '-',
          'int(',
          'date(',
          'number(',
          'count-selected(',
          'regex(',
          'today()',
          'sum(',
        ),
        { maxLength: 10 },
      )
      .map((parts) => parts.join(' ')),
  );
  const surveyRow = fc.tuple(
    types,
    fc.constantFrom('x', 'y', 'z', 'a b', ''),
    clean,
    fc.oneof(fc.constant(''), expression),
    fc.oneof(fc.constant(''), expression),
    fc.oneof(fc.constant(''), expression),
  );

  it('that is a random workbook', { timeout: 300_000 }, async () => {
    const sheets = fc.dictionary(fc.constantFrom('survey', 'choices', 'settings', 'Sheet1', '考核'), rows, {
      minKeys: 1,
    });
    await fc.assert(
      fc.asyncProperty(sheets, (content) => isSound(workbook(content))),
      { numRuns: 1200 },
    );
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
        survey.splice(
          place + 1,
          0,
          ...added.map(([type, name, label, when, limit, calculation]) => [
            type,
            `${name}`,
            label,
            null,
            null,
            null,
            when,
            limit,
            null,
            calculation,
          ]),
        );
        if (dropped % 2 === 0) survey.splice(dropped + 1, 1);
        const file = workbook({ ...householdSurvey, survey });
        accepted += (await readFile(file)).form ? 1 : 0;
        await isSound(file);
      }),
      { numRuns: 1300 },
    );
    expect(accepted).toBeGreaterThan(10);
  });

  it('that is mutated JSON', { timeout: 300_000 }, async () => {
    const values = fc.oneof(fc.jsonValue({ maxDepth: 3 }), word);
    const keys = fc.constantFrom(
      'type',
      'name',
      'title',
      'visibleIf',
      'choices',
      'validators',
      'html',
      'elements',
      'pages',
      'columns',
      'rows',
      'points',
      'imageLink',
      'choicesByUrl',
      '__proto__',
      'triggers',
    );
    const base = formOf(
      textQuestion('x'),
      { type: 'radiogroup', name: 'y', title: '二', choices: ['a', 'b'] },
      {
        type: 'panel',
        name: 'p',
        elements: [{ type: 'matrixdynamic', name: 'm', columns: [{ name: 'c', cellType: 'text' }] }],
      },
    );
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
        for (const [which, key, value] of changes)
          Object.defineProperty(objects[which % objects.length], key, {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        const text = JSON.stringify(copy);
        await isSound(Buffer.from(cut > 350 ? text.slice(0, cut) : text));
      }),
      { numRuns: 2000 },
    );
  });

  it('that is noise, or a workbook with bytes turned over', { timeout: 300_000 }, async () => {
    const sound = workbook(householdSurvey);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (noise) => isSound(Buffer.from(noise))),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }),
        async (changes) => {
          const file = Buffer.from(sound);
          for (const [offset, byte] of changes) file[offset] = byte;
          await isSound(file);
        },
      ),
      { numRuns: 300 },
    );
  });
});
