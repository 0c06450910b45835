import {
  addWorkingDays,
  code,
  gradeCounts,
  noticeContextOf,
  rankChanges,
  sortedTexts,
  tieDecisionsOf,
  type CampaignInput,
  type Conclusion,
  type Draft,
  type Flag,
  type JsonObject,
  type OutcomeChange,
  type Reason,
} from '@pingyi/plugin-sdk';
import { contenderOf, placesOf, settle, type Contender, type Places, type Settled, type Verdicts } from './places.js';
import type { StarScheme } from './scheme.js';
import { grades } from './titles.js';

/** Settles the stars kind by kind (复核定星): places, ties and objections. */
export function conclude(drafts: readonly Draft[], scheme: StarScheme, campaign: CampaignInput): Conclusion {
  const { objectionsUpheld, published, holidays, workdays } = noticeContextOf(campaign);
  const rule = { tie: scheme.tie, chosen: tieDecisionsOf(campaign) };
  const isRemoved = ({ subject, score }: Draft): boolean => score !== null && objectionsUpheld.has(subject);
  const left = drafts.filter((draft) => !isRemoved(draft));
  const kinds = byKind(drafts);
  const changes = new Map<string, OutcomeChange>(rankChanges(left).map((change) => [change.subject, change]));
  const add = (change: OutcomeChange) => changes.set(change.subject, { ...changes.get(change.subject), ...change });
  const places: Record<string, JsonObject> = {};
  for (const kind of sortedTexts(kinds.keys())) {
    const units = kinds.get(kind)!;
    const available = placesOf(units.length, scheme);
    places[kind] = { 'five-stars': available.five, 'four-stars': available.four };
    const contenders = units.flatMap((draft) => (isRemoved(draft) ? [] : (contenderOf(draft) ?? [])));
    const settled = settle(contenders, available, rule);
    for (const contender of contenders) add(changeOf(contender, settled, available));
  }
  for (const draft of drafts.filter(isRemoved)) add(removal(draft));
  const final = drafts.map((draft) => ({ grade: gradeAfter(draft, changes.get(draft.subject)) }));
  return {
    changes: [...changes.values()],
    aggregate: {
      total: drafts.length,
      counts: gradeCounts(grades, final),
      ungraded: final.filter(({ grade }) => grade === null).length,
      places,
      publicityEnds: published === null ? null : addWorkingDays(published, scheme.publicityDays, holidays, workdays),
    },
  };
}

function byKind(drafts: readonly Draft[]): Map<string, Draft[]> {
  const kinds = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const units = kinds.get(draft.unitType);
    if (units) units.push(draft);
    else kinds.set(draft.unitType, [draft]);
  }
  return kinds;
}

const gradeAfter = (draft: Draft, change: OutcomeChange | undefined): string | null =>
  change?.grade === undefined ? draft.grade : change.grade;

const removal = ({ subject, reasons }: Draft): OutcomeChange => ({
  subject,
  status: 'REMOVED',
  grade: null,
  rank: null,
  reasons: [...reasons, code('OBJECTION_UPHELD')],
  steps: [{ step: 'removed', inputs: {}, output: 'REMOVED' }],
});

/** Five stars, four, or three where no place was left; null while people have to decide. */
function changeOf(contender: Contender, { five, four }: Settled, places: Places): OutcomeChange {
  const { draft } = contender;
  const isPending = five.pending.has(contender) || four.pending.has(contender);
  const grade = five.selected.has(contender)
    ? 'five-stars'
    : isPending
      ? null
      : four.selected.has(contender)
        ? 'four-stars'
        : 'three-stars';
  const reasons: Reason[] = grade === null ? [code('TIE_AT_QUOTA')] : grade === draft.grade ? [] : [code('QUOTA')];
  const isDecided = five.decided.has(contender) || four.decided.has(contender);
  const flags: Flag[] = isDecided ? [code('TIE_DECIDED')] : [];
  return {
    subject: draft.subject,
    status: grade === null ? 'PENDING_DECISION' : 'FINAL',
    grade,
    ...(grade === null && { rank: null }),
    reasons: [...draft.reasons, ...reasons],
    flags: [...draft.flags, ...flags],
    steps: stepsOf(contender, five, four, places),
  };
}

/** One step for each kind of place that the unit competed for. */
function stepsOf(
  contender: Contender,
  five: Verdicts,
  four: Verdicts,
  places: Places,
): NonNullable<OutcomeChange['steps']> {
  const step = (
    stars: 'five-stars' | 'four-stars',
    limit: number | null,
    lower: string,
    { selected, pending }: Verdicts,
  ) => {
    const inputs = { stars, units: places.units, places: limit ?? '-', score: contender.score };
    const output = selected.has(contender) ? stars : pending.has(contender) ? 'TIE_AT_QUOTA' : lower;
    return { step: 'star-places', inputs, output };
  };
  const wantsFive = contender.draft.grade === 'five-stars';
  const atFive = wantsFive ? [step('five-stars', places.five, 'four-stars', five)] : [];
  const isSettled = five.selected.has(contender) || five.pending.has(contender);
  return isSettled ? atFive : [...atFive, step('four-stars', places.four, 'three-stars', four)];
}
