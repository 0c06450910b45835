import { Inject, Injectable } from '@nestjs/common';
import { permissionsOf } from '../access/index.js';
import { findReachingAccounts } from '../accounts/index.js';
import {
  assignedBy,
  findRaters,
  findReopened,
  findSubjects,
  isOwnSheet,
  openingForUnit,
  openingOf,
  takes,
  type Assigned,
  type Campaign,
  type CampaignSubject,
  type EvaluatorGroup,
  type Opening,
} from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { personsByLogin } from '../persons/index.js';
import { whoReaches, type Worker } from './domain/who-reaches.js';
import { Sheet } from './sheet.entity.js';
import { raterKeyOf } from './sheet-raters.js';

/** Sheets of one group that an account can hand in today and has not. */
export interface Owed {
  readonly accountId: string;
  readonly groupKey: string;
  readonly count: number;
  /** The name of the first unit, by the codes of units; of persons, that of their unit. */
  readonly unit: string;
  /** The first day by which one of them is to be handed in; null = none is set. */
  readonly closesOn: string | null;
}

/** Who owes what, and about how many units nobody has an account that could fill in their own sheet. */
export interface OwedInCampaign {
  readonly owed: readonly Owed[];
  readonly nobodys: number;
}

/** What decides whose a sheet of a group is, and until when. */
interface GroupRules {
  readonly assigned: Assigned;
  readonly openingFor: (unitId: string) => Opening;
  readonly returned: readonly Pick<Sheet, 'unitId' | 'raterKey' | 'dueOn'>[];
}

type MutableOwed = { -readonly [K in keyof Owed]: Owed[K] };

/** The sheets that wait in a campaign, by the accounts whose task they are: what `SheetTasksService` tells each of them, for all at once. */
@Injectable()
export class OwedSheets {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * In no order; an account has one entry for each group in which it owes something.
   * @param about units whose sheets are meant; null = all of the campaign
   */
  async of(campaign: Campaign, about: ReadonlySet<string> | null): Promise<OwedInCampaign> {
    const today = this.clock.today();
    const { manager } = this.database.dataSource;
    const returned = takes(campaign.state, 'sheets')
      ? await manager.find(Sheet, {
          select: { id: true, unitId: true, groupKey: true, raterKey: true, dueOn: true },
          where: { campaignId: campaign.id, state: 'returned' },
        })
      : [];
    const groups = campaign.groups.filter(
      (group) =>
        group.kind === 'sheet' &&
        (openingOf(campaign, group, today).state !== 'not-open' ||
          returned.some(({ groupKey }) => groupKey === group.key)),
    );
    if (groups.length === 0) return { owed: [], nobodys: 0 };
    const all = await findSubjects(manager, campaign.id);
    const asked = about === null ? all : all.filter(({ unitId }) => about.has(unitId));
    const workers = (await findReachingAccounts(manager)).flatMap(({ unitId, ...account }): Worker[] =>
      unitId === null ? [] : [{ ...account, unitId }],
    );
    const owed: Owed[] = [];
    let nobodys = 0;
    for (const group of groups) {
      const reopened = await findReopened(this.database, campaign.id, group.key);
      const openingFor = (unitId: string): Opening =>
        openingForUnit(campaign, group, today, reopened.get(unitId) ?? null);
      const back = returned.filter(({ groupKey }) => groupKey === group.key);
      const backUnits = new Set(back.map(({ unitId }) => unitId));
      const subjects = asked.filter(({ unitId }) => openingFor(unitId).state === 'open' || backUnits.has(unitId));
      if (subjects.length === 0) continue;
      const assigned = assignedBy(group.assessors, all);
      const found = await this.ofGroup(campaign, group, subjects, workers, { assigned, openingFor, returned: back });
      owed.push(...found.owed);
      nobodys += found.nobodys;
    }
    return { owed, nobodys };
  }

  private async ofGroup(
    campaign: Campaign,
    group: EvaluatorGroup,
    subjects: readonly CampaignSubject[],
    workers: readonly Worker[],
    { assigned, openingFor, returned }: GroupRules,
  ): Promise<OwedInCampaign> {
    const { manager } = this.database.dataSource;
    const handedIn = new Set(
      (
        await this.database.reader(Sheet).find({
          select: { id: true, unitId: true, raterKey: true },
          where: { campaignId: campaign.id, groupKey: group.key, state: 'submitted' },
        })
      ).map(({ unitId, raterKey }) => `${unitId} ${raterKey}`),
    );
    const raters = group.namesRater ? await findRaters(manager, campaign.id) : null;
    const persons = await personsByLogin(manager);
    const needs = isOwnSheet(group) ? 'sheets.self' : 'sheets.assess';
    const able = workers.filter(
      ({ role, path, unitId }) => permissionsOf(role, path).includes(needs) && (raters === null || raters.has(unitId)),
    );
    const back = new Map(returned.map(({ unitId, raterKey, dueOn }) => [`${unitId} ${raterKey}`, dueOn]));
    const byAccount = new Map<string, MutableOwed>();
    let nobodys = 0;
    const reaching = whoReaches(able, raters !== null);
    for (const subject of subjects) {
      const { unitId, unitName, parentName, personUnitId } = subject;
      const opening = openingFor(unitId);
      const isOpen = opening.state === 'open';
      let isSomebodys = !isOwnSheet(group) || handedIn.has(`${unitId} ${unitId}`);
      for (const worker of reaching(subject)) {
        if (isOwnSheet(group) ? (personUnitId ?? unitId) !== worker.unitId : unitId === worker.unitId) continue;
        if (persons.get(worker.id)?.has(unitId) || !assigned({ accountId: worker.id, unitId: worker.unitId }, subject))
          continue;
        isSomebodys = true;
        const place = `${unitId} ${raterKeyOf({ accountId: worker.id, unitId: worker.unitId }, group, unitId)}`;
        // Once the phase is over, nothing is owed but what went back.
        if (handedIn.has(place) || !(isOpen || back.has(place))) continue;
        const closesOn = back.get(place) ?? (isOpen ? opening.closesOn : null);
        const known = byAccount.get(worker.id);
        if (known) {
          known.count++;
          known.closesOn = earlier(known.closesOn, closesOn);
        } else
          byAccount.set(worker.id, {
            accountId: worker.id,
            groupKey: group.key,
            count: 1,
            unit: personUnitId === null ? unitName : parentName || subject.unitCode,
            closesOn,
          });
      }
      if (isOpen && !isSomebodys) nobodys++;
    }
    return { owed: [...byAccount.values()], nobodys };
  }
}

/** Of two days; null is after all. */
const earlier = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other < one) ? other : one;
