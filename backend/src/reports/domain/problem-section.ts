import { column } from './grade-tables.js';
import type { ReportBlock } from './report-document.js';
import { grouped, type ReportFigures } from './report-figures.js';
import { nothing, type ReportWords } from './report-words.js';

/** Problems that are listed; the others are counted. */
const mostListed = 60;

/** What is to be put right by the result, and how far that has come. */
export function problemSection({ problems }: ReportFigures, { say, count, list }: ReportWords): ReportBlock[] {
  if (problems.length === 0) return [{ kind: 'paragraph', text: say('problems.none') }];
  const states = grouped(problems, ({ state }) => state);
  const overdue = problems.filter((problem) => problem.overdue).length;
  return [
    {
      kind: 'paragraph',
      text: [
        say('problems.text', {
          problems: count('count-problems', problems.length),
          states: list(
            states.map(([state, some]) =>
              say('problems.state', { state, problems: count('count-problems', some.length) }),
            ),
          ),
        }),
        ...(overdue === 0 ? [] : [say('problems.overdue', { problems: count('count-problems', overdue) })]),
        ...(problems.length > mostListed
          ? [
              count('problems.more', problems.length - mostListed, {
                problems: count('count-problems', problems.length - mostListed),
              }),
            ]
          : []),
      ].join(say('space')),
    },
    {
      kind: 'table',
      title: say('problems.table'),
      columns: [
        column(say('column.units'), 2.4),
        column(say('column.problem'), 5),
        column(say('column.state'), 1.5, 'center'),
        column(say('column.due'), 1.9, 'center'),
      ],
      rows: problems
        .slice(0, mostListed)
        .map(({ unit, problem, state, dueOn }) => [unit, problem, state, dueOn ?? nothing]),
    },
  ];
}
