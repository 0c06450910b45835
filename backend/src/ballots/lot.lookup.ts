import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { BallotLot } from './ballot-lot.entity.js';
import { Collector } from './collector.entity.js';
import type { SignalKind } from './domain/door-day.js';
import type { LotSource } from './domain/lots.js';

// What is known of the ballots of a door beside what they say, for whoever judges whether they count.

/** Ballots of a door that came with one batch, or the rest. */
export interface LotCount {
  readonly collectorId: string;
  readonly lot: number;
  readonly source: LotSource;
  /** Null for the rest. */
  readonly batchId: string | null;
  readonly counted: number;
  readonly comparable: number;
  readonly straight: number;
  /** Null while they count. */
  readonly quarantineReason: string | null;
}

/** Of a whole campaign, door by door. */
export async function findLots(database: Database, campaignId: string): Promise<LotCount[]> {
  const rows = await database.select<{
    collector_id: string;
    lot: number;
    source: LotSource;
    batch_id: string | null;
    counted: number;
    comparable: number;
    straight: number;
    quarantine_reason: string | null;
  }>(
    `SELECT ballot_lot.collector_id, ballot_lot.lot, ballot_lot.source, ballot_lot.batch_id, ballot_lot.counted, ballot_lot.comparable,
       ballot_lot.straight, ballot_lot.quarantine_reason
     FROM ballot_lot JOIN collector ON collector.id = ballot_lot.collector_id WHERE collector.campaign_id = ?
     ORDER BY ballot_lot.collector_id, ballot_lot.lot`,
    [campaignId],
  );
  return rows.map((row) => ({
    collectorId: row.collector_id,
    lot: row.lot,
    source: row.source,
    batchId: row.batch_id,
    counted: row.counted,
    comparable: row.comparable,
    straight: row.straight,
    quarantineReason: row.quarantine_reason,
  }));
}

/** A number of a day about a door. */
export interface DoorSignalCount {
  readonly collectorId: string;
  readonly day: string;
  readonly lot: number;
  readonly kind: SignalKind;
  readonly count: number;
}

/** Of a whole campaign, in no order. */
export async function findSignals(database: Database, campaignId: string): Promise<DoorSignalCount[]> {
  const rows = await database.selectPacked<
    readonly [collectorId: string, day: string, lot: number, kind: SignalKind, count: number]
  >(
    ['collector_id', 'day', 'lot', 'kind', 'count'],
    `SELECT door_signal.collector_id, door_signal.day, door_signal.lot, door_signal.kind, door_signal.count
     FROM door_signal JOIN collector ON collector.id = door_signal.collector_id WHERE collector.campaign_id = ?`,
    [campaignId],
  );
  return rows.map(([collectorId, day, lot, kind, count]) => ({ collectorId, day, lot, kind, count }));
}

/** Ballots of a unit or superior and a group that do not count. */
export interface QuarantinedBallots {
  readonly unitId: string;
  readonly groupKey: string;
  readonly ballots: number;
  readonly reason: string;
}

/** Of a campaign, by unit and group. */
export async function findQuarantined(manager: EntityManager, campaignId: string): Promise<QuarantinedBallots[]> {
  const lots = await manager
    .createQueryBuilder(BallotLot, 'lot')
    .innerJoin(Collector, 'collector', 'collector.id = lot.collectorId')
    .select('collector.unitId', 'unit')
    .addSelect('collector.groupKey', 'door_group')
    .addSelect('lot.counted', 'counted')
    .addSelect('lot.quarantineReason', 'reason')
    .where('collector.campaignId = :campaignId AND lot.quarantineReason IS NOT NULL', { campaignId })
    .orderBy('collector.unitId')
    .addOrderBy('collector.groupKey')
    .addOrderBy('lot.lot')
    .getRawMany<{ unit: string; door_group: string; counted: number; reason: string }>();
  return lots.map(({ unit, door_group, counted, reason }) => ({
    unitId: unit,
    groupKey: door_group,
    ballots: counted,
    reason,
  }));
}
