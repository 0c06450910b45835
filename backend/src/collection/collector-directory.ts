import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Like, type EntityManager } from 'typeorm';
import { byDoor, Campaign, CampaignSubject, type EvaluatorGroup } from '../campaigns/index.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { Collector } from './collector.entity.js';

/** A collector with what its campaign and units say; frozen since publication except for the campaign's state. */
export interface OpenDoor {
  readonly collector: Collector;
  readonly campaign: Campaign;
  /** Whom its ballots are about: the unit, or every unit of a superior where one ballot rates them all. */
  readonly subjects: readonly [CampaignSubject, ...CampaignSubject[]];
  readonly group: EvaluatorGroup;
}

const freshMs = 2_000;
const doorsKept = 5_000;

/** Finds the campaign, unit and group behind `/s/<collector>`. */
@Injectable()
export class CollectorDirectory {
  private readonly doors = new Map<string, { readonly door: Promise<OpenDoor>; readonly readAt: number }>();

  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Answers from memory for two seconds, so that a crowd does not read the same rows again; the state of the campaign
   * is checked once more in the transaction that stores a ballot.
   * @throws {NotFoundError}
   */
  find(id: string): Promise<OpenDoor> {
    const known = this.doors.get(id);
    const now = performance.now();
    if (known && now - known.readAt < freshMs) return known.door;
    const door = this.read(id);
    if (this.doors.size >= doorsKept) this.doors.clear();
    this.doors.set(id, { door, readAt: now });
    door.catch(() => this.doors.delete(id));
    return door;
  }

  /**
   * The collectors of a group at these doors, created where they are missing.
   * @param unitIds units that the doors belong to; see `doorUnitOf`
   */
  async ensure(tx: EntityManager, campaignId: string, group: EvaluatorGroup, unitIds: readonly string[]): Promise<Map<string, string>> {
    await this.database.takeTurns(tx, `collectors ${campaignId}`);
    const existing = await tx.findBy(Collector, { campaignId, groupKey: group.key });
    const byUnit = new Map(existing.map((collector) => [collector.unitId, collector.id]));
    const missing = unitIds.filter((unitId) => !byUnit.has(unitId));
    const created = missing.map((unitId) => ({ id: newCollectorId(), campaignId, unitId, groupKey: group.key, access: group.access, counted: 0 }));
    for (let at = 0; at < created.length; at += 100) await tx.insert(Collector, created.slice(at, at + 100));
    for (const { unitId, id } of created) byUnit.set(unitId, id);
    return byUnit;
  }

  private async read(id: string): Promise<OpenDoor> {
    if (!/^[A-Za-z0-9]{10}$/.test(id)) throw new NotFoundError();
    const collector = await this.database.reader(Collector).findOneBy({ id });
    if (!collector) throw new NotFoundError();
    const { campaignId, unitId, groupKey } = collector;
    const campaign = await this.database.reader(Campaign).findOneByOrFail({ id: campaignId });
    const group = campaign.groups.find(({ key }) => key === groupKey);
    if (!group) throw new NotFoundError();
    const where = group.joint ? { campaignId, path: Like(`%/${unitId}/%`) } : { campaignId, unitId };
    const subjects = byDoor(await this.database.reader(CampaignSubject).find({ where, order: { unitCode: 'ASC' } }), group).get(unitId);
    if (!subjects) throw new NotFoundError();
    return { collector, campaign, subjects, group };
  }
}

/** Ten characters of about 60 random bits: short, because it is printed and scanned; it opens nothing without a card. */
function newCollectorId(): string {
  const id = randomBytes(12).toString('base64url').replace(/[-_]/g, '');
  return id.length >= 10 ? id.slice(0, 10) : newCollectorId();
}
