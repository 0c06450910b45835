import type { KeyObject } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newBallotId } from '../../common/ids.js';
import { preparedAhead } from '../../common/prepared-ahead.js';
import { Database } from '../../database/database.js';
import { FormVersionUnknownError, FormsService } from '../../forms/index.js';
import type { CountedForms } from '../domain/answer-counter.js';
import { countedQuestions, type CountedQuestion } from '../domain/answer-counts.js';
import type { RoleQuestion } from '../domain/ballot-ticks.js';
import { incrementsOf } from '../domain/tally-rules.js';
import {
  cutIntoRounds,
  cutIntoSlices,
  poolRules,
  type Slice,
  type SliceLimits,
  type WaitingBallot,
  type WaitingCollector,
  type WaitingRange,
} from '../domain/threshold-pool.js';
import { AnswerLog } from './answer-log.js';
import { BallotLog } from './ballot-log.js';
import { BallotOpener } from './ballot-opener.js';
import { InboxKeys } from './inbox-keys.js';
import { KeyRotation } from './key-rotation.js';
import type { CountableStack, OpenedBallot, OpenedSlice, WaitingPlace } from './open-slice.js';
import { plainKeyId, sealAnswers } from './sealed-answers.js';
import { joinSmallLots, stacksOf } from './small-lots.js';

/** PostgreSQL counts in text. */
interface WaitingCount {
  readonly id: string;
  readonly waiting: string | number;
}

/** One round of counting: the keys that were retired for it, its ballots, and how many of a collector stay. */
interface Round {
  readonly retired: readonly string[];
  readonly slices: readonly Slice[];
  readonly stay: number;
}

/** A slice that is ready to be written. */
interface PreparedSlice extends OpenedSlice {
  readonly ranges: readonly WaitingRange[];
  /** The keys of its ballots. */
  readonly keyIds: readonly string[];
  readonly forms: CountedForms;
}

interface Door {
  readonly campaignId: string;
  readonly unitId: string;
  readonly groupKey: string;
  /** Null once the campaign takes no ballots any more. */
  readonly keyId: string | null;
}

/** One transaction: large enough to be cheap, small enough not to hold up arrivals. */
const sliceLimits: SliceLimits = { rows: 1_000, bytes: 8 * 1024 * 1024 };

/** The slice being written, the one being opened and the one being read. */
const slicesAhead = 3;

/** The round that moves and the one that begins. */
const roundsAhead = 2;

/** Somebody else has moved ballots that were read a moment ago. */
class BallotsMovedError extends Error {}

