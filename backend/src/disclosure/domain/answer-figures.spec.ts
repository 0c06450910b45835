import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  discloseAnswers,
  discloseDays,
  theBallots,
  type AnswerCell,
  type AnswerFigures,
  type QuestionFigures,
} from './answer-figures.js';
import type { Counts } from './counts.js';
import { disclose, type GroupFigures } from './group-figures.js';

/** One ballot by question; null = left empty. */
interface Ballot {
  readonly id: number;
  readonly overall: string | null;
  readonly item: string | null;
  readonly hobby: string | null;
  readonly age: string | null;
}
type Question = Exclude<keyof Ballot, 'id'>;

const floors = { ballots: 5, category: 5 };
const questions = ['overall', 'item', 'hobby', 'age'] as const;
const roles: Readonly<Record<string, string>> = { overall: 'overall', item: 'item:order' };

const chosen = (ballots: readonly Ballot[], question: Question): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { [question]: answer } of ballots) if (answer !== null) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
};
const cellOf = (ballots: readonly Ballot[], question: Question): AnswerCell => ({
  answered: ballots.filter(({ [question]: answer }) => answer !== null).length,
  options: chosen(ballots, question),
});
const answersOf = (ballots: readonly Ballot[], question: Question) =>
  ballots.filter(({ [question]: answer }) => answer !== null);

function categoriesOf(ballots: readonly Ballot[], question: Question): Record<string, AnswerCell> {
  const ages = [...new Set(answersOf(ballots, question).flatMap(({ age }) => (age === null ? [] : [age])))];
  return Object.fromEntries(
    ages.map((age) => [
      age,
      cellOf(
        ballots.filter((one) => one.age === age),
        question,
      ),
    ]),
  );
}

function countedOf(ballots: readonly Ballot[]): AnswerFigures {
  const figures: Record<string, QuestionFigures> = {
    [theBallots]: { ballots: ballots.length, answered: ballots.length, options: {}, by: {} },
  };
  for (const question of questions)
    figures[question] = {
      ballots: ballots.length,
      ...cellOf(ballots, question),
      by: { age: categoriesOf(ballots, question) },
    };
  return figures;
}

function talliedOf(ballots: readonly Ballot[]): GroupFigures {
  const item = chosen(ballots, 'item');
  return {
    questions: { overall: chosen(ballots, 'overall'), ...(Object.keys(item).length > 0 && { 'item:order': item }) },
    breakdowns: {
      age: Object.fromEntries(
        Object.entries(categoriesOf(ballots, 'overall')).map(([age, { options }]) => [age, options]),
      ),
    },
  };
}

/** What the runs of one campaign show one after the other, beside what each grades by. */
function play(runs: readonly (readonly Ballot[])[], isGraded: boolean) {
  let [before, graded]: [AnswerFigures | null, GroupFigures | null] = [null, null];
  return runs.map((ballots) => {
    const received = talliedOf(ballots);
    const { shown } = disclose(received, graded, floors);
    graded = shown;
    const told = discloseAnswers(
      {
        now: countedOf(ballots),
        before,
        run: isGraded ? { received, shown } : null,
        roleOf: (question) => roles[question],
        isBreakdown: (question) => question === 'age',
      },
      floors,
    );
    before = Object.keys(told).length > 0 ? told : null;
    return { told, graded: shown };
  });
}

const same = (a: Counts, b: Counts) => Object.keys({ ...a, ...b }).every((key) => (a[key] ?? 0) === (b[key] ?? 0));
const people = (count: number, given: Partial<Omit<Ballot, 'id'>> = {}): Ballot[] =>
  Array.from({ length: count }, (_, id) => ({ id, overall: 'good', item: 'good', hobby: 'tea', age: null, ...given }));

