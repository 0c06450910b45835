import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type Campaign,
  type CampaignSubject,
  type EvaluatorGroup,
  findCampaign,
  findSubjectsBehind,
  groupFor,
} from '../campaigns/index.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { insertInBulk } from '../database/insert-in-bulk.js';
import { Collector } from './collector.entity.js';
import { Recollection } from './recollection.js';
import { respondentVariables } from './respondent-variables.js';

/** A collector with what its campaign and units say; frozen since publication except for the campaign's state. */
export interface OpenDoor {
  readonly collector: Collector;
  readonly campaign: Campaign;
  /** Whom its ballots are about: the unit, or every unit of a superior where one ballot rates them all. */
  readonly subjects: readonly [CampaignSubject, ...CampaignSubject[]];
  readonly group: EvaluatorGroup;
  /** What its form may refer to. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The state of a campaign is looked at again after this, and what a refusal rests on. */
const freshMs = 2_000;
/** Units, their lists and their place stay as they are for most of a campaign. */
const settledMs = 60_000;
const keptDoors = 20_000;
const keptCampaigns = 500;

interface SettledDoor extends Pick<OpenDoor, 'collector' | 'subjects'> {
  /** As it was opened last, for as long as the campaign is the one that was read then. */
  opened?: OpenDoor;
}

/** Finds the campaign, unit and group behind `/s/<collector>`. */
@Injectable()
export class CollectorDirectory {
  private readonly doors = new Recollection<SettledDoor>(keptDoors, (id) => this.readDoor(id));
  private readonly campaigns = new Recollection<Campaign>(keptCampaigns, (id) =>
    findCampaign(this.database.dataSource.manager, id),
  );

  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Answers from memory, so that a crowd does not read the same rows again: the state of a campaign for two seconds, units for a minute.
   * The state is checked once more in the transaction that stores a ballot.
   * @throws {NotFoundError}
   */
  find(id: string): Promise<OpenDoor> {
    return this.open(id, settledMs);
  }

  /** As it is now, or was two seconds ago; before somebody is refused for what has changed. */
  findFresh(id: string): Promise<OpenDoor> {
    return this.open(id, freshMs);
  }

  /**
   * The collectors of a group at these doors, created where they are missing.
   * @param unitIds units that the doors belong to; see `doorUnitOf`
   */
  async ensure(
    tx: EntityManager,
    campaignId: string,
    group: EvaluatorGroup,
    unitIds: readonly string[],
  ): Promise<Map<string, string>> {
    await this.database.takeTurns(tx, `collectors ${campaignId}`);
    const existing = await tx.findBy(Collector, { campaignId, groupKey: group.key });
    const byUnit = new Map(existing.map((collector) => [collector.unitId, collector.id]));
    const missing = unitIds.filter((unitId) => !byUnit.has(unitId));
    const created = missing.map((unitId) => ({
      id: newCollectorId(),
      campaignId,
      unitId,
      groupKey: group.key,
      access: group.access,
      counted: 0,
      issued: 0,
      paperIssued: 0,
      paperCounted: 0,
      paperVoided: 0,
      assisted: 0,
      inboxKey: null,
      sealed: true,
    }));
    await insertInBulk(this.database, tx, Collector, created);
    for (const { unitId, id } of created) byUnit.set(unitId, id);
    return byUnit;
  }

  private async open(id: string, maxAgeMs: number): Promise<OpenDoor> {
    if (!/^[A-Za-z0-9]{10}$/.test(id)) throw new NotFoundError();
    const door = await this.doors.get(id, maxAgeMs);
    const campaign = await this.campaigns.get(door.collector.campaignId, freshMs);
    if (door.opened?.campaign === campaign) return door.opened;
    const group = campaign.groups.find(({ key }) => key === door.collector.groupKey);
    if (!group) throw new NotFoundError();
    return (door.opened = {
      collector: door.collector,
      subjects: door.subjects,
      campaign,
      // One ballot about several units has one form: its group has no variants.
      group: groupFor(group, door.subjects[0]),
      variables: respondentVariables(door.subjects, group),
    });
  }

  private async readDoor(id: string): Promise<SettledDoor> {
    const collector = await this.database.reader(Collector).findOneBy({ id });
    if (!collector) throw new NotFoundError();
    const { campaignId, unitId, groupKey } = collector;
    const group = (await this.campaigns.get(campaignId, freshMs)).groups.find(({ key }) => key === groupKey);
    if (!group) throw new NotFoundError();
    const subjects = await findSubjectsBehind(this.database.dataSource.manager, campaignId, unitId, group);
    if (!subjects) throw new NotFoundError();
    return { collector, subjects };
  }
}

/** Ten characters of about 60 random bits: short, because it is printed and scanned; it opens nothing without a card. */
function newCollectorId(): string {
  const id = randomBytes(12).toString('base64url').replace(/[-_]/g, '');
  return id.length >= 10 ? id.slice(0, 10) : newCollectorId();
}
