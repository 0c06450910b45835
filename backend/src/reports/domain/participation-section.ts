import { column, unitsIn } from './grade-tables.js';
import { paragraph, type ReportBlock } from './report-document.js';
import type { ReportFigures } from './report-figures.js';
import type { ReportWords } from './report-words.js';

/** How many ballots each group has given, added up over the units of which they are shown. */
export function participationSection(figures: ReportFigures, words: ReportWords): ReportBlock[] {
  const { say, count } = words;
  const rows = figures.groups.map(({ key, title }) => {
    const ballots = figures.rows.flatMap((row) => row.ballots[key] ?? []);
    const shown = ballots.filter(({ withheld }) => !withheld);
    const sum = (name: 'received' | 'valid'): number => shown.reduce((total, one) => total + (one[name] ?? 0), 0);
    const withheld = ballots.length - shown.length;
    const onPaper = figures.rows.filter(({ mostlyOnPaper }) => mostlyOnPaper.includes(key)).length;
    return { title, shown: shown.length, withheld, received: sum('received'), valid: sum('valid'), onPaper };
  });
  const said = rows.map(({ title, shown, withheld, received, valid, onPaper }) =>
    [
      say('participation.group', {
        group: title,
        units: unitsIn(figures, shown, words),
        received: count('count-ballots', received),
        valid: count('count-ballots', valid),
      }),
      ...(withheld === 0
        ? []
        : [say('participation.withheld', { units: unitsIn(figures, withheld, words), floor: figures.run.floor })]),
      ...(onPaper === 0 ? [] : [say('participation.on-paper', { units: unitsIn(figures, onPaper, words) })]),
    ].join(say('space')),
  );
  return [
    paragraph(
      [say('participation.all', { units: unitsIn(figures, figures.rows.length, words) }), ...said].join(say('space')),
    ),
    {
      kind: 'table',
      title: say('participation.table'),
      columns: [
        column(say('column.group'), 3),
        column(say('column.shown'), 2, 'right'),
        column(say('column.withheld'), 2, 'right'),
        column(say('column.received'), 2, 'right'),
        column(say('column.valid'), 2, 'right'),
      ],
      rows: rows.map(({ title, ...numbers }) => [
        title,
        ...[numbers.shown, numbers.withheld, numbers.received, numbers.valid].map(String),
      ]),
    },
  ];
}
