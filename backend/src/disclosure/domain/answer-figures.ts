import { unratedOptions } from '@pingyi/plugin-sdk';
import { ballotsIn, type CategoryCounts, type Counts } from './counts.js';
import { isTelling, laterCount } from './floor.js';
import { ballotsOf, type Floors, type GroupFigures } from './group-figures.js';
import { keptCategories, type CategorySize } from './kept-categories.js';

/** Answers of some ballots to one question. */
export interface AnswerCell {
  readonly answered: number;
  /** Ballots by option code; one that chose several is counted at each. */
  readonly options: Counts;
}

/** The answers about one unit to one question. */
export interface QuestionFigures extends AnswerCell {
  /** Ballots that were asked. */
  readonly ballots: number;
  /** By breakdown and category. */
  readonly by: Readonly<Record<string, Readonly<Record<string, AnswerCell>>>>;
}

/** By the name of the question; {@link theBallots} stands for the ballots themselves. */
export type AnswerFigures = Readonly<Record<string, QuestionFigures>>;

export const theBallots = '';

/** What a run makes of the ballots of a group about a unit; see `disclose`. */
export interface GroupInRun {
  /** All that has come in. */
  readonly received: GroupFigures;
  /** Null = withheld. */
  readonly shown: GroupFigures | null;
}

export interface AskedGroup {
  readonly now: AnswerFigures;
  /** What was shown before; null for nothing. */
  readonly before: AnswerFigures | null;
  /** Null for a group that no run grades. */
  readonly run: GroupInRun | null;
  /** The role under which a run counts a question. */
  readonly roleOf: (question: string) => string | undefined;
  /** Questions whose answers are the categories of a breakdown. */
  readonly isBreakdown: (question: string) => boolean;
}

/**
 * What may be told of the answers to every question (decision 38), by the rules that hold for what a run uses (decision 20): nothing of a
 * group that the run withholds, or of a question that fewer have answered than the floor. What the run shows as well is shown as there,
 * never of another moment; the rest follows what was shown before once the floor has come. Categories stay as they were first shown.
 */
export function discloseAnswers(group: AskedGroup, floors: Floors): AnswerFigures {
  const { now, before } = group;
  const moment = momentOf(group, floors.ballots);
  if (moment === 'nothing') return {};
  const mayBreakDown = before === null && categoriesAgree(group, floors);
  const told: Record<string, QuestionFigures> = {};
  for (const question of new Set([...Object.keys(now), ...Object.keys(before ?? {})])) {
    const figures = figuresOf(group, question, moment, floors);
    if (!figures || figures.answered < floors.ballots) continue;
    const options = group.isBreakdown(question) && before === null ? keptOptions(figures, floors) : figures.options;
    told[question] = {
      ballots: figures.ballots,
      answered: figures.answered,
      options: question === theBallots ? {} : options,
      by: before
        ? (before[question]?.by ?? {})
        : mayBreakDown && !group.isBreakdown(question) && question !== theBallots
          ? keptCells(figures, floors)
          : {},
    };
  }
  return told;
}

/**
 * Whether the group is told as it stands now, as it was told before, or not at all. Where few have come since, no question follows, not
 * even one that is told for the first time: how many were asked would tell those few.
 */
function momentOf({ now, before, run }: AskedGroup, floor: number): 'now' | 'before' | 'nothing' {
  const [current, known] = [now[theBallots]?.ballots ?? 0, before?.[theBallots]?.ballots ?? null];
  if (run && !run.shown) return 'nothing';
  const runFollows = !run?.shown || ballotsOf(run.shown) === ballotsOf(run.received);
  if (!runFollows || (known !== null && laterCount(known, current, floor) !== current)) return 'before';
  return current < floor ? 'nothing' : 'now';
}

function figuresOf(
  { now, before, run, roleOf, isBreakdown }: AskedGroup,
  question: string,
  moment: 'now' | 'before',
  { ballots: floor }: Floors,
): QuestionFigures | undefined {
  const [current, known] = [now[question], before?.[question]];
  // Whoever joins a category is told by nobody, as in a breakdown.
  if (before && isBreakdown(question)) return known;
  const follows =
    moment === 'now' && current !== undefined && (!known || !isTelling(current.answered - known.answered, floor));
  const role = roleOf(question);
  if (run && role !== undefined) {
    const counts = run.shown?.questions[role] ?? {};
    return [...(follows ? [current] : []), known].find((figures) => figures && areSame(figures.options, counts));
  }
  return follows ? current : known;
}

const areSame = (a: Counts, b: Counts): boolean =>
  Object.keys({ ...a, ...b }).every((option) => (a[option] ?? 0) === (b[option] ?? 0));

const unrated: readonly string[] = unratedOptions;

/** Of a question with several answers nobody can be told to have rated nothing but by all of them. */
function sizeOf({ answered, options }: AnswerCell): CategorySize {
  const notRating = unrated.reduce((sum, option) => sum + (options[option] ?? 0), 0);
  return { received: answered, valid: Math.max(0, answered - notRating) };
}

const mapped = <T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

const only = <T>(record: Readonly<Record<string, T>>, kept: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => kept.has(key)));

const keptCells = (figures: QuestionFigures, { category }: Floors): QuestionFigures['by'] =>
  mapped(figures.by, (cells) => only(cells, keptCategories(mapped(cells, sizeOf), sizeOf(figures), category)));

/** The answers to the question of a breakdown are categories themselves. */
function keptOptions({ answered, options }: QuestionFigures, { category }: Floors): Counts {
  const size = (count: number): CategorySize => ({ received: count, valid: count });
  return only(options, keptCategories(mapped(options, size), size(answered), category));
}

/**
 * Whether categories may be told of other questions than the one the run breaks down: where the run has shown the same categories
 * before, and others have joined them since, the two would differ by those few.
 */
function categoriesAgree({ now, run, roleOf }: AskedGroup, floors: Floors): boolean {
  if (!run?.shown) return true;
  const overall = Object.entries(now).find(([question]) => roleOf(question) === 'overall')?.[1];
  if (!overall) return true;
  const fresh = keptCells(overall, floors);
  return Object.entries(fresh).every(([name, cells]) =>
    agrees(
      mapped(cells, ({ options }) => options),
      run.shown?.breakdowns[name] ?? {},
    ),
  );
}

const agrees = (fresh: CategoryCounts, shown: CategoryCounts): boolean =>
  Object.keys({ ...fresh, ...shown }).every((code) => areSame(fresh[code] ?? {}, shown[code] ?? {}));

/** Ballots by day, without days that few came on; the empty day stands for all that are withheld. */
export function discloseDays(days: Counts, floor: number): Record<string, number> {
  const kept = keptCategories(
    mapped(days, (count) => ({ received: count, valid: count })),
    { received: ballotsIn(days), valid: ballotsIn(days) },
    floor,
  );
  const told = only(days, kept);
  const rest = ballotsIn(days) - ballotsIn(told);
  return rest > 0 ? { ...told, '': rest } : told;
}
