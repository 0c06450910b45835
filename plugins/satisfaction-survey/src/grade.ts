import {
  ballotGroup,
  bandOf,
  faultyGroups,
  formatExact,
  formatScore,
  hundred,
  outcome,
  rankChanges,
  Trace,
  ungraded,
  type Conclusion,
  type Draft,
  type Exact,
  type Outcome,
  type Subject,
} from '@pingyi/plugin-sdk';
import { breakdownResults } from './breakdowns.js';
import { itemResults } from './items.js';
import type { SurveyScheme } from './scheme.js';

const group = 'recipients';
const weights: ReadonlyMap<string, Exact> = new Map([[group, hundred]]);

/** Ranks the units. */
export function conclude(drafts: readonly Draft[]): Conclusion {
  const changes = rankChanges(drafts);
  return { changes, aggregate: { total: drafts.length, ranked: changes.length } };
}

/** Grades a unit by what the users of its services say (domain 3.4). */
export function gradeSubject(subject: Subject, scheme: SurveyScheme): Outcome {
  const trace = new Trace();
  const ballot = subject.ballots.get(group);
  const recipients = ballotGroup(
    group,
    ballot,
    { scale: 'satisfaction', values: scheme.values, sample: scheme },
    trace,
  );
  const byCategory = breakdownResults(ballot, scheme);
  const base = { subject: subject.id, groups: { [group]: recipients.table }, rank: null };
  const { score: overall, rate } = recipients;
  if (!overall) {
    const extra = {
      rate: null,
      overallIndex: null,
      target: null,
      items: {},
      suppressed: byCategory.suppressed,
      breakdowns: {},
    };
    return ungraded(faultyGroups([recipients], weights), { ...base, flags: [], extra, trace: trace.steps });
  }
  const items = itemResults(ballot, scheme, trace);
  if (!items.score) trace.add('overall-only', {}, formatScore(overall));
  const score = items.score ?? overall;
  const { grade, min } = bandOf(score, scheme.bands);
  trace.add('band', { score: formatScore(score), min: formatExact(min) }, grade);
  const target = scheme.targetRate === null || !rate ? null : rate.gte(scheme.targetRate) ? 'met' : 'not-met';
  return outcome({
    ...base,
    status: 'FINAL',
    score: formatScore(score),
    grade,
    change: null,
    reasons: items.reasons,
    flags: items.flags,
    extra: {
      rate: rate && formatScore(rate),
      overallIndex: formatScore(overall),
      target,
      items: items.table,
      ...byCategory,
    },
    trace: trace.steps,
  });
}
