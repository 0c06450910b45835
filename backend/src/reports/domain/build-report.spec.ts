import { describe, expect, it } from 'vitest';
import { analysisSections } from './analysis-sections.js';
import { buildReport, type ReportWishes } from './build-report.js';
import { circularSections } from './circular-sections.js';
import type { ReportBlock } from './report-document.js';
import type { ReportFigures, ReportProblem, ReportRow } from './report-figures.js';
import { reportWords } from './report-words.js';

const row = (number: number, more: Partial<ReportRow> = {}): ReportRow => ({
  unitId: `unit-${number}`,
  code: String(number).padStart(4, '0'),
  name: `V${number}`,
  parentName: number % 2 === 0 ? 'Upper' : 'Lower',
  kind: 'Village',
  score: (100 - number).toFixed(2),
  grade: number === 1 ? 'best' : 'low',
  rank: null,
  change: null,
  status: 'Final',
  action: number === 1 ? 'consolidate' : 'rectify',
  reasons: [],
  distinctions: [],
  ballots: { mass: { withheld: false, received: 6, valid: 5, required: 3, score: '90.00' } },
  mostlyOnPaper: [],
  ...more,
});
const withheld = { mass: { withheld: true, received: null, valid: null, required: null, score: null } };
const figuresOf = (rows: readonly ReportRow[], more: Partial<ReportFigures> = {}): ReportFigures => ({
  campaign: { name: 'Spring', type: 'Survey', asOf: '2012-04-30' },
  about: 'units',
  scope: 'campaign',
  scopeName: null,
  run: { number: 2, digest: 'sha256-00', day: '2012-05-07', floor: 5 },
  grades: [
    { code: 'best', title: 'Excellent', action: 'consolidate' },
    { code: 'low', title: 'Poor', action: 'rectify' },
  ],
  counts: {
    best: rows.filter(({ grade }) => grade === 'best').length,
    low: rows.filter(({ grade }) => grade === 'low').length,
  },
  ungraded: rows.filter(({ grade }) => grade === null).length,
  rows,
  groups: [{ key: 'mass', title: 'Residents' }],
  questions: [],
  remarks: { total: 0, topics: [] },
  problems: [],
  distinctions: [],
  noticed: [],
  ...more,
});
const frame = { title: null, number: null, addressee: null, signatory: null, date: '2012-05-08' };
const analysis: ReportWishes = { ...frame, kind: 'analysis', sections: analysisSections };
const circular: ReportWishes = {
  ...frame,
  kind: 'circular',
  sections: circularSections,
  basis: null,
  deadline: '2012-06-30',
};
const english = reportWords('en');

const textsOf = (blocks: readonly ReportBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'paragraph' ? [block.text] : []));
const tableIn = (blocks: readonly ReportBlock[], title: string) => {
  const found = blocks.find((block) => block.kind === 'table' && block.title === title);
  return found?.kind === 'table' ? found.rows : undefined;
};

