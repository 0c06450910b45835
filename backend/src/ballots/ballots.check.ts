import { parsedOrUndefined, type CheckSource, type Finding } from '../common/check.js';
import { compileForm, isFrozen, type CompiledForm, type FormVersionState } from '../forms/index.js';
import { ticksOf } from './domain/ballot-ticks.js';
import { countBallots, type BallotTicks } from './domain/tally-rules.js';
import { RecountedAnswers } from './recounted-answers.js';

interface StoredCollector {
  readonly id: string;
  readonly campaign_id: string;
  readonly unit_id: string;
  readonly group_key: string;
  readonly counted: number;
}

interface StoredBallot {
  readonly collector_id: string;
  readonly id: string;
  readonly form_version_id: string;
  readonly answers: string;
  readonly received_on: string;
  readonly lot: number;
}

interface StoredLot {
  readonly collector_id: string;
  readonly lot: number;
  readonly counted: number;
  readonly quarantine_reason: string | null;
}

interface StoredTally {
  readonly campaign_id: string;
  readonly unit_id: string;
  readonly group_key: string;
  readonly question_role: string;
  readonly option_code: string;
  readonly count: number;
}

/** Ballots of a collector that are counted at a time. */
const stackSize = 1_000;

/** Counts the ballot log again and compares it with the tallies, the answers counted by question, the collectors and the used cards. */
export async function* checkBallots(source: CheckSource): AsyncGenerator<Finding> {
  const collectors = new Map<string, StoredCollector>();
  for await (const collector of source.rows<StoredCollector>('collector')) collectors.set(collector.id, collector);
  const forms = await compiledForms(source);
  const recount = new Recount();
  const answers = new RecountedAnswers(forms);
  const counted = new Map<string, number>();
  const lots = await LotCount.read(source);
  let stack: { collector: StoredCollector; ballots: BallotTicks['ballots'][number][] } | undefined;
  for await (const ballot of source.rows<StoredBallot>('ballot')) {
    const where = `ballot/${ballot.collector_id}/${ballot.id}`;
    const collector = collectors.get(ballot.collector_id);
    if (!collector) {
      yield { code: 'ballot-without-collector', where };
      continue;
    }
    if (!lots.add(ballot)) continue;
    counted.set(collector.id, (counted.get(collector.id) ?? 0) + 1);
    const ticks = readTicks(forms.get(ballot.form_version_id), ballot.answers);
    if (!ticks) {
      yield { code: 'ballot-unreadable', where };
      continue;
    }
    if (!stack || stack.collector !== collector || stack.ballots.length >= stackSize) {
      if (stack) recount.add(stack.collector, stack.ballots);
      stack = { collector, ballots: [] };
    }
    stack.ballots.push(ticks);
    answers.add(collector, ballot);
  }
  if (stack) recount.add(stack.collector, stack.ballots);
  yield* recount.compare(source);
  yield* answers.compare(source);
  for (const { id, counted: stored } of collectors.values()) {
    if (stored !== (counted.get(id) ?? 0)) yield { code: 'collector-count-differs', where: `collector/${id}` };
  }
  yield* lots.compare();
  yield* checkUses(source);
  yield* checkSetAside(source);
}

/** How often each option was chosen, by the key of its tally. */
class Recount {
  private readonly counts = new Map<string, number>();

  add(
    { campaign_id: campaignId, unit_id: unitId, group_key: groupKey }: StoredCollector,
    ballots: BallotTicks['ballots'],
  ): void {
    for (const { count, ...key } of countBallots([{ campaignId, unitId, groupKey, ballots }])) {
      const name = [key.campaignId, key.unitId, key.groupKey, key.questionRole, key.optionCode].join('/');
      this.counts.set(name, (this.counts.get(name) ?? 0) + count);
    }
  }

  async *compare(source: CheckSource): AsyncGenerator<Finding> {
    for await (const { campaign_id, unit_id, group_key, question_role, option_code, count } of source.rows<StoredTally>(
      'tally',
    )) {
      const name = [campaign_id, unit_id, group_key, question_role, option_code].join('/');
      if ((this.counts.get(name) ?? 0) !== count) yield { code: 'tally-differs', where: `tally/${name}` };
      this.counts.delete(name);
    }
    for (const name of this.counts.keys()) yield { code: 'tally-missing', where: `tally/${name}` };
  }
}

/** How many ballots each lot has. */
class LotCount {
  private readonly counts = new Map<string, number>();

  private constructor(private readonly stored: ReadonlyMap<string, StoredLot>) {}

  static async read(source: CheckSource): Promise<LotCount> {
    const stored = new Map<string, StoredLot>();
    for await (const lot of source.rows<StoredLot>('ballot_lot')) stored.set(`${lot.collector_id}/${lot.lot}`, lot);
    return new LotCount(stored);
  }

  /** @returns whether the ballot counts */
  add({ collector_id: collectorId, lot }: StoredBallot): boolean {
    const name = `${collectorId}/${lot}`;
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    return (this.stored.get(name)?.quarantine_reason ?? null) === null;
  }

  *compare(): Generator<Finding> {
    for (const name of new Set([...this.stored.keys(), ...this.counts.keys()])) {
      if ((this.stored.get(name)?.counted ?? 0) !== (this.counts.get(name) ?? 0))
        yield { code: 'lot-count-differs', where: `ballot_lot/${name}` };
    }
  }
}

async function compiledForms(source: CheckSource): Promise<Map<string, CompiledForm>> {
  const forms = new Map<string, CompiledForm>();
  for await (const { id, state, definition } of source.rows<{
    id: string;
    state: FormVersionState;
    definition: string;
  }>('form_version')) {
    if (!isFrozen({ state })) continue;
    try {
      forms.set(id, compileForm(JSON.parse(definition) as Record<string, unknown>));
    } catch {
      // Named by the check of the forms; here its ballots are.
    }
  }
  return forms;
}

function readTicks(form: CompiledForm | undefined, answers: string): BallotTicks['ballots'][number] | undefined {
  const parsed = parsedOrUndefined(answers);
  if (!form || typeof parsed !== 'object' || parsed === null) return undefined;
  try {
    return ticksOf(form.roles, parsed as Record<string, unknown>);
  } catch {
    return undefined;
  }
}

/** A ballot and the use of its card are written together: each collector has as many of one as of the other. */
async function* checkUses(source: CheckSource): AsyncGenerator<Finding> {
  const differing = await source.select<{ collector_id: string }>(
    `SELECT collector_id FROM (
       SELECT collector_id, 1 AS used, 0 AS held FROM card_use
       UNION ALL SELECT collector_id, 0, 1 FROM ballot
       UNION ALL SELECT collector_id, 0, 1 FROM inbox_ballot) AS entries
     GROUP BY collector_id HAVING SUM(used) <> SUM(held) ORDER BY collector_id`,
  );
  for (const { collector_id } of differing)
    yield { code: 'ballots-and-cards-differ', where: `collector/${collector_id}` };
}

/** Ballots that could not be read when they were to be counted, and are in no count. */
async function* checkSetAside(source: CheckSource): AsyncGenerator<Finding> {
  const rows = await source.select<{ collector_id: string; id: string }>(
    'SELECT collector_id, id FROM inbox_ballot WHERE set_aside = TRUE ORDER BY collector_id, id',
  );
  for (const { collector_id: collectorId, id } of rows)
    yield { code: 'ballot-set-aside', where: `inbox_ballot/${collectorId}/${id}` };
}
