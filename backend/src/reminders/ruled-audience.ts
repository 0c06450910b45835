import { Inject, Injectable } from '@nestjs/common';
import { isInScope, managesPath, permissionsOf } from '../access/index.js';
import { findReachingAccounts, type ReachingAccount } from '../accounts/index.js';
import { accepts, findSubjects, type Campaign } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { findEnteredFacts } from '../facts/index.js';
import { findObjections } from '../objections/index.js';
import { findUnit, findUnits } from '../organisations/index.js';
import { DueRecords } from '../registers/index.js';
import { WorkingCalendar } from '../working-calendar/index.js';
import { Audiences, type Recipient } from './audience.js';
import type { ReminderKind } from './domain/reminder-kinds.js';

/** Working days within which a fact is looked at by its second person, before somebody is reminded of it as overdue. */
const factDays = 3;
const asked = 500;

/** Whose task what waits in a campaign or a register is. */
@Injectable()
export class RuledAudiences {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Audiences) private readonly audiences: Audiences,
    @Inject(WorkingCalendar) private readonly calendar: WorkingCalendar,
    @Inject(DueRecords) private readonly records: DueRecords,
  ) {}

  /** In no order, each account once. */
  async of(campaign: Campaign, kind: Exclude<ReminderKind, 'records'>): Promise<readonly Recipient[]> {
    if (kind === 'facts') return this.verifiers(campaign);
    if (kind === 'objections') return this.handlers(campaign);
    return (await this.audiences.of(campaign, kind, null)).recipients;
  }

  /** Accounts of units whose records are due by a day. */
  async ofRecords(day: string): Promise<readonly Recipient[]> {
    const { manager } = this.database.dataSource;
    const due = new Map((await this.records.by(day)).map((one) => [one.unitId, one]));
    const ids = [...due.keys()];
    const names = new Map<string, string>();
    for (let at = 0; at < ids.length; at += asked)
      for (const { id, name } of await findUnits(manager, ids.slice(at, at + asked))) names.set(id, name);
    return (await findReachingAccounts(manager)).flatMap(({ id, unitId, role, path }): Recipient[] => {
      const one = unitId === null ? undefined : due.get(unitId);
      if (!one || !permissionsOf(role, path).includes('registers.write')) return [];
      return [{ accountId: id, unit: names.get(one.unitId) ?? '', count: one.count, dueOn: one.dueOn }];
    });
  }

  /** Whoever can verify a fact that somebody else entered (I18). */
  private async verifiers(campaign: Campaign): Promise<Recipient[]> {
    if (!accepts(campaign, 'facts')) return [];
    const { manager } = this.database.dataSource;
    const facts = (await findEnteredFacts(manager, campaign.id)).sort((one, other) =>
      one.enteredAt.localeCompare(other.enteredAt),
    );
    if (facts.length === 0) return [];
    const subjects = await findSubjects(manager, campaign.id, [...new Set(facts.map(({ unitId }) => unitId))]);
    const byId = new Map(subjects.map((subject) => [subject.unitId, subject]));
    const recipients: Recipient[] = [];
    for (const { id, role, path } of await findReachingAccounts(manager)) {
      if (!permissionsOf(role, path).includes('facts.verify')) continue;
      const his = facts.filter(({ unitId, enteredById }) => {
        const subject = byId.get(unitId);
        return subject !== undefined && enteredById !== id && isInScope({ scopePath: path }, subject);
      });
      const [oldest] = his;
      const subject = oldest && byId.get(oldest.unitId);
      if (!subject) continue;
      const entered = this.clock.calendar.dayOf(new Date(oldest.enteredAt));
      recipients.push({
        accountId: id,
        unit: subject.personUnitId === null ? subject.unitName : subject.parentName || subject.unitCode,
        count: his.length,
        dueOn: await this.calendar.after(manager, entered, factDays),
      });
    }
    return recipients;
  }

  /** Whoever has taken an objection over, or all who may rule on it. */
  private async handlers(campaign: Campaign): Promise<Recipient[]> {
    const { manager } = this.database.dataSource;
    const waiting = (await findObjections(manager, campaign.id)).filter(
      ({ state, answerDue }) => state === 'received' && answerDue !== null,
    );
    if (waiting.length === 0) return [];
    const office = await findUnit(manager, campaign.ownerUnitId);
    const subjects = await findSubjects(manager, campaign.id, [...new Set(waiting.map(({ unitId }) => unitId))]);
    const nameOf = new Map(
      subjects.map(({ unitId, personUnitId, unitName, parentName, unitCode }) => [
        unitId,
        personUnitId === null ? unitName : parentName || unitCode,
      ]),
    );
    const mayRule = ({ role, path }: ReachingAccount): boolean =>
      permissionsOf(role, path).includes('campaigns.manage') && managesPath({ scopePath: path }, office?.path ?? null);
    return (await findReachingAccounts(manager)).filter(mayRule).flatMap(({ id }): Recipient[] => {
      const his = waiting
        .filter(({ handlerId, enteredById }) => enteredById !== id && (handlerId === null || handlerId === id))
        .sort((one, other) => (one.answerDue ?? '').localeCompare(other.answerDue ?? ''));
      const [first] = his;
      if (!first) return [];
      return [{ accountId: id, unit: nameOf.get(first.unitId) ?? '', count: his.length, dueOn: first.answerDue }];
    });
  }
}
