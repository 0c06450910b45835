import { column } from './grade-tables.js';
import { paragraph, type ReportBlock } from './report-document.js';
import type { ReportFigures } from './report-figures.js';
import type { ReportWords } from './report-words.js';

const mostNamed = 5;

/** How many remarks there are, and what they are about; never what one says. */
export const remarkSection = (
  { remarks: { total, topics } }: ReportFigures,
  { say, count, list }: ReportWords,
): ReportBlock[] => [
  paragraph(
    [
      total === 0 ? say('remarks.none') : say('remarks.text', { remarks: count('count-remarks', total) }),
      ...(topics.length === 0
        ? []
        : [
            say('remarks.topics', {
              topics: list(
                topics
                  .slice(0, mostNamed)
                  .map((topic) =>
                    say('remarks.topic', { title: topic.title, remarks: count('count-remarks', topic.count) }),
                  ),
              ),
            }),
          ]),
    ].join(say('space')),
  ),
  ...(topics.length === 0
    ? []
    : [
        {
          kind: 'chart' as const,
          title: say('remarks.table'),
          columns: [column(say('column.topic'), 3), column(say('column.remarks'), 1.5, 'right')],
          legend: [],
          rows: topics.map((topic) => ({
            cells: [topic.title, String(topic.count)],
            parts: [total === 0 ? 0 : Math.min(100, (100 * topic.count) / total)],
          })),
        },
      ]),
];
