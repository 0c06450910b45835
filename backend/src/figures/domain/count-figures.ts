import { formatExact, parseExact, r2, ratio, sum, type FigureRule } from '@pingyi/plugin-sdk';

/** A record that lies in the states and the time of a rule. */
export interface CountedRecord {
  readonly id: string;
  readonly unitId: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** A unit with its territorial path, which ends with its own id: `/<id>/<id>/`. */
export interface PlacedUnit {
  readonly id: string;
  readonly path: string;
}

/** A figure of a unit with the records behind it. */
export interface Counted {
  /** A decimal number of at most two places; with a base, how many of it. */
  readonly value: string;
  /** Null for a number by itself. */
  readonly base: number | null;
  /** In the order of their ids. */
  readonly recordIds: readonly string[];
}

/** Records and units, read once for every subject. */
export interface Countable {
  readonly records: readonly CountedRecord[];
  /** Every unit that the records can be about or that lies between. */
  readonly units: readonly PlacedUnit[];
  /** Units that the register is about. */
  readonly covered: ReadonlySet<string>;
}

type Way = Pick<FigureRule, 'answer' | 'of'> & { readonly count: Exclude<FigureRule['count'], { kind: 'coverage' }> };

/**
 * The figure of each unit (S2.5-S2.7, S3.9). A share of nothing is no figure: a unit without records, or without units below, is left out.
 * @param unitIds the subjects
 */
export function countFigures(way: Way, unitIds: readonly string[], countable: Countable): Map<string, Counted> {
  const { count } = way;
  const recordsOf = spread(countable, count.kind !== 'units-below' && way.of === 'unit');
  const below = count.kind === 'units-below' ? coveredBelow(countable) : undefined;
  const figures = new Map<string, Counted>();
  for (const unitId of unitIds) {
    const all = recordsOf.get(unitId) ?? [];
    const chosen = all
      .filter(({ answers }) => isAnsweredWith(answers, way.answer))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const counted = below
      ? unitsWith(chosen, below.get(unitId) ?? [], count.kind === 'units-below' ? count.atLeast : 1)
      : ofRecords(count, chosen, all.length);
    if (counted) figures.set(unitId, counted);
  }
  return figures;
}

const idsOf = (records: readonly CountedRecord[]): string[] => records.map(({ id }) => id);

function ofRecords(count: Way['count'], chosen: readonly CountedRecord[], all: number): Counted | null {
  const recordIds = idsOf(chosen);
  if (count.kind === 'share') return all === 0 ? null : { value: String(chosen.length), base: all, recordIds };
  if (count.kind !== 'sum') return { value: String(chosen.length), base: null, recordIds };
  const amounts = chosen.flatMap(({ answers }) => amountOf(answers[count.question]) ?? []);
  return { value: formatExact(r2(sum(amounts).div(ratio(count.per)))), base: null, recordIds };
}

/** Units below that have enough records; those of other units do not count. */
function unitsWith(chosen: readonly CountedRecord[], below: readonly string[], atLeast: number): Counted | null {
  if (below.length === 0) return null;
  const having = new Map(below.map((id) => [id, 0]));
  const own = chosen.filter(({ unitId }) => having.has(unitId));
  for (const { unitId } of own) having.set(unitId, (having.get(unitId) ?? 0) + 1);
  const enough = below.filter((id) => (having.get(id) ?? 0) >= atLeast);
  return { value: String(enough.length), base: below.length, recordIds: idsOf(own) };
}

const amountOf = (answer: unknown) =>
  typeof answer === 'number' || typeof answer === 'string' ? parseExact(String(answer)) : undefined;

function isAnsweredWith(answers: CountedRecord['answers'], asked: Way['answer']): boolean {
  if (asked === null) return true;
  const answer = answers[asked.question];
  const said = Array.isArray(answer) ? (answer as unknown[]) : [answer];
  return said.some((value) => asked.values.includes(String(value)));
}

/** Records by the units whose figures they make: their own alone, or those above it too. */
function spread({ records, units }: Countable, ownAlone: boolean): Map<string, CountedRecord[]> {
  const paths = new Map(units.map(({ id, path }) => [id, path]));
  const byUnit = new Map<string, CountedRecord[]>();
  for (const record of records)
    for (const unitId of ownAlone ? [record.unitId] : upwards(paths.get(record.unitId), record.unitId)) {
      const list = byUnit.get(unitId);
      if (list) list.push(record);
      else byUnit.set(unitId, [record]);
    }
  return byUnit;
}

/** The units that a register is about, by each unit above them. */
function coveredBelow({ units, covered }: Countable): Map<string, string[]> {
  const below = new Map<string, string[]>();
  for (const { id, path } of units.filter((unit) => covered.has(unit.id)))
    for (const above of upwards(path, id).filter((other) => other !== id)) {
      const list = below.get(above);
      if (list) list.push(id);
      else below.set(above, [id]);
    }
  return below;
}

const upwards = (path: string | undefined, id: string): string[] =>
  path === undefined ? [id] : path.split('/').filter((part) => part !== '');
