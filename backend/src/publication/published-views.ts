import { z } from 'zod';
import { ledgerRow, toLedgerRow, type GradedSubject, type Standing, type Standings } from '../grading/index.js';
import { audiences, contentLevels, showsLevel, type ContentLevel } from './domain/release-terms.js';
import { releaseStates } from './domain/release-course.js';
import { objectionCounts } from './release-views.js';

/** A row of the ledger without what is said of persons. */
export const publishedRow = ledgerRow
  .omit({ secretary: true, partyMembers: true, priorGrade: true, actionGroup: true })
  .meta({ id: 'PublishedOutcome' });

/** What a reader is told of the release itself. */
export const releaseView = z
  .strictObject({
    revision: z.int(),
    content: z.enum(contentLevels),
    audience: z.enum(audiences),
    state: z.enum(releaseStates),
    /** Last day on which objections are heard; null without a notice. */
    noticeEndsOn: z.string().nullable(),
    confirmedAt: z.string().nullable(),
    /** Of a revision: what changed, and why. */
    changeNote: z.string().nullable(),
    objections: objectionCounts,
  })
  .meta({ id: 'ReleaseOfResult' });

const standing = {
  units: z.int(),
  counts: z.record(z.string(), z.int()),
  ungraded: z.int(),
  /** Mean of the scores, rounded half up to hundredths; null where there are none or scores are not released. */
  meanScore: z.string().nullable(),
};

export const publishedStandings = z
  .strictObject({
    all: z.strictObject(standing).meta({ id: 'PublishedStanding' }),
    superiors: z.array(z.strictObject({ id: z.string(), name: z.string(), ...standing })),
    kinds: z.array(z.strictObject({ unitType: z.string(), ...standing })),
  })
  .meta({ id: 'PublishedStandings' });

/** Standings as far as a release shows them. */
export function toPublishedStandings(
  { all, superiors, kinds }: Standings,
  content: ContentLevel,
): z.input<typeof publishedStandings> {
  const shown = <T extends Standing>(one: T) => ({
    ...one,
    counts: { ...one.counts },
    meanScore: showsLevel(content, 'scores') ? one.meanScore : null,
  });
  return { all: shown(all), superiors: superiors.map(shown), kinds: kinds.map(shown) };
}

const noFigures = { score: null, rate: null, received: null, valid: null, required: null, withheld: false } as const;

/** A row as far as a release shows it. */
export function toPublishedRow(graded: GradedSubject, content: ContentLevel): z.input<typeof publishedRow> {
  const {
    secretary: _secretary,
    partyMembers: _members,
    priorGrade: _prior,
    actionGroup: _group,
    ...row
  } = toLedgerRow({ ...graded, priorGrade: null, actionGroup: null });
  if (showsLevel(content, 'items')) return row;
  // That most came on paper is no figure, and told whatever is released.
  const mostly = Object.entries(row.paper).filter(([, { majority }]) => majority);
  const paper = Object.fromEntries(mostly.map(([key, share]) => [key, { ...share, percent: null }]));
  const withoutFigures = { ...row, reasons: [], paper, extra: {} };
  if (!showsLevel(content, 'scores')) return { ...withoutFigures, groups: {}, score: null, rank: null };
  const scores = Object.entries(row.groups).map(([key, { score }]) => [key, { ...noFigures, score }] as const);
  return { ...withoutFigures, groups: Object.fromEntries(scores) };
}
