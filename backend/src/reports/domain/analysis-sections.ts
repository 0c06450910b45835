import { column, gradesByPart, gradeTitle, percent, rankingTable, unitsIn } from './grade-tables.js';
import { participationSection } from './participation-section.js';
import { problemSection } from './problem-section.js';
import { questionSections } from './question-sections.js';
import { remarkSection } from './remark-section.js';
import { paragraph, type ReportBlock } from './report-document.js';
import { inRanking, type ReportFigures, type ReportRow } from './report-figures.js';
import type { ReportWords } from './report-words.js';

export const analysisSections = [
  'participation',
  'grades',
  'kinds',
  'superiors',
  'ranking',
  'questions',
  'distributions',
  'remarks',
  'problems',
] as const;
export type AnalysisSection = (typeof analysisSections)[number];

/** Rows that a table within the text holds; a longer one is attached. */
const mostInText = 25;
/** Rows that a word processor opens at once. */
const mostAttached = 2_000;
const mostNamed = 5;

type Section = (figures: ReportFigures, words: ReportWords) => ReportBlock[];

const grades: Section = (figures, words) => {
  const [only] = figures.rows;
  if (figures.scope === 'unit' && only) return gradeOf(figures, only, words);
  const { say, list } = words;
  const total = figures.rows.length;
  const named = [
    ...figures.grades.map(({ code, title }) => ({ title, units: figures.counts[code] ?? 0 })),
    ...(figures.ungraded > 0 ? [{ title: say('grade.none'), units: figures.ungraded }] : []),
  ];
  return [
    paragraph(
      say('grades.text', {
        units: unitsIn(figures, total, words),
        grades: list(
          named.map(({ title, units }) =>
            say('grades.one', {
              grade: title,
              units: unitsIn(figures, units, words),
              share: percent(units, total),
            }),
          ),
        ),
      }),
    ),
    {
      kind: 'chart',
      title: say('grades.table'),
      columns: [
        column(say('column.grade'), 2),
        column(say('column.units'), 1.5, 'right'),
        column(say('column.share'), 1.5, 'right'),
      ],
      legend: [],
      rows: named.map(({ title, units }) => ({
        cells: [title, String(units), percent(units, total)],
        parts: [total === 0 ? 0 : (100 * units) / total],
      })),
    },
  ];
};

function gradeOf(figures: ReportFigures, row: ReportRow, { say }: ReportWords): ReportBlock[] {
  const { name, score, grade, rank, reasons } = row;
  return [
    paragraph(
      grade === null
        ? say('grades.unit-none', { name, status: row.status })
        : say(score === null ? 'grades.unit-unscored' : rank === null ? 'grades.unit' : 'grades.unit-ranked', {
            name,
            score: score ?? '',
            grade: gradeTitle(figures, row),
            rank: rank ?? '',
          }),
    ),
    ...(reasons.length === 0 ? [] : [paragraph(say('grades.reasons', { reasons: reasons.join(say('semicolon')) }))]),
  ];
}

const ranking: Section = (figures, words) => {
  const { say, list } = words;
  const rows = inRanking(figures.rows);
  const scored = rows.filter(({ score }) => score !== null);
  const named = (some: readonly ReportRow[]): string =>
    list(some.map(({ name, score }) => say('ranking.one', { name, score: score ?? '' })));
  const few = scored.length < 2 * mostNamed;
  return [
    ...(scored.length === 0
      ? []
      : [
          paragraph(
            few
              ? say('ranking.few', { rows: named(scored) })
              : say('ranking.text', {
                  first: named(scored.slice(0, mostNamed)),
                  last: named(scored.slice(-mostNamed)),
                }),
          ),
        ]),
    ...(rows.length > mostInText
      ? [paragraph(say('ranking.attached', { units: unitsIn(figures, rows.length, words) }))]
      : [rankingTable(figures, rows, words)]),
  ];
};

const sections: Readonly<Record<AnalysisSection, Section>> = {
  participation: participationSection,
  grades,
  kinds: (figures, words) => [gradesByPart(figures, words, 'kinds', ({ kind }) => kind)],
  superiors: (figures, words) => [gradesByPart(figures, words, 'superiors', ({ parentName }) => parentName)],
  ranking,
  questions: (figures, words) => questionSections.list(figures, words),
  distributions: (figures, words) => questionSections.charts(figures, words),
  remarks: remarkSection,
  problems: problemSection,
};

/** Sections that say nothing of one unit, or of the units of one superior. */
const meaningless: Readonly<Record<ReportFigures['scope'], readonly AnalysisSection[]>> = {
  campaign: [],
  superior: ['superiors'],
  unit: ['kinds', 'superiors', 'ranking'],
};

/** The chosen sections in their order, those without ballots or figures left out. */
export function analysisBlocks(
  figures: ReportFigures,
  chosen: readonly AnalysisSection[],
  words: ReportWords,
): ReportBlock[] {
  return analysisSections
    .filter((name) => chosen.includes(name) && !meaningless[figures.scope].includes(name))
    .filter((name) => name !== 'participation' || figures.groups.length > 0)
    .flatMap((name) => {
      const blocks = sections[name](figures, words);
      return blocks.length === 0
        ? []
        : [{ kind: 'heading' as const, level: 1 as const, text: words.say(`section.${name}`) }, ...blocks];
    });
}

/** Tables that are too long for the text, as far as a document holds them; the ledger has the others. */
export function analysisAttachments(
  figures: ReportFigures,
  chosen: readonly AnalysisSection[],
  words: ReportWords,
): { title: string; blocks: ReportBlock[] }[] {
  const rows = inRanking(figures.rows);
  if (figures.scope === 'unit' || !chosen.includes('ranking') || rows.length <= mostInText) return [];
  const more = rows.length - mostAttached;
  const blocks = [
    rankingTable(figures, rows.slice(0, mostAttached), words),
    ...(more > 0 ? [paragraph(words.say('more', { units: unitsIn(figures, more, words) }))] : []),
  ];
  return [{ title: words.say('ranking.attachment'), blocks }];
}
