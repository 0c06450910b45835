import { withoutSmallCategories } from './categories.js';
import { isTelling, laterCount } from './floor.js';
import { ballotsIn, type CategoryCounts, type Counts } from './counts.js';

/** The ballots of one group about one unit, counted. */
export interface GroupFigures {
  /** Question role to option code to count. */
  readonly questions: Readonly<Record<string, Counts>>;
  /** Breakdown to category to counts of `overall`; an empty category is withheld. */
  readonly breakdowns: Readonly<Record<string, CategoryCounts>>;
}

export interface Floors {
  /** Ballots that a group, and a question within it, needs to be shown. */
  readonly ballots: number;
  /** Valid answers that a category needs, at least `ballots`. */
  readonly category: number;
}

export interface DisclosedGroup {
  /** Null = withheld: fewer ballots than the floor. */
  readonly shown: GroupFigures | null;
  /** Ballots that are not in what is shown, because they are too few to follow what was shown before. */
  readonly waiting: number;
}

export const ballotsOf = ({ questions }: GroupFigures): number => ballotsIn(questions['overall'] ?? {});

/**
 * What may be told of a group (security A3). Nothing of fewer ballots than the floor. After a run that showed the group, the same figures
 * until the floor is reached by new ballots, and so for each question, so that no two runs differ by a small group.
 * @param before what the run before showed; null where it withheld the group or there was none
 */
export function disclose(now: GroupFigures, before: GroupFigures | null, floors: Floors): DisclosedGroup {
  const arrived = before ? ballotsOf(now) - ballotsOf(before) : 0;
  if (before && isTelling(arrived, floors.ballots)) {
    return ballotsOf(before) < floors.ballots
      ? { shown: null, waiting: 0 }
      : { shown: before, waiting: Math.max(0, arrived) };
  }
  if (ballotsOf(now) < floors.ballots) return { shown: null, waiting: 0 };
  return {
    shown: { questions: questionsOf(now, before, floors.ballots), breakdowns: breakdownsOf(now, before, floors) },
    waiting: 0,
  };
}

/** A question that fewer have answered than the floor stays without its counts, however many ballots the group has. */
function questionsOf(now: GroupFigures, before: GroupFigures | null, floor: number): Record<string, Counts> {
  return Object.fromEntries(
    Object.entries(now.questions).map(([role, counts]): [string, Counts] => {
      const answered = ballotsIn(counts);
      const shown = before?.questions[role] ?? {};
      const figures = before && laterCount(ballotsIn(shown), answered, floor) !== answered ? shown : counts;
      return [role, ballotsIn(figures) < floor ? {} : figures];
    }),
  );
}

/**
 * Breakdowns stay as the first run that showed the group has shown them. They have no part in a grade, and following a group category by
 * category would tell, from run to run, in which of them the few stand that are in none of the others.
 */
function breakdownsOf(now: GroupFigures, before: GroupFigures | null, floors: Floors): GroupFigures['breakdowns'] {
  if (before && ballotsOf(before) > 0) return before.breakdowns;
  const overall = now.questions['overall'] ?? {};
  return Object.fromEntries(
    Object.entries(now.breakdowns).map(([name, categories]): [string, CategoryCounts] => [
      name,
      withoutSmallCategories({ categories, overall }, floors.category),
    ]),
  );
}
