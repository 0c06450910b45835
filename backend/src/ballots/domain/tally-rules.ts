import type { Tick } from './ballot-ticks.js';

/** Ballots of one subject and group as far as counting is concerned. */
export interface BallotTicks {
  readonly campaignId: string;
  readonly unitId: string;
  readonly groupKey: string;
  /** The options that each ballot ticks, by question role. */
  readonly ballots: readonly (readonly Tick[])[];
}

export interface TallyIncrement {
  readonly campaignId: string;
  readonly unitId: string;
  readonly groupKey: string;
  readonly questionRole: string;
  readonly optionCode: string;
  readonly count: number;
}

/** A row of a ballot that rates several units names the unit: `overall:<unit>`. */
const rowPrefix = 'overall:';

export const isTallied = (role: string) =>
  role === 'overall' || role.startsWith(rowPrefix) || role.startsWith('item:') || role.startsWith('commitment:');

/** A question whose answer puts a ballot into a category: `breakdown:<name>`. */
const breakdownPrefix = 'breakdown:';

/** As long as a role can be in the tallies; a longer name of a category is not counted. */
const longestRole = 60;

/** The overall answer of a ballot counted once more under its category of each breakdown: `breakdown:age:60-plus`. */
function breakdownTicks(ticks: readonly Tick[]): Tick[] {
  const categories = ticks.filter(({ role }) => role.startsWith(breakdownPrefix));
  const overall = categories.length > 0 && ticks.find(({ role }) => role === 'overall')?.option;
  if (!overall) return [];
  return categories
    .map(({ role, option }) => ({ role: `${role}:${option}`, option: overall }))
    .filter(({ role }) => role.length <= longestRole);
}

/** How often each option was ticked, by question role and option. */
export type RoleCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Added-up ballots of one subject and group. */
export interface CountedStack extends Omit<BallotTicks, 'ballots'> {
  readonly counts: RoleCounts;
}

/**
 * Adds ballots up per subject, group, question role and option. Only roles that grading rates are tallied, and
 * `overall` once more by category; `unknown` and `abstain` are counted as options of their own (N5). The result is sorted by its keys.
 */
export const countBallots = (stacks: readonly BallotTicks[]): TallyIncrement[] =>
  incrementsOf(stacks.map(({ ballots, ...subject }) => ({ ...subject, counts: addUp(ballots) })));

/** The first half of {@link countBallots}: what can be added up before it is known whom the ballots are about. */
export function addUp(ballots: BallotTicks['ballots']): RoleCounts {
  const counts = new Map<string, Map<string, number>>();
  const add = ({ role, option }: Tick): void => {
    let options = counts.get(role);
    if (!options) counts.set(role, (options = new Map()));
    options.set(option, (options.get(option) ?? 0) + 1);
  };
  for (const ticks of ballots) {
    for (const tick of ticks) if (isTallied(tick.role)) add(tick);
    for (const tick of breakdownTicks(ticks)) add(tick);
  }
  return counts;
}

/** The second half of {@link countBallots}: one increment for each key, whatever stacks it comes from. */
export function incrementsOf(stacks: readonly CountedStack[]): TallyIncrement[] {
  const byKey = new Map<string, TallyIncrement>();
  for (const row of stacks.flatMap(countsOfStack)) {
    const key = sortKey(row);
    byKey.set(key, { ...row, count: row.count + (byKey.get(key)?.count ?? 0) });
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function countsOfStack({ counts, ...subject }: CountedStack): TallyIncrement[] {
  return [...counts].flatMap(([role, options]) => {
    const rated = role.startsWith(rowPrefix)
      ? { ...subject, unitId: role.slice(rowPrefix.length), questionRole: 'overall' }
      : { ...subject, questionRole: role };
    return [...options].map(([optionCode, count]) => ({ ...rated, optionCode, count }));
  });
}

const sortKey = (row: TallyIncrement) =>
  [row.campaignId, row.unitId, row.groupKey, row.questionRole, row.optionCode].join('\n');
