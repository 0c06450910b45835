import { column, gradesByPart, gradeTitle, unitsIn } from './grade-tables.js';
import { dayInWords, paragraph, type ReportBlock } from './report-document.js';
import { grouped, inRanking, type ReportFigures, type ReportRow } from './report-figures.js';
import { nothing, type ReportWords } from './report-words.js';

export const circularSections = ['basis', 'grades', 'superiors', 'commended', 'rectify'] as const;
export type CircularSection = (typeof circularSections)[number];

/** Rows of a table that a word processor opens at once. */
const mostListed = 2_000;

/** What an office adds to the figures of a circular. */
export interface CircularWishes {
  /** Its own words on what the circular rests on. */
  readonly basis: string | null;
  /** Until when is to be put right what has no day of its own, `YYYY-MM-DD`. */
  readonly deadline: string | null;
}

type Section = (figures: ReportFigures, words: ReportWords, wishes: CircularWishes) => ReportBlock[];

const basis: Section = ({ campaign, run }, { say, language }, { basis: own }) => [
  paragraph(
    own ??
      say('basis.text', {
        campaign: campaign.name,
        type: campaign.type,
        day: dayInWords(campaign.asOf, language),
        run: run.number,
      }),
  ),
];

/** By superior, the units of each grade by their names. */
const grades: Section = (figures, words) => {
  const { say, list } = words;
  const groups: { readonly title: string; readonly has: (row: ReportRow) => boolean }[] = [
    ...figures.grades.map(({ code, title }) => ({ title, has: ({ grade }: ReportRow) => grade === code })),
    { title: say('grade.none'), has: ({ grade }) => grade === null },
  ];
  return [
    paragraph(say('circular.grades', { units: unitsIn(figures, figures.rows.length, words) })),
    ...grouped(figures.rows, ({ parentName }) => parentName).flatMap(([superior, rows]): ReportBlock[] => [
      { kind: 'heading', level: 2, text: superior || nothing },
      ...groups.flatMap(({ title, has }) => {
        const named = inRanking(rows).filter(has);
        if (named.length === 0) return [];
        return [
          paragraph(
            say('circular.grade', {
              grade: title,
              units: unitsIn(figures, named.length, words),
              names: list(named.map(({ name }) => name)),
            }),
          ),
        ];
      }),
    ]),
  ];
};

/** The best grades, those who were chosen beside their grade, and those whom a notice names. */
const commended: Section = (figures, words) => {
  const { say, list } = words;
  const named = (rows: readonly ReportRow[]): string => list(inRanking(rows).map(({ name }) => name));
  const best = figures.rows.filter(({ action }) => action === 'consolidate');
  const lists = [
    ...(best.length === 0
      ? []
      : [say('commended.best', { units: unitsIn(figures, best.length, words), names: named(best) })]),
    ...figures.distinctions.flatMap(({ flag, title }) => {
      const rows = figures.rows.filter(({ distinctions }) => distinctions.includes(flag));
      return rows.length === 0
        ? []
        : [say('commended.distinction', { title, units: unitsIn(figures, rows.length, words), names: named(rows) })];
    }),
    ...(figures.noticed.length === 0
      ? []
      : [
          say('commended.noticed', {
            units: unitsIn(figures, figures.noticed.length, words),
            names: list(figures.noticed),
          }),
        ]),
  ];
  return lists.length === 0 ? [paragraph(say('commended.none'))] : lists.map(paragraph);
};

/** Who is to put things right, and until when: what stands in the register, else the day that the office names. */
const rectify: Section = (figures, words, { deadline }) => {
  const { say } = words;
  const open = figures.problems.filter(({ ended }) => !ended);
  const rows = inRanking(figures.rows).filter(
    ({ action, unitId }) => action === 'rectify' || open.some((problem) => problem.unitId === unitId),
  );
  if (rows.length === 0) return [paragraph(say('rectify.none'))];
  return [
    paragraph(
      [
        say('rectify.text', { units: unitsIn(figures, rows.length, words) }),
        ...(deadline === null ? [] : [say('rectify.deadline', { day: dayInWords(deadline, words.language) })]),
        ...(rows.length > mostListed
          ? [say('more', { units: unitsIn(figures, rows.length - mostListed, words) })]
          : []),
      ].join(say('space')),
    ),
    {
      kind: 'table',
      title: say('rectify.table'),
      columns: [
        column(say(`column.${figures.about}`), 2.4),
        column(say('column.superior'), 2),
        column(say('column.grade'), 1.5, 'center'),
        column(say('column.problem'), 4),
        column(say('column.due'), 1.9, 'center'),
      ],
      rows: rows.slice(0, mostListed).map((row) => {
        const own = open.filter(({ unitId }) => unitId === row.unitId);
        const said = own.length > 0 ? own.map(({ problem }) => problem) : row.reasons;
        const days = own.flatMap(({ dueOn }) => dueOn ?? []).sort();
        return [
          row.name,
          row.parentName,
          gradeTitle(figures, row),
          said.join(say('semicolon')) || nothing,
          days[0] ?? deadline ?? nothing,
        ];
      }),
    },
  ];
};

const sections: Readonly<Record<CircularSection, Section>> = {
  basis,
  grades,
  superiors: (figures, words) => [gradesByPart(figures, words, 'superiors', ({ parentName }) => parentName)],
  commended,
  rectify,
};

/** The chosen sections in their order; the basis stands before the first heading, as circulars begin. */
export const circularBlocks = (
  figures: ReportFigures,
  chosen: readonly CircularSection[],
  words: ReportWords,
  wishes: CircularWishes,
): ReportBlock[] =>
  circularSections
    .filter((name) => chosen.includes(name) && !(name === 'superiors' && figures.scope !== 'campaign'))
    .flatMap((name) => [
      ...(name === 'basis'
        ? []
        : [{ kind: 'heading' as const, level: 1 as const, text: words.say(`circular-section.${name}`) }]),
      ...sections[name](figures, words, wishes),
    ]);
