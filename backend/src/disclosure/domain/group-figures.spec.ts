import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counts } from './counts.js';
import { disclose, type Floors, type GroupFigures } from './group-figures.js';

/** One ballot: what it says, and what of it stands in a category. */
interface Ballot {
  readonly id: number;
  readonly overall: string;
  readonly age: string | null;
  readonly item: string | null;
}

const floors: Floors = { ballots: 5, category: 5 };

function count(answers: readonly (string | null)[]): Counts {
  const counts: Record<string, number> = {};
  for (const answer of answers) if (answer !== null) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

function figuresOf(ballots: readonly Ballot[]): GroupFigures {
  const ages = [...new Set(ballots.flatMap(({ age }) => (age === null ? [] : [age])))];
  const items = count(ballots.map(({ item }) => item));
  return {
    questions: {
      overall: count(ballots.map(({ overall }) => overall)),
      ...(Object.keys(items).length > 0 && { 'item:order': items }),
    },
    breakdowns:
      ages.length === 0
        ? {}
        : {
            age: Object.fromEntries(
              ages.map((age) => [
                age,
                count(ballots.filter((ballot) => ballot.age === age).map(({ overall }) => overall)),
              ]),
            ),
          },
  };
}

const same = (a: Counts, b: Counts) => Object.keys({ ...a, ...b }).every((key) => (a[key] ?? 0) === (b[key] ?? 0));

/** The ballots behind shown counts: those of the newest run whose counts they are. */
function behind(
  shown: Counts,
  runs: readonly (readonly Ballot[])[],
  answer: (ballot: Ballot) => string | null,
): Set<number> {
  const source =
    [...runs].reverse().find((ballots) => same(count(ballots.map(answer)), shown)) ?? expect.fail('counts of no run');
  return new Set(source.filter((ballot) => answer(ballot) !== null).map(({ id }) => id));
}

const isTelling = (set: ReadonlySet<number>, other: ReadonlySet<number>): boolean => {
  const left = [...set].filter((id) => !other.has(id)).length;
  return left > 0 && left < 5;
};
const isWithin = (inner: ReadonlySet<number>, outer: ReadonlySet<number>) => [...inner].every((id) => outer.has(id));

const ballot = fc.record({
  overall: fc.constantFrom('satisfied', 'dissatisfied', 'unknown'),
  age: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('old', 'young') },
    { weight: 1, arbitrary: fc.constantFrom('middle', null) },
  ),
  item: fc.constantFrom('satisfied', 'dissatisfied', null),
});
// Rounds in which few come, and rounds in which enough do.
const waves = fc.array(
  fc.oneof(fc.array(ballot, { maxLength: 9 }), fc.array(ballot, { minLength: 10, maxLength: 30, size: 'max' })),
  { minLength: 1, maxLength: 4 },
);

const people = (n: number, overall: string, age: string | null = null, item: string | null = null) =>
  Array.from({ length: n }, (_, id): Ballot => ({ id, overall, age, item }));