/**
 * The threshold pool mix (security A2): per collector and lot nothing is counted until enough ballots wait; then all but a few, chosen at
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
    @Inject(BallotOpener) private readonly opener: BallotOpener,
    @Inject(BallotLog) private readonly ballots: BallotLog,
    @Inject(AnswerLog) private readonly answers: AnswerLog,
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
    await joinSmallLots(this.database, campaignId);
    await this.pass(collectors.map(waitingCollector), 0);
    const [left] = await this.database.select<{ count: string | number }>(
      'SELECT COUNT(*) AS count FROM inbox_ballot inbox JOIN collector ON collector.id = inbox.collector_id WHERE collector.campaign_id = ?',
      [campaignId],
    );
    return { setAside: Number(left?.count ?? 0) };
  }

  /** Collectors with a lot of which at least so many ballots wait. */
  private async waiting(where: string, parameters: readonly string[], atLeast: number): Promise<WaitingCollector[]> {
    const rows = await this.database.select<WaitingCount>(
      `SELECT id, SUM(waiting) AS waiting FROM (
         SELECT inbox.collector_id AS id, COUNT(*) AS waiting FROM inbox_ballot inbox ${where} GROUP BY inbox.collector_id, inbox.lot
       ) lots GROUP BY id HAVING MAX(waiting) >= ${atLeast} ORDER BY id`,
      parameters,
    );
    return rows.map(waitingCollector);
  }

  /** Seals what an earlier release has stored as plain text. */
  async sealPlain(): Promise<void> {
    await this.pass(await this.waiting('WHERE inbox.sealed_under = ?', [plainKeyId], 1), poolRules.stay);
  }

  /** While the ballots of one round move, the next one begins, and the keys of the one before are destroyed. */
  private async pass(collectors: readonly WaitingCollector[], stay: number): Promise<void> {
    const begin = async (ids: readonly string[]): Promise<Round> => {
      const retired = await this.rotation.retire(ids);
      return { retired, stay, slices: await this.slices(ids, retired, stay) };
    };
    let destroyed: Promise<void> = Promise.resolve();
    try {
      for await (const { item: ids, prepared } of preparedAhead(cutIntoRounds(collectors), roundsAhead, begin)) {
        const round = await prepared;
        await this.moveSlices(round);
        await destroyed;
        destroyed = this.rotation.destroy(ids, round.retired);
        // Its failure is met when it is waited for.
        destroyed.catch(() => undefined);
      }
    } finally {
      await destroyed;
    }
  }

  /** While one slice is written, the next is opened, and the one after it is read. */
  private async moveSlices(round: Round): Promise<void> {
    const prepare = (slice: Slice) => this.prepare(slice, round);
    for await (const { item: slice, prepared } of preparedAhead(round.slices, slicesAhead, prepare))
      await this.moveSlice(slice, round, prepared);
  }

  /** Ids of waiting ballots under retired keys, cut into transactions; those that stay are told apart. */
  private async slices(collectorIds: readonly string[], retired: readonly string[], stay: number): Promise<Slice[]> {
    const [read] = await this.database.select<{ rows: string }>(
      `SELECT ${this.database.jsonOfRows(['collector_id', 'id', 'octet_length(answers)', 'lot'])} AS rows FROM inbox_ballot
       WHERE collector_id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})
       AND sealed_under IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})`,
      [asRows(collectorIds), asRows(retired)],
    );
    const rows = JSON.parse(read?.rows ?? '[]') as [
      collectorId: string,
      id: string,
      bytes: string | number,
      lot: number,
    ][];
    const waiting = rows
      .map(([collectorId, id, bytes, lot]): WaitingBallot => ({ collectorId, lot, id, bytes: Number(bytes) }))
      .sort((a, b) =>
        a.collectorId === b.collectorId && a.lot !== b.lot
          ? a.lot - b.lot
          : a.collectorId + a.id < b.collectorId + b.id
            ? -1
            : 1,
      );
    return cutIntoSlices(waiting, stay, sliceLimits);
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

  /** @throws InboxKeyMissingError when a key is gone: then nothing is wrong with the ballots, but with the folder */
  private async prepare({ ranges, ballots, staying }: Slice, { retired, stay }: Round): Promise<PreparedSlice> {
    const columns = ['collector_id', 'inbox.id', 'sealed_under', 'form_version_id', 'answers', 'received_on', 'lot'];
    const [read] = await this.database.select<{ rows: string; keys: string; forms: string }>(
      `SELECT ${this.database.jsonOfRows(columns)} AS rows, ${this.database.jsonOfDistinct('sealed_under')} AS keys,
       ${this.database.jsonOfDistinct('form_version_id')} AS forms
       FROM ${this.database.jsonRows} CROSS JOIN inbox_ballot inbox
       WHERE collector_id = entry.value ->> 0 AND inbox.id BETWEEN entry.value ->> 1 AND entry.value ->> 2
       AND lot = CAST(entry.value ->> 3 AS integer)
       AND sealed_under IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})`,
      [JSON.stringify(ranges.map(({ collectorId, lot, from, to }) => [collectorId, from, to, lot])), asRows(retired)],
    );
    const { rows = '[]', keys = '[]', forms = '[]' } = read ?? {};
    const keyIds = JSON.parse(keys) as string[];
    const known = await this.formsOf(JSON.parse(forms) as string[]);
    const closed = { rows, keys: await this.keysOf(keyIds), ...known, staying, stay };
    return { ranges, keyIds, forms: known.forms, ...(await this.opener.open(closed, ballots)) };
  }

  private async move(slice: PreparedSlice): Promise<void> {
    const { moving, movingFrom, staying, damaged, keyIds, forms } = slice;
    await this.database.write(async (tx) => {
      const opened = [
        ...moving.map(({ collectorId }) => collectorId),
        ...staying.map(({ place }) => place.collectorId),
      ];
      const doors = await this.lockDoors(tx, [...new Set(opened)]);
      const isThere = ({ collectorId }: WaitingPlace): boolean => doors.has(collectorId);
      const kept = staying.filter(({ place }) => isThere(place));
      const taken = [...movingFrom.filter(isThere), ...kept.map(({ place }) => place)];
      const take = () => this.takeFromInbox(tx, taken, slice);
      // What is sealed is unreadable once its key is destroyed; only plain answers of an earlier release have to be overwritten.
      await (keyIds.includes(plainKeyId) ? take() : this.database.withoutOverwriting(tx, take));
      // A collector without a key takes no ballots any more: nothing can be sealed for it, and nobody will join those who wait.
      const isOpen = ({ place }: OpenedBallot): boolean => typeof doors.get(place.collectorId)?.keyId === 'string';
      await this.sealAnew(tx, kept.filter(isOpen), doors);
      await this.log(
        tx,
        [
          ...moving,
          ...stacksOf(
            kept.filter((ballot) => !isOpen(ballot)),
            forms,
          ),
        ],
        doors,
      );
      await this.setAside(tx, damaged);
    });
    if (damaged.length > 0)
      this.logger.error(
        `${damaged.length} waiting ballots cannot be read and were set aside; "pingyi check" lists them`,
      );
  }

  /** The ballots into their log, and what is derived from them. */
  private async log(
    tx: EntityManager,
    stacks: readonly CountableStack[],
    doors: ReadonlyMap<string, Door>,
  ): Promise<void> {
    const atDoors = stacks.flatMap((stack) => {
      const door = doors.get(stack.collectorId);
      return door ? [{ ...stack, ...door }] : [];
    });
    await this.ballots.append(tx, atDoors);
    await this.ballots.addToLots(tx, atDoors);
    const valid = await this.ballots.withoutQuarantined(tx, atDoors);
    await this.ballots.addToCollectors(tx, valid);
    await this.ballots.addToTallies(
      tx,
      incrementsOf(valid.map(({ campaignId, unitId, groupKey, counts }) => ({ campaignId, unitId, groupKey, counts }))),
    );
    await this.answers.add(tx, valid);
  }

  private keysOf(ids: readonly string[]): Promise<ReadonlyMap<string, KeyObject>> {
    return this.keys.readAll(ids.filter((id) => id !== plainKeyId));
  }

  /** Of a form that is not there, ballots cannot be counted: they are set aside. */
  private async formsOf(
    formVersionIds: readonly string[],
  ): Promise<{ readonly roles: ReadonlyMap<string, readonly RoleQuestion[]>; readonly forms: CountedForms }> {
    const roles = new Map<string, readonly RoleQuestion[]>();
    const forms = new Map<string, readonly CountedQuestion[]>();
    for (const id of formVersionIds) {
      const form = await this.forms.compiledForm(id).catch(unlessUnknown);
      if (!form) continue;
      roles.set(id, form.roles);
      forms.set(id, countedQuestions(form));
    }
    return { roles, forms };
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

  /** By their collectors, which spares a search for each ballot; beside damaged ones, which stay, each goes by itself. */
  private async takeFromInbox(
    tx: EntityManager,
    places: readonly WaitingPlace[],
    { ranges, keyIds, damaged }: PreparedSlice,
  ): Promise<void> {
    const ofKeys = `sealed_under IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})`;
    const remove = (where: string, parameters: readonly (string | number)[]) =>
      this.database.affect(tx, `DELETE FROM inbox_ballot WHERE ${where}`, parameters);
    let taken = 0;
    if (damaged.length > 0) {
      taken += await remove(
        `(collector_id, id) IN (SELECT entry.value ->> 0, entry.value ->> 1 FROM ${this.database.jsonRows})`,
        [JSON.stringify(places.map(({ collectorId, id }) => [collectorId, id]))],
      );
    } else {
      const whole = ranges.flatMap(({ collectorId, lot, isWhole }) => (isWhole ? [[collectorId, lot]] : []));
      taken += await remove(
        `collector_id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})
         AND (collector_id, lot) IN (SELECT entry.value ->> 0, CAST(entry.value ->> 1 AS integer) FROM ${this.database.jsonRows}) AND ${ofKeys}`,
        [JSON.stringify(whole), JSON.stringify(whole), asRows(keyIds)],
      );
      for (const { collectorId, lot, from, to } of ranges.filter(({ isWhole }) => !isWhole))
        taken += await remove(`collector_id = ? AND lot = CAST(? AS integer) AND id BETWEEN ? AND ? AND ${ofKeys}`, [
          collectorId,
          lot,
          from,
          to,
          asRows(keyIds),
        ]);
    }
    if (taken !== places.length) throw new BallotsMovedError();
  }

  /** Under new ids as well, so that the next round chooses among all who wait as if they had come together. */
  private async sealAnew(
    tx: EntityManager,
    staying: readonly OpenedBallot[],
    doors: ReadonlyMap<string, Door>,
  ): Promise<void> {
    if (staying.length === 0) return;
    const keyIdOf = (collectorId: string): string => doors.get(collectorId)?.keyId ?? '';
    const keys = await this.keysOf(staying.map(({ place }) => keyIdOf(place.collectorId)));
    const sealed = staying.flatMap(({ place: { collectorId, lot }, formVersionId, json, receivedOn }) => {
      const [keyId, id] = [keyIdOf(collectorId), newBallotId()];
      const key = keys.get(keyId);
      if (!key) return [];
      const answers = sealAnswers(key, { collectorId, formVersionId }, json);
      return [[collectorId, id, keyId, formVersionId, answers, receivedOn, lot] as const];
    });
    await this.database.execute(
      tx,
      `INSERT INTO inbox_ballot (collector_id, id, sealed_under, form_version_id, answers, received_on, set_aside, lot)
       SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, entry.value ->> 3, entry.value ->> 4, entry.value ->> 5, FALSE,
         CAST(entry.value ->> 6 AS integer) FROM ${this.database.jsonRows}`,
      [JSON.stringify(sealed.sort((a, b) => (`${a[1]}` < `${b[1]}` ? -1 : 1)))],
    );
  }

  private async setAside(tx: EntityManager, damaged: readonly WaitingPlace[]): Promise<void> {
    if (damaged.length === 0) return;
    await this.database.execute(
      tx,
      `UPDATE inbox_ballot SET set_aside = TRUE WHERE (collector_id, id) IN (SELECT entry.value ->> 0, entry.value ->> 1 FROM ${this.database.jsonRows})`,
      [JSON.stringify(damaged.map(({ collectorId, id }) => [collectorId, id]))],
    );
  }
}

const waitingCollector = ({ id, waiting }: WaitingCount): WaitingCollector => ({ id, waiting: Number(waiting) });

const asRows = (ids: readonly string[]): string => JSON.stringify(ids.map((id) => [id]));

function unlessUnknown(error: unknown): undefined {
  if (!(error instanceof FormVersionUnknownError)) throw error;
}