const ballot = fc.record({
  overall: fc.oneof({ weight: 6, arbitrary: fc.constantFrom('good', 'poor', 'unknown') }, fc.constant(null)),
  item: fc.constantFrom('good', 'poor', null),
  hobby: fc.constantFrom('tea', 'cards', null, null),
  age: fc.oneof({ weight: 8, arbitrary: fc.constantFrom('old', 'young') }, fc.constantFrom('middle', null)),
});
const waves = fc.array(
  fc.oneof(fc.array(ballot, { maxLength: 9 }), fc.array(ballot, { minLength: 10, maxLength: 30, size: 'max' })),
  { minLength: 1, maxLength: 3 },
);
/** Two units, so that their sums can be told as well. */
const campaigns = fc.record({ units: fc.tuple(waves, waves), isGraded: fc.boolean() });

describe('what may be told of answers', () => {
  it('is nothing of four ballots, and every question of five', () => {
    expect(play([people(4)], true)[0]?.told).toEqual({});
    expect(Object.keys(play([people(5, { age: 'old' })], true)[0]?.told ?? {}).sort()).toEqual([
      theBallots,
      'age',
      'hobby',
      'item',
      'overall',
    ]);
  });

  it('is no question that four have answered', () => {
    const [run] = play([[...people(8, { hobby: null }), ...people(4)]], true);
    expect(run?.told).not.toHaveProperty('hobby');
    expect(run?.told['item']).toMatchObject({ ballots: 12, answered: 12 });
  });

  it('tells of the question about ages only ages that enough have, and enough of the others', () => {
    const ages = [...people(3, { age: 'old' }), ...people(6, { age: 'middle' }), ...people(9, { age: 'young' })];
    const told = play([ages], true)[0]?.told;
    expect(told?.['age']).toEqual({ ballots: 18, answered: 18, options: { young: 9 }, by: {} });
    expect(told?.['hobby']?.by).toEqual({ age: { young: { answered: 9, options: { tea: 9 } } } });
  });

  it('stays as it was told until five more have come, in a graded group and in one that no run grades', () => {
    for (const isGraded of [true, false]) {
      const [first, second, third] = play(
        [people(6), [...people(6), ...people(4)], [...people(6), ...people(5)]],
        isGraded,
      );
      expect(second?.told).toEqual(first?.told);
      expect(third?.told['hobby']).toMatchObject({ ballots: 11, answered: 11 });
    }
  });

  it('is nothing of a graded question of which runs of an earlier release have shown other counts', () => {
    const ballots = [...people(10), ...people(2, { overall: null })];
    const told = discloseAnswers(
      {
        now: countedOf(ballots),
        before: null,
        run: {
          received: talliedOf(ballots),
          shown: { questions: { overall: { good: 10 }, 'item:order': { good: 10 } }, breakdowns: {} },
        },
        roleOf: (question) => roles[question],
        isBreakdown: () => false,
      },
      floors,
    );
    expect(told['overall']).toMatchObject({ answered: 10 });
    expect(told).not.toHaveProperty('item');
  });

  it('shows of a question that is graded what the run shows, in every run', () => {
    fc.assert(
      fc.property(campaigns, ({ units }) => {
        for (const wave of units) {
          const runs = runsOf(wave, 0);
          for (const { told, graded } of play(runs, true))
            for (const [question, role] of Object.entries(roles))
              if (told[question])
                expect(same(told[question].options, graded?.questions[role] ?? {}), question).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never lets two or three of its numbers, of any runs, units, categories and sums, leave few ballots over', () => {
    fc.assert(
      fc.property(campaigns, ({ units, isGraded }) => {
        const families = new Map<string, { readonly what: string; readonly set: ReadonlySet<number> }[]>();
        const tell = (family: string, what: string, set: ReadonlySet<number>) =>
          families.set(family, [...(families.get(family) ?? []), { what, set }]);
        const plays = units.map((wave, unit) => {
          const runs = runsOf(wave, unit * 1000);
          return { runs, rounds: play(runs, isGraded) };
        });
        const sums = new Map<string, Set<number>>();
        for (const [unit, { runs, rounds }] of plays.entries())
          for (const [round, { told }] of rounds.entries())
            for (const [question, figures] of Object.entries(told)) {
              const sets = behind(question, figures, runs);
              tell('asked', `${question || 'ballots'} of ${unit} in ${round}`, sets.asked);
              for (const [category, set] of sets.parts) {
                tell(question, `${question} ${category} of ${unit} in ${round}`, set);
                const key = `${question}\n${category} in ${round}`;
                sums.set(key, new Set([...(sums.get(key) ?? []), ...set]));
              }
            }
        for (const [key, set] of sums) tell(key.split('\n')[0] ?? '', `sum of ${key}`, set);
        for (const family of families.values()) expect(leaksIn(family)).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('days on which ballots came', () => {
  it.each<[string, Counts, Record<string, number>]>([
    ['are told', { a: 5, b: 9 }, { a: 5, b: 9 }],
    ['are withheld where few came, with another one', { a: 2, b: 7, c: 9 }, { c: 9, '': 9 }],
    ['are withheld altogether', { a: 2, b: 4 }, { '': 6 }],
  ])('%s', (_name, days, told) => expect(discloseDays(days, 5)).toEqual(told));
});

function runsOf(wave: readonly (readonly Omit<Ballot, 'id'>[])[], from: number): Ballot[][] {
  const runs: Ballot[][] = [];
  for (const [round, arrivals] of wave.entries())
    runs.push([...(runs.at(-1) ?? []), ...arrivals.map((one, at) => ({ ...one, id: from + round * 100 + at }))]);
  return runs;
}

/** The ballots behind what is told of a question: of the newest run that has such counts. */
function behind(
  name: string,
  { ballots, options, answered, by }: QuestionFigures,
  runs: readonly (readonly Ballot[])[],
) {
  const ids = (list: readonly Ballot[]) => new Set(list.map(({ id }) => id));
  const isOf = (run: readonly Ballot[]): boolean =>
    run.length === ballots &&
    (name === theBallots ||
      (answersOf(run, name as Question).length === answered &&
        (name === 'age' || same(chosen(run, name as Question), options))));
  const source = runs.findLast(isOf) ?? expect.fail(`counts of no run: ${name}`);
  if (name === theBallots) return { asked: ids(source), parts: [] };
  const question = name as Question;
  const parts: [string, ReadonlySet<number>][] = [['all', ids(answersOf(source, question))]];
  if (question === 'age')
    for (const [age, count] of Object.entries(options)) {
      const run = runs.find((one) => chosen(one, 'age')[age] === count) ?? expect.fail(`ages of no run`);
      parts.push([age, ids(run.filter((one) => one.age === age))]);
    }
  for (const [age, cell] of Object.entries(by['age'] ?? {})) {
    const inAge = (run: readonly Ballot[]) => answersOf(run, question).filter((one) => one.age === age);
    const run =
      runs.find((one) => same(cellOf(inAge(one), question).options, cell.options)) ??
      expect.fail('categories of no run');
    parts.push([age, ids(inAge(run))]);
  }
  return { asked: ids(source), parts };
}

/** Few ballots that are told by themselves, or are left of a number by one or two others within it. */
function leaksIn(told: readonly { readonly what: string; readonly set: ReadonlySet<number> }[]): string[] {
  const leaks: string[] = [];
  const isWithin = (inner: ReadonlySet<number>, outer: ReadonlySet<number>) => [...inner].every((id) => outer.has(id));
  const without = (outer: ReadonlySet<number>, inner: ReadonlySet<number>) =>
    new Set([...outer].filter((id) => !inner.has(id)));
  const note = (left: ReadonlySet<number>, ...from: readonly string[]) => {
    if (left.size > 0 && left.size < floors.ballots) leaks.push(`${left.size}: ${from.join(' − ')}`);
  };
  for (const outer of told) {
    note(outer.set, outer.what);
    const within = told.filter((one) => one !== outer && isWithin(one.set, outer.set));
    for (const [at, inner] of within.entries()) {
      const left = without(outer.set, inner.set);
      note(left, outer.what, inner.what);
      for (const other of within.slice(at + 1))
        if (isWithin(other.set, left)) note(without(left, other.set), outer.what, inner.what, other.what);
    }
  }
  return leaks;
}
