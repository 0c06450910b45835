import {
  bandOf,
  code,
  faultyGroups,
  formatExact,
  formatScore,
  meetsShare,
  outcome,
  tieDecisionsOf,
  Trace,
  ungraded,
  weightedScore,
  type CampaignInput,
  type Conclusion,
  type Draft,
  type Exact,
  type Outcome,
  type Reason,
  type Subject,
} from '@pingyi/plugin-sdk';
import { panelOf, type Panel } from './panel.js';
import { excellentPlaces, quotaChanges, scoredOf } from './quota.js';
import type { TwoWayScheme } from './scheme.js';
import { panelKeys } from './titles.js';

/** Keeps 优秀 to its quota. */
export function conclude(drafts: readonly Draft[], scheme: TwoWayScheme, campaign: CampaignInput): Conclusion {
  const scored = drafts.flatMap((draft) => (draft.score === null ? [] : [scoredOf(draft, draft.score)]));
  return {
    changes: quotaChanges(scored, scheme, tieDecisionsOf(campaign)),
    aggregate: { total: drafts.length, final: scored.length, quota: excellentPlaces(scored.length, scheme) },
  };
}

/** Grades a secretary by two panels (domain 3.5). */
export function gradeSubject(subject: Subject, scheme: TwoWayScheme): Outcome {
  const trace = new Trace();
  const panels = panelKeys.map((key) => panelOf(key, subject.ballots.get(key), scheme, trace));
  const results = panels.map(({ result }) => result);
  const base = {
    subject: subject.id,
    groups: Object.fromEntries(results.map(({ group, table }) => [group, table])),
    rank: null,
    flags: [],
    extra: { panels: Object.fromEntries(results.map(({ group, score }) => [group, score && formatScore(score)])) },
  };
  const faults = faultyGroups(results, scheme.weights);
  const score = faults.length === 0 ? weightedScore(results, scheme.weights, trace) : null;
  if (!score) return ungraded(faults, { ...base, trace: trace.steps });
  const { grade, reasons } = gradeOf(
    score,
    panels.filter(({ result }) => result.score !== null),
    scheme,
    trace,
  );
  return outcome({
    ...base,
    status: 'FINAL',
    score: formatScore(score),
    grade,
    change: null,
    reasons,
    trace: trace.steps,
  });
}

function gradeOf(
  score: Exact,
  panels: readonly Panel[],
  scheme: TwoWayScheme,
  trace: Trace,
): { readonly grade: string; readonly reasons: readonly Reason[] } {
  const bad = panels.filter((panel) => meetsShare(panel.bad, panel.valid, scheme.badPct));
  for (const panel of bad) {
    trace.add(
      'bad',
      { group: panel.result.group, bad: panel.bad, valid: panel.valid, limit: formatExact(scheme.badPct) },
      'incompetent',
    );
  }
  if (bad.length > 0)
    return { grade: 'incompetent', reasons: bad.map(({ result }) => code('BAD', { group: result.group })) };
  const { grade, min } = bandOf(score, scheme.bands);
  trace.add('band', { score: formatScore(score), min: formatExact(min) }, grade);
  const lacking =
    grade === 'excellent' ? panels.filter((panel) => !meetsShare(panel.good, panel.valid, scheme.goodPct)) : [];
  for (const panel of lacking) {
    trace.add(
      'good-rate',
      { group: panel.result.group, good: panel.good, valid: panel.valid, limit: formatExact(scheme.goodPct) },
      'competent',
    );
  }
  return lacking.length > 0 ? { grade: 'competent', reasons: [code('GOOD_RATE')] } : { grade, reasons: [] };
}
