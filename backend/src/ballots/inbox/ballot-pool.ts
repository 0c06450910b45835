import type { KeyObject } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newBallotId } from '../../common/ids.js';
import { Database } from '../../database/database.js';
import { FormsService } from '../../forms/index.js';
import { countBallots, type BallotTicks } from '../domain/tally-rules.js';
import {
  cutIntoRounds,
  cutIntoSlices,
  poolRules,
  type Slice,
  type WaitingCollector,
} from '../domain/threshold-pool.js';
import { runsOf } from '../domain/waiting-runs.js';
import { BallotLog, type CountedBallot } from './ballot-log.js';
import { InboxKeys } from './inbox-keys.js';
import { KeyRotation } from './key-rotation.js';
import { openAnswers, plainKeyId, sealAnswers } from './sealed-answers.js';

interface WaitingRow {
  readonly collector_id: string;
  readonly id: string;
  readonly sealed_under: string;
  readonly form_version_id: string;
  readonly answers: string;
  readonly received_on: string;
}

/** PostgreSQL counts in text. */
interface WaitingCount {
  readonly id: string;
  readonly waiting: string | number;
}

/** A waiting ballot with its answers readable. */
interface OpenedBallot {
  readonly row: WaitingRow;
  readonly json: string;
  readonly ticks: BallotTicks['ballots'][number];
}

/** One round of counting: the keys that were retired for it, and how many ballots of a collector stay. */
interface Round {
  readonly retired: readonly string[];
  readonly stay: number;
}

interface PreparedSlice {
  readonly ballots: readonly { readonly ballot: OpenedBallot; readonly stays: boolean }[];
  /** Rows that no key opens, or that hold no answers. */
  readonly damaged: readonly WaitingRow[];
}

interface MovedBallot {
  readonly ballot: OpenedBallot;
  readonly door: Door;
}

interface Door {
  readonly campaignId: string;
  readonly unitId: string;
  readonly groupKey: string;
  /** Null once the campaign takes no ballots any more. */
  readonly keyId: string | null;
}

/** Rows of one transaction: large enough to be cheap, small enough not to hold up arrivals. */
const rowsAtOnce = 1_000;

/** Opening so many ballots takes about a millisecond; then whatever else waits has its turn, as the slice being written. */
const rowsInARow = 50;

/** Somebody else has moved ballots that were read a moment ago. */
class BallotsMovedError extends Error {}

/**
 * The threshold pool mix (security A2): per collector nothing is counted until enough ballots wait; then all but a few, chosen at
 * random, are counted in one transaction, and those that stay are sealed anew under another key. Whoever later reads old
 * write-ahead files or dead rows finds answers whose key is gone.
 */