describe('an analysis', () => {
  it('says how many in words that fit one and several, and withholds what few ballots would tell', () => {
    const { blocks, note } = buildReport(
      analysis,
      figuresOf([row(1, { mostlyOnPaper: ['mass'] }), row(2, { ballots: withheld, grade: null, score: null })]),
      english,
    );
    const text = textsOf(blocks).join('\n');
    expect(text).toContain(
      'The campaign is about 2 organisations. Residents: the ballots about 1 organisation are shown, 6 ballots added up over them, of which valid: 5 ballots. Those about 1 organisation are fewer than 5 and withheld. In 1 organisation more than half of these ballots came on paper and were typed in.',
    );
    expect(text).toContain(
      'Excellent: 1 organisation (50.00%), Poor: 0 organisations (0.00%), Not graded: 1 organisation',
    );
    expect(tableIn(blocks, 'Ballots by evaluators')).toEqual([['Residents', '1', '1', '6', '5']]);
    expect(note).toContain('run 2 (finished on 7 May 2012), whose outcome has the digest sha256-00');
  });

  it('numbers its headings as official documents do, level by level', () => {
    const question = {
      title: 'Q',
      kind: 'one' as const,
      isBreakdown: false,
      units: 1,
      withheld: 0,
      answered: 6,
      valid: 6,
      index: '80.00',
      rate: '90.00',
      mean: null,
      options: [{ title: 'Yes', count: 6, share: '100.00' }],
    };
    const questions = [
      { group: 'A', items: [question] },
      { group: 'B', items: [question] },
    ];
    const headings = (words: ReturnType<typeof reportWords>) =>
      buildReport(
        { ...analysis, sections: ['grades', 'questions', 'distributions'] },
        figuresOf([row(1)], { questions }),
        words,
      ).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings(reportWords('zh-CN'))).toEqual([
      '一、等次情况',
      '二、各项评价情况',
      '（一）A',
      '（二）B',
      '三、各题选项分布',
      '（一）A',
      '（二）B',
    ]);
    expect(headings(english).slice(1, 4)).toEqual(['2. Questions', '2.1 A', '2.2 B']);
  });

  it('ranks as the ledger does and attaches a list that is too long for the text', () => {
    const few = buildReport(
      { ...analysis, sections: ['ranking'] },
      figuresOf([row(2), row(1), row(3, { score: null })]),
      english,
    );
    expect(tableIn(few.blocks, 'Ranking by score')?.map(([, name]) => name)).toEqual(['V1', 'V2', 'V3']);
    expect(few.attachments).toEqual([]);
    const many = figuresOf(Array.from({ length: 26 }, (_, at) => row(at + 1)));
    const { blocks, attachments } = buildReport({ ...analysis, sections: ['ranking'] }, many, english);
    expect(tableIn(blocks, 'Ranking by score')).toBeUndefined();
    expect(textsOf(blocks).join()).toContain('The highest scores have V1 (99.00), V2 (98.00)');
    expect(tableIn(attachments[0]?.blocks ?? [], 'Ranking by score')).toHaveLength(26);
    const most = figuresOf(Array.from({ length: 2_001 }, (_, at) => row(at + 1)));
    const [list] = buildReport({ ...analysis, sections: ['ranking'] }, most, english).attachments;
    expect(tableIn(list?.blocks ?? [], 'Ranking by score')).toHaveLength(2_000);
    expect(textsOf(list?.blocks ?? [])).toEqual(['The ledger tells of 1 organisation more.']);
  });

  it('of one unit says its score, grade and reasons, and compares nothing', () => {
    const one = figuresOf([row(1, { reasons: ['too few meetings'] })], { scope: 'unit', scopeName: 'V1' });
    const { title, blocks } = buildReport(analysis, one, english);
    expect(title).toBe('Analysis of Spring: V1');
    const texts = textsOf(blocks);
    expect(texts).toContain('V1 has a score of 99.00 and the grade Excellent.');
    expect(texts).toContain('Reasons: too few meetings.');
    expect(texts.filter((text) => /Ranking|superior|kind/.test(text))).toEqual([]);
  });

  it('is the same for the same figures', () => {
    const figures = figuresOf([row(1), row(2)]);
    expect(JSON.stringify(buildReport(analysis, figures, english))).toBe(
      JSON.stringify(buildReport(analysis, figures, english)),
    );
  });
});

describe('a circular', () => {
  const problem: ReportProblem = {
    unitId: 'unit-2',
    unit: 'V2',
    problem: 'No meetings',
    state: 'Planned',
    ended: false,
    dueOn: '2012-05-31',
    overdue: false,
  };

  it('names those with the best grades, those chosen beside their grade and those on notice', () => {
    const figures = figuresOf([row(1), row(2, { distinctions: ['pacesetter'] })], {
      distinctions: [{ flag: 'pacesetter', title: 'Pacesetter' }],
      noticed: ['V2'],
    });
    expect(textsOf(buildReport(circular, figures, english).blocks)).toEqual(
      expect.arrayContaining([
        'With the best grades, 1 organisation: V1.',
        'Pacesetter, 1 organisation: V2.',
        'Named in the public notice, 1 organisation: V2.',
      ]),
    );
  });

  it('names who is to put what right: by the day of the register, or by the day of the circular', () => {
    const figures = figuresOf([row(1), row(2), row(3, { reasons: ['few votes'] }), row(4, { action: 'push' })], {
      problems: [problem, { ...problem, unitId: 'unit-4', unit: 'V4', ended: true }],
    });
    const { blocks } = buildReport(circular, figures, english);
    expect(tableIn(blocks, 'To be put right')).toEqual([
      ['V2', 'Upper', 'Poor', 'No meetings', '2012-05-31'],
      ['V3', 'Lower', 'Poor', 'few votes', '2012-06-30'],
    ]);
  });

  it('begins with its basis, in words of the office where it has some', () => {
    const first = (wishes: ReportWishes) => textsOf(buildReport(wishes, figuresOf([row(1)]), english).blocks)[0];
    expect(first(circular)).toContain('by the rules of Survey as of 30 April 2012');
    expect(first({ ...circular, basis: 'As the committee decided.' })).toBe('As the committee decided.');
  });
});
