import { column } from './grade-tables.js';
import type { ReportBlock } from './report-document.js';
import type { ReportFigures, ReportQuestion } from './report-figures.js';
import { nothing, type ReportWords } from './report-words.js';

const mostNamed = 3;

const measureOf = ({ index, mean }: ReportQuestion): string | null => index ?? mean;

/** The blocks of each group, below its name where there are several. */
const byGroup = (
  figures: ReportFigures,
  blocksOf: (items: readonly ReportQuestion[]) => ReportBlock[],
): ReportBlock[] => {
  const groups = figures.questions.filter(({ items }) => items.length > 0);
  return groups.flatMap(({ group, items }) => {
    const blocks = blocksOf(items);
    if (blocks.length === 0 || groups.length === 1) return blocks;
    return [{ kind: 'heading' as const, level: 2 as const, text: group }, ...blocks];
  });
};

/** Every question, the lowest first. */
function list(figures: ReportFigures, words: ReportWords): ReportBlock[] {
  const { say } = words;
  const withheld = say('withheld', { floor: figures.run.floor });
  return byGroup(figures, (items) => {
    const lowest = items.filter((item) => measureOf(item) !== null).slice(0, mostNamed);
    return [
      ...(lowest.length === 0
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: say('questions.text', {
                questions: words.list(
                  lowest.map((item) => say('questions.one', { title: item.title, value: measureOf(item) ?? '' })),
                ),
              }),
            },
          ]),
      {
        kind: 'table',
        title: say('questions.table'),
        columns: [
          column(say('column.question'), 5),
          column(say('column.answered'), 1.6, 'right'),
          column(say('column.index'), 1.6, 'right'),
          column(say('column.rate'), 1.6, 'right'),
          column(say('column.mean'), 1.6, 'right'),
        ],
        rows: items.map((item) =>
          item.units === 0
            ? [item.title, withheld, nothing, nothing, nothing]
            : [item.title, String(item.answered), item.index ?? nothing, item.rate ?? nothing, item.mean ?? nothing],
        ),
      },
    ];
  });
}

/** How the answers to each question are distributed over its options. */
const charts = (figures: ReportFigures, { say }: ReportWords): ReportBlock[] =>
  byGroup(figures, (items) =>
    items
      .filter(
        ({ kind, isBreakdown, options, answered }) =>
          kind !== 'given' && !isBreakdown && options.length > 0 && answered > 0,
      )
      .map((item) => ({
        kind: 'chart',
        title: item.title,
        columns: [
          column(say('column.option'), 3),
          column(say('column.count'), 1.3, 'right'),
          column(say('column.share'), 1.5, 'right'),
        ],
        legend: [],
        rows: item.options.map(({ title, count, share }) => ({
          cells: [title, String(count), share],
          parts: [Math.min(100, Number(share))],
        })),
      })),
  );

export const questionSections = { list, charts };
