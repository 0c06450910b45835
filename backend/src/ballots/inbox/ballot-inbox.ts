import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newBallotId } from '../../common/ids.js';
import { Database } from '../../database/database.js';
import { restLot } from '../domain/lots.js';
import { CollectorKeys, type CollectorKey } from './collector-keys.js';
import { InboxKeys } from './inbox-keys.js';
import { sealAnswers } from './sealed-answers.js';

/** A checked ballot that is to wait. */
export interface ArrivingBallot {
  readonly collectorId: string;
  readonly formVersionId: string;
  /** Answers as JSON text. */
  readonly json: string;
  readonly receivedOn: string;
  /** What it carries of the batch that it came with; absent = the rest. */
  readonly lot?: number;
}

export interface SealedBallot<Ballot> {
  readonly ballot: Ballot;
  readonly row: { readonly id: string; readonly keyId: string; readonly answers: string };
}

/** Where ballots wait, sealed, until they are counted. */
@Injectable()
export class BallotInbox {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CollectorKeys) private readonly current: CollectorKeys,
    @Inject(InboxKeys) private readonly keys: InboxKeys,
  ) {}

  /** Seals ballots under the keys that their collectors are remembered to have; whoever stores them has the keys checked. */
  async seal<Ballot extends ArrivingBallot>(ballots: readonly Ballot[]): Promise<SealedBallot<Ballot>[]> {
    const keys = await this.current.current(ballots.map(({ collectorId }) => collectorId));
    return ballots.map((ballot) => ({ ballot, row: sealed(ballot, keys.get(ballot.collectorId)) }));
  }

  /** After a refusal: a key may have been retired meanwhile. */
  forgetKeysOf(ballots: readonly ArrivingBallot[]): void {
    this.current.forget(ballots.map(({ collectorId }) => collectorId));
  }

  /** Stores ballots as part of a larger unit of work, which holds the keys of their collectors until it ends. */
  async deposit(tx: EntityManager, ballots: readonly ArrivingBallot[]): Promise<void> {
    const keys = await this.heldKeys(tx, [...new Set(ballots.map(({ collectorId }) => collectorId))]);
    const rows = ballots.map((ballot) => {
      const { id, keyId, answers } = sealed(ballot, keys.get(ballot.collectorId));
      return [ballot.collectorId, id, keyId, ballot.formVersionId, answers, ballot.receivedOn, ballot.lot ?? restLot];
    });
    await this.database.execute(
      tx,
      `INSERT INTO inbox_ballot (collector_id, id, sealed_under, form_version_id, answers, received_on, set_aside, lot)
       SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, entry.value ->> 3, entry.value ->> 4, entry.value ->> 5, FALSE,
         CAST(entry.value ->> 6 AS integer) FROM ${this.database.jsonRows}`,
      [JSON.stringify(rows)],
    );
  }

  /** The keys as their collectors' rows say, which cannot change before the end of the unit of work. */
  private async heldKeys(
    tx: EntityManager,
    collectorIds: readonly string[],
  ): Promise<ReadonlyMap<string, CollectorKey>> {
    const ids = JSON.stringify(collectorIds.map((id) => [id]));
    const read = () =>
      this.database.execute<{ id: string; inbox_key: string | null }>(
        tx,
        `SELECT id, inbox_key FROM collector WHERE id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows}) ORDER BY id${this.database.isPostgres ? ' FOR UPDATE' : ''}`,
        [ids],
      );
    const rows = await read();
    const given = await this.give(
      tx,
      rows.filter(({ inbox_key: keyId }) => keyId === null).map(({ id }) => id),
    );
    const idOf = ({ id, inbox_key: keyId }: (typeof rows)[number]): string => keyId ?? given.get(id) ?? '';
    const keys = await this.keys.readAll(rows.map(idOf));
    return new Map(
      rows.flatMap((row) => {
        const key = keys.get(idOf(row));
        return key ? [[row.id, { id: idOf(row), key }] as const] : [];
      }),
    );
  }

  /** New keys, made together, by the collectors that get them. */
  private async give(tx: EntityManager, collectorIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (collectorIds.length === 0) return new Map();
    const made = await this.keys.create(collectorIds.length);
    const pairs = collectorIds.map((id, at) => [id, made[at] ?? ''] as const);
    await this.database.execute(
      tx,
      `UPDATE collector SET inbox_key = entry.value ->> 1 FROM ${this.database.jsonRows} WHERE collector.id = entry.value ->> 0`,
      [JSON.stringify(pairs)],
    );
    return new Map(pairs);
  }
}

function sealed(ballot: ArrivingBallot, key: CollectorKey | undefined): SealedBallot<ArrivingBallot>['row'] {
  if (!key) throw new Error('A ballot for a collector that does not exist');
  return { id: newBallotId(), keyId: key.id, answers: sealAnswers(key.key, ballot, ballot.json) };
}