@Injectable()
export class BallotPool {
  private readonly logger = new Logger('ballots');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(InboxKeys) private readonly keys: InboxKeys,
    @Inject(KeyRotation) private readonly rotation: KeyRotation,
    @Inject(BallotLog) private readonly log: BallotLog,
  ) {}

  /** Counts what the pool gives away while campaigns are open. */
  async mix(): Promise<void> {
    await this.pass(await this.waiting('WHERE inbox.set_aside = FALSE', [], poolRules.threshold), poolRules.stay);
  }

  /** Counts every ballot of a campaign that can be read, and tells how many cannot. */
  async empty(campaignId: string): Promise<{ readonly setAside: number }> {
    const collectors = await this.database.select<WaitingCount>(
      `SELECT id, waiting FROM (
         SELECT id, inbox_key, (SELECT COUNT(*) FROM inbox_ballot WHERE collector_id = collector.id) AS waiting
         FROM collector WHERE campaign_id = ?
       ) counted WHERE inbox_key IS NOT NULL OR waiting > 0 ORDER BY id`,
      [campaignId],
    );
    await this.pass(collectors.map(waitingCollector), 0);
    const [left] = await this.database.select<{ count: string | number }>(
      'SELECT COUNT(*) AS count FROM inbox_ballot inbox JOIN collector ON collector.id = inbox.collector_id WHERE collector.campaign_id = ?',
      [campaignId],
    );
    return { setAside: Number(left?.count ?? 0) };
  }

  /** Collectors at which at least so many ballots wait. */
  private async waiting(where: string, parameters: readonly string[], atLeast: number): Promise<WaitingCollector[]> {
    const rows = await this.database.select<WaitingCount>(
      `SELECT inbox.collector_id AS id, COUNT(*) AS waiting FROM inbox_ballot inbox ${where} GROUP BY inbox.collector_id HAVING COUNT(*) >= ${atLeast} ORDER BY inbox.collector_id`,
      parameters,
    );
    return rows.map(waitingCollector);
  }

  /** Seals what an earlier release has stored as plain text. */
  async sealPlain(): Promise<void> {
    await this.pass(await this.waiting('WHERE inbox.sealed_under = ?', [plainKeyId], 1), poolRules.stay);
  }

  private async pass(collectors: readonly WaitingCollector[], stay: number): Promise<void> {
    for (const ids of cutIntoRounds(collectors)) {
      const retired = await this.rotation.retire(ids);
      await this.moveSlices(await this.slices(ids, retired, stay), { retired, stay });
      await this.rotation.destroy(ids, retired);
    }
  }

  /** While one slice is written, the next one is read and opened. */
  private async moveSlices(slices: readonly Slice[], round: Round): Promise<void> {
    let next = slices[0] && this.prepare(slices[0], round);
    for (const [at, slice] of slices.entries()) {
      const prepared = next;
      const following = slices[at + 1];
      next = following && this.prepare(following, round);
      // Its failure is met when its turn comes; until then nobody waits for it.
      next?.catch(() => undefined);
      if (prepared) await this.moveSlice(slice, round, prepared);
    }
  }

  /** Ids of waiting ballots under retired keys, cut into transactions; those that stay are told apart. */
  private async slices(collectorIds: readonly string[], retired: readonly string[], stay: number): Promise<Slice[]> {
    const rows = await this.database.select<Pick<WaitingRow, 'collector_id' | 'id'>>(
      `SELECT collector_id, id FROM inbox_ballot WHERE collector_id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})
       AND sealed_under IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows}) ORDER BY collector_id, id`,
      [asRows(collectorIds), asRows(retired)],
    );
    return cutIntoSlices(
      rows.map((row) => ({ collectorId: row.collector_id, id: row.id })),
      stay,
      rowsAtOnce,
    );
  }

  /** Tried again when another process was faster with some of the ballots. */
  private async moveSlice(slice: Slice, round: Round, prepared: Promise<PreparedSlice>): Promise<void> {
    for (let attempt = 1, current = prepared; ; attempt++, current = this.prepare(slice, round)) {
      try {
        return await this.move(await current);
      } catch (error) {
        if (!(error instanceof BallotsMovedError) || attempt === 5) throw error;
      }
    }
  }

  private async prepare(slice: Slice, { retired, stay }: Round): Promise<PreparedSlice> {
    const { opened, damaged } = await this.open(await this.read(slice, retired));
    const movers = new Map<string, number>();
    for (const { row } of opened)
      if (!slice.staying.has(row.id)) movers.set(row.collector_id, (movers.get(row.collector_id) ?? 0) + 1);
    // Where another process or damage has left too few, they wait for others.
    const tooFew = ({ row }: OpenedBallot) => stay > 0 && (movers.get(row.collector_id) ?? 0) < poolRules.stay;
    return {
      ballots: opened.map((ballot) => ({ ballot, stays: slice.staying.has(ballot.row.id) || tooFew(ballot) })),
      damaged,
    };
  }

  private async move({ ballots, damaged }: PreparedSlice): Promise<void> {
    await this.database.write(async (tx) => {
      const doors = await this.lockDoors(tx, [...new Set(ballots.map(({ ballot }) => ballot.row.collector_id))]);
      const moved: MovedBallot[] = [];
      const staying: { readonly ballot: OpenedBallot; readonly keyId: string }[] = [];
      for (const { ballot, stays } of ballots) {
        const door = doors.get(ballot.row.collector_id);
        if (!door) continue;
        // A collector without a key takes no ballots any more: nothing can be sealed for it, and nobody will join those who wait.
        if (stays && door.keyId !== null) staying.push({ ballot, keyId: door.keyId });
        else moved.push({ ballot, door });
      }
      const taken = [...moved, ...staying].map(({ ballot }) => ballot.row);
      const take = () => this.takeFromInbox(tx, taken, damaged);
      // What is sealed is unreadable once its key is destroyed; only plain answers of an earlier release have to be overwritten.
      await (taken.some((row) => row.sealed_under === plainKeyId)
        ? take()
        : this.database.withoutOverwriting(tx, take));
      await this.sealAnew(tx, staying);
      await this.log.append(
        tx,
        moved.map(({ ballot }) => countedBallot(ballot)),
      );
      const stacks = stacksOf(moved);
      await this.log.addToCollectors(tx, stacks);
      await this.log.addToTallies(tx, countBallots([...stacks.values()]));
      await this.setAside(tx, damaged);
    });
    if (damaged.length > 0)
      this.logger.error(
        `${damaged.length} waiting ballots cannot be read and were set aside; "pingyi check" lists them`,
      );
  }

  private read({ ballots }: Slice, retired: readonly string[]): Promise<WaitingRow[]> {
    return this.database.select<WaitingRow>(
      `SELECT collector_id, id, sealed_under, form_version_id, answers, received_on FROM inbox_ballot
       WHERE (collector_id, id) IN (SELECT entry.value ->> 0, entry.value ->> 1 FROM ${this.database.jsonRows})
       AND sealed_under IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})`,
      [JSON.stringify(ballots.map(({ collectorId, id }) => [collectorId, id])), asRows(retired)],
    );
  }

  /** @throws InboxKeyMissingError when a key is gone: then nothing is wrong with the ballots, but with the folder */
  private async open(rows: readonly WaitingRow[]): Promise<{ opened: OpenedBallot[]; damaged: WaitingRow[] }> {
    const keys = await this.keysOf(rows.map((row) => row.sealed_under));
    const opened: OpenedBallot[] = [];
    const damaged: WaitingRow[] = [];
    for (const [at, row] of rows.entries()) {
      if (at % rowsInARow === 0) await nextTurn();
      const key = keys.get(row.sealed_under);
      try {
        const json = key
          ? openAnswers(key, { collectorId: row.collector_id, formVersionId: row.form_version_id }, row.answers)
          : row.answers;
        const form = await this.forms.compiledForm(row.form_version_id);
        opened.push({ row, json, ticks: form.tally(JSON.parse(json) as Record<string, unknown>) });
      } catch {
        damaged.push(row);
      }
    }
    return { opened, damaged };
  }

  private keysOf(ids: readonly string[]): Promise<ReadonlyMap<string, KeyObject>> {
    return this.keys.readAll(ids.filter((id) => id !== plainKeyId));
  }

  /** In the order of their ids, so that two processes lock them in the same order. */
  private async lockDoors(tx: EntityManager, collectorIds: readonly string[]): Promise<ReadonlyMap<string, Door>> {
    const rows = await this.database.execute<{
      id: string;
      campaign_id: string;
      unit_id: string;
      group_key: string;
      inbox_key: string | null;
    }>(
      tx,
      `SELECT id, campaign_id, unit_id, group_key, inbox_key FROM collector WHERE id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})
       ORDER BY id${this.database.isPostgres ? ' FOR NO KEY UPDATE' : ''}`,
      [asRows(collectorIds)],
    );
    return new Map(
      rows.map((row) => [
        row.id,
        { campaignId: row.campaign_id, unitId: row.unit_id, groupKey: row.group_key, keyId: row.inbox_key },
      ]),
    );
  }

  /** Rows in a row go together, which spares a search for each; beside damaged ones, which stay, each goes by itself. */
  private async takeFromInbox(
    tx: EntityManager,
    rows: readonly WaitingRow[],
    damaged: readonly WaitingRow[],
  ): Promise<void> {
    const waiting = rows.map((row) => ({ collectorId: row.collector_id, id: row.id, keyId: row.sealed_under }));
    const { runs, single } = damaged.length > 0 ? { runs: [], single: waiting } : runsOf(waiting);
    let taken = 0;
    for (const { collectorId, from, to, keyIds } of runs) {
      taken += await this.database.affect(
        tx,
        `DELETE FROM inbox_ballot WHERE collector_id = ? AND id BETWEEN ? AND ? AND sealed_under IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})`,
        [collectorId, from, to, asRows(keyIds)],
      );
    }
    if (single.length > 0) {
      taken += await this.database.affect(
        tx,
        `DELETE FROM inbox_ballot WHERE (collector_id, id) IN (SELECT entry.value ->> 0, entry.value ->> 1 FROM ${this.database.jsonRows})`,
        [JSON.stringify(single.map(({ collectorId, id }) => [collectorId, id]))],
      );
    }
    if (taken !== rows.length) throw new BallotsMovedError();
  }

  /** Under new ids as well, so that the next round chooses among all who wait as if they had come together. */
  private async sealAnew(
    tx: EntityManager,
    staying: readonly { readonly ballot: OpenedBallot; readonly keyId: string }[],
  ): Promise<void> {
    if (staying.length === 0) return;
    const keys = await this.keysOf(staying.map(({ keyId }) => keyId));
    const sealed = staying.flatMap(({ ballot: { row, json }, keyId }) => {
      const key = keys.get(keyId);
      return key
        ? [
            [
              row.collector_id,
              newBallotId(),
              keyId,
              row.form_version_id,
              sealAnswers(key, { collectorId: row.collector_id, formVersionId: row.form_version_id }, json),
              row.received_on,
            ],
          ]
        : [];
    });
    await this.database.execute(
      tx,
      `INSERT INTO inbox_ballot (collector_id, id, sealed_under, form_version_id, answers, received_on, set_aside)
       SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, entry.value ->> 3, entry.value ->> 4, entry.value ->> 5, FALSE FROM ${this.database.jsonRows}`,
      [JSON.stringify(sealed.sort((a, b) => (`${a[1]}` < `${b[1]}` ? -1 : 1)))],
    );
  }

  private async setAside(tx: EntityManager, damaged: readonly WaitingRow[]): Promise<void> {
    if (damaged.length === 0) return;
    await this.database.execute(
      tx,
      `UPDATE inbox_ballot SET set_aside = TRUE WHERE (collector_id, id) IN (SELECT entry.value ->> 0, entry.value ->> 1 FROM ${this.database.jsonRows})`,
      [JSON.stringify(damaged.map((row) => [row.collector_id, row.id]))],
    );
  }
}

const waitingCollector = ({ id, waiting }: WaitingCount): WaitingCollector => ({ id, waiting: Number(waiting) });

const asRows = (ids: readonly string[]): string => JSON.stringify(ids.map((id) => [id]));

const countedBallot = ({ row, json }: OpenedBallot): CountedBallot => ({
  collectorId: row.collector_id,
  formVersionId: row.form_version_id,
  json,
  receivedOn: row.received_on,
});

/** The ballots of each collector, as stacks to be counted. */
function stacksOf(moved: readonly MovedBallot[]): Map<string, BallotTicks> {
  const stacks = new Map<string, BallotTicks & { ballots: BallotTicks['ballots'][number][] }>();
  for (const { ballot, door } of moved) {
    const stack = stacks.get(ballot.row.collector_id) ?? {
      campaignId: door.campaignId,
      unitId: door.unitId,
      groupKey: door.groupKey,
      ballots: [],
    };
    stack.ballots.push(ballot.ticks);
    stacks.set(ballot.row.collector_id, stack);
  }
  return stacks;
}
