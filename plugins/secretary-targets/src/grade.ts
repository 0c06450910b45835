import {
  ballotGroup,
  bandOf,
  code,
  faultyGroups,
  formatExact,
  formatScore,
  gradeCounts,
  meetsShare,
  outcome,
  rankChanges,
  sheetGroup,
  tallyOf,
  Trace,
  ungraded,
  weightedScore,
  type Conclusion,
  type Draft,
  type Exact,
  type Flag,
  type Outcome,
  type Subject,
} from '@pingyi/plugin-sdk';
import type { TargetsScheme } from './scheme.js';
import { grades, panelKeys } from './titles.js';

const talkedTo: ReadonlySet<string | null> = new Set(['basically-competent', 'incompetent']);

/** Ranks the secretaries, and lists whom the office has to talk to. */
export const conclude = (drafts: readonly Draft[]): Conclusion => ({
  changes: rankChanges(drafts),
  aggregate: {
    total: drafts.length,
    counts: gradeCounts(grades, drafts),
    ungraded: drafts.filter(({ grade }) => grade === null).length,
    talk: drafts.filter(({ grade }) => talkedTo.has(grade)).map(({ subject }) => subject),
  },
});

/** The yearly result of a secretary from three sources (S1.15). */
export function gradeSubject(subject: Subject, scheme: TargetsScheme): Outcome {
  const trace = new Trace();
  const { values, minValid, turnout } = scheme;
  const panels = panelKeys.map((key) => {
    const sample = { minValid, minTurnout: turnout.get(key)! };
    return ballotGroup(key, subject.ballots.get(key), { scale: 'competence', values, sample }, trace);
  });
  const performance = sheetGroup('performance', subject.sheets.get('performance'), scheme.trimFrom, trace);
  const results = [...panels, performance];
  const base = {
    subject: subject.id,
    groups: Object.fromEntries(results.map(({ group, table }) => [group, table])),
    rank: null,
    extra: {},
  };
  const faults = faultyGroups(results, scheme.weights);
  const rescued = scheme.missing === 'renormalise' && faults.every(({ fault }) => fault === 'MISSING');
  const score = faults.length === 0 || rescued ? weightedScore(results, scheme.weights, trace) : null;
  if (!score) return ungraded(faults, { ...base, flags: [], trace: trace.steps });
  const flags: Flag[] = faults.length > 0 ? [code('RENORMALISED')] : [];
  const bad = panels.filter(({ group, score: index }) => index && isBad(subject, group, scheme, trace));
  const grade = bad.length > 0 ? 'incompetent' : gradeOf(score, scheme, trace);
  return outcome({
    ...base,
    status: 'FINAL',
    score: formatScore(score),
    grade,
    change: null,
    reasons: bad.map(({ group }) => code('BAD', { group })),
    flags,
    trace: trace.steps,
  });
}

function gradeOf(score: Exact, { bands }: TargetsScheme, trace: Trace): string {
  const { grade, min } = bandOf(score, bands);
  return trace.add('band', { score: formatScore(score), min: formatExact(min) }, grade);
}

/** Whether so many of a panel vote 不称职 that nothing else counts (P16). */
function isBad(subject: Subject, group: string, { badPct }: TargetsScheme, trace: Trace): boolean {
  const { counts, valid } = tallyOf(subject.ballots.get(group), 'overall');
  const bad = counts['incompetent'] ?? 0;
  if (!meetsShare(bad, valid, badPct)) return false;
  trace.add('bad', { group, bad, valid, limit: formatExact(badPct) }, 'incompetent');
  return true;
}
