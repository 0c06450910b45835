import { Inject, Injectable } from '@nestjs/common';
import { findAccountsInUse } from '../accounts/index.js';
import { findSubjects, openingOf, type Campaign } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { OwedSheets } from '../sheets/index.js';
import type { AskedKind } from './domain/reminder-kinds.js';

/** An account whose task it is, with how many things of it wait. */
export interface Recipient {
  readonly accountId: string;
  readonly unit: string;
  readonly count: number;
  readonly dueOn: string | null;
}

/** Whom a reminder would reach. */
export interface Audience {
  readonly recipients: readonly Recipient[];
  /** Units of which nobody has an account that could do it. */
  readonly nobodys: number;
}

/** Which accounts have a task in a campaign. Only tasks of accounts are looked at, and nothing that residents have handed in. */
@Injectable()
export class Audiences {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OwedSheets) private readonly sheets: OwedSheets,
  ) {}

  /** In no order, each account once. @param about units that are meant; null = all of the campaign */
  async of(campaign: Campaign, kind: AskedKind, about: ReadonlySet<string> | null): Promise<Audience> {
    return kind === 'sheets' ? this.owingSheets(campaign, about) : this.clerks(campaign, about);
  }

  private async owingSheets(campaign: Campaign, about: ReadonlySet<string> | null): Promise<Audience> {
    const { owed, nobodys } = await this.sheets.of(campaign, about);
    const byAccount = new Map<string, Recipient>();
    for (const { accountId, unit, count, closesOn } of owed) {
      const known = byAccount.get(accountId);
      byAccount.set(accountId, {
        accountId,
        unit: known?.unit ?? unit,
        count: count + (known?.count ?? 0),
        dueOn: earlier(known?.dueOn ?? null, closesOn),
      });
    }
    return { recipients: [...byAccount.values()], nobodys };
  }

  /** Whoever keeps the papers of a unit asks its residents to take part; how many have is no part of what is said. */
  private async clerks(campaign: Campaign, about: ReadonlySet<string> | null): Promise<Audience> {
    const { manager } = this.database.dataSource;
    const groups = campaign.groups.filter(({ kind }) => kind === 'ballot');
    const openings = groups.map((group) => openingOf(campaign, group, this.clock.today()));
    const open = openings.filter(({ state }) => state === 'open');
    if (open.length === 0) return { recipients: [], nobodys: 0 };
    const dueOn = open.map(({ closesOn }) => closesOn).reduce(earlier, null);
    const subjects = (await findSubjects(manager, campaign.id)).filter(
      ({ unitId }) => about === null || about.has(unitId),
    );
    const nameOf = new Map(
      subjects.map(({ unitId, personUnitId, unitName, parentName }) =>
        personUnitId === null ? [unitId, unitName] : [personUnitId, parentName],
      ),
    );
    const served = new Set<string>();
    const recipients = (await findAccountsInUse(manager)).flatMap(({ id, role, unitId }): Recipient[] => {
      const unit = role === 'clerk' && unitId !== null ? nameOf.get(unitId) : undefined;
      if (unit === undefined || unitId === null) return [];
      served.add(unitId);
      return [{ accountId: id, unit, count: 1, dueOn }];
    });
    return { recipients, nobodys: nameOf.size - served.size };
  }
}

const earlier = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other < one) ? other : one;