describe('what may be told of a group', () => {
  it.each([0, 1, 4])('is nothing of %i ballots', (n) =>
    expect(disclose(figuresOf(people(n, 'satisfied')), null, floors)).toEqual({ shown: null, waiting: 0 }),
  );

  it('is everything of as many as the floor, and a campaign may set it higher', () => {
    const five = figuresOf(people(5, 'satisfied'));
    expect(disclose(five, null, floors).shown).toEqual(five);
    expect(disclose(five, null, { ballots: 6, category: 6 }).shown).toBeNull();
  });

  it('is no answer to a question that few have answered', () => {
    const figures = figuresOf([...people(10, 'satisfied'), ...people(4, 'satisfied', null, 'dissatisfied')]);
    expect(disclose(figures, null, floors).shown?.questions).toEqual({ overall: { satisfied: 14 }, 'item:order': {} });
  });

  it('stays as a run has shown it until five more have come, and counts who waits', () => {
    const before = figuresOf(people(10, 'satisfied'));
    const four = figuresOf([...people(10, 'satisfied'), ...people(4, 'dissatisfied')]);
    const five = figuresOf([...people(10, 'satisfied'), ...people(5, 'dissatisfied')]);
    expect(disclose(four, before, floors)).toEqual({ shown: before, waiting: 4 });
    expect(disclose(five, before, floors)).toEqual({ shown: five, waiting: 0 });
  });

  it('is the same again when nothing has come', () => {
    const figures =
      disclose(
        figuresOf([...people(9, 'satisfied', 'old', 'satisfied'), ...people(3, 'satisfied', 'young')]),
        null,
        floors,
      ).shown ?? expect.fail('withheld');
    expect(
      disclose(
        figuresOf([...people(9, 'satisfied', 'old', 'satisfied'), ...people(3, 'satisfied', 'young')]),
        figures,
        floors,
      ),
    ).toEqual({ shown: figures, waiting: 0 });
  });

  it('withholds what a run of older rules has shown of three, also when four have joined them', () => {
    expect(disclose(figuresOf(people(7, 'satisfied')), figuresOf(people(3, 'satisfied')), floors)).toEqual({
      shown: null,
      waiting: 0,
    });
  });

  it('keeps a question as it was where too few of those who came have answered it', () => {
    const before = figuresOf(people(10, 'satisfied', null, 'satisfied'));
    const now = figuresOf([
      ...people(10, 'satisfied', null, 'satisfied'),
      ...people(6, 'satisfied'),
      ...people(2, 'satisfied', null, 'dissatisfied'),
    ]);
    expect(disclose(now, before, floors).shown?.questions).toEqual({
      overall: { satisfied: 18 },
      'item:order': { satisfied: 10 },
    });
  });

  it('keeps its categories as they were first shown, whoever has come since', () => {
    const first = [...people(5, 'satisfied', 'old'), ...people(6, 'satisfied', 'young')];
    const before = disclose(figuresOf(first), null, floors).shown ?? expect.fail('withheld');
    const now = disclose(
      figuresOf([...first, ...people(1, 'satisfied', 'middle'), ...people(5, 'dissatisfied', 'old')]),
      before,
      floors,
    ).shown;
    expect(now).toEqual({
      questions: { overall: { satisfied: 12, dissatisfied: 5 } },
      breakdowns: { age: { old: { satisfied: 5 }, young: { satisfied: 6 } } },
    });
  });

  it('never lets two of its numbers, of any runs, differ by a small group of ballots', () => {
    fc.assert(
      fc.property(waves, (arrivals) => {
        const runs: Ballot[][] = [];
        const told: { readonly what: string; readonly set: ReadonlySet<number> }[] = [];
        let before: GroupFigures | null = null;
        for (const [round, wave] of arrivals.entries()) {
          const ballots: Ballot[] = [
            ...(runs.at(-1) ?? []),
            ...wave.map((given, index) => ({ ...given, id: round * 100 + index })),
          ];
          runs.push(ballots);
          const { shown } = disclose(figuresOf(ballots), before, floors);
          before = shown;
          if (!shown) continue;
          const overall = behind(shown.questions['overall'] ?? {}, runs, (one) => one.overall);
          told.push({ what: `overall ${round}`, set: overall });
          const item = shown.questions['item:order'] ?? {};
          if (Object.keys(item).length > 0)
            told.push({ what: `item ${round}`, set: behind(item, runs, (one) => one.item) });
          const categories = Object.entries(shown.breakdowns['age'] ?? {}).filter(
            ([, counts]) => Object.keys(counts).length > 0,
          );
          const sets = categories.map(([age, counts]) =>
            behind(counts, runs, (one) => (one.age === age ? one.overall : null)),
          );
          for (const [index, set] of sets.entries()) told.push({ what: `${categories[index]?.[0]} ${round}`, set });
          const named = new Set(sets.flatMap((set) => [...set]));
          told.push({ what: `left over ${round}`, set: new Set([...overall].filter((id) => !named.has(id))) });
        }
        for (const { what, set } of told) expect([what, set.size > 0 && set.size < 5]).toEqual([what, false]);
        for (const outer of told) {
          // Questions are compared with themselves: who has not answered one is an answer, too.
          for (const inner of told.filter(({ what }) => what.startsWith('item') === outer.what.startsWith('item'))) {
            if (isWithin(inner.set, outer.set))
              expect([outer.what, inner.what, isTelling(outer.set, inner.set)]).toEqual([
                outer.what,
                inner.what,
                false,
              ]);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
