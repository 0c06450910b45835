import { Inject, Injectable } from '@nestjs/common';
import { permissionsOf, type Viewer } from '../access/index.js';
import { findAccountNames, findReachingAccounts } from '../accounts/index.js';
import {
  CampaignsService,
  findSubjects,
  isAssessedByRule,
  type AssessorRule,
  type CampaignSubject,
} from '../campaigns/index.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { findUnits, type OrgUnit } from '../organisations/index.js';
import { assessorPlan, gapReasons, type GapReason, type PossibleAssessor } from './domain/assessor-gaps.js';

/** What an office asks for. */
export type WantedRule =
  { readonly by: 'reach' | 'superior' } | { readonly by: 'shared'; readonly accountIds: readonly string[] };

/** An account, its unit, and how many units it has to assess. */
export interface AssessorShare {
  readonly id: string;
  readonly displayName: string;
  readonly unit: Pick<OrgUnit, 'id' | 'code' | 'name'>;
  readonly count: number;
}

/** What a rule comes to, before it is saved. */
export interface AssessorCheck {
  readonly subjects: number;
  /** For every reason of a gap that there is. */
  readonly gaps: readonly {
    readonly reason: GapReason;
    readonly count: number;
    readonly units: readonly CampaignSubject[];
  }[];
  /** Accounts of the list that may not assess. */
  readonly withoutRight: readonly string[];
  /** How many accounts have something to assess. */
  readonly assessors: number;
  /** Those with the most. */
  readonly shares: readonly AssessorShare[];
}

/** How many units of a gap, and how many shares, an answer names. */
const named = 20;

/** Who assesses the units of a campaign: the rule of a group of sheets, and what it comes to. */
@Injectable()
export class AssessorsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
  ) {}

  /** Accounts of the caller's territory that may assess, by their names: those among whom units can be shared. */
  async candidates(
    viewer: Viewer,
    id: string,
    query: PageRequest & { readonly q?: string | undefined },
  ): Promise<Page<Omit<AssessorShare, 'count'>>> {
    await this.campaigns.manage(viewer, id);
    const able = (await this.accounts()).filter((account) => account.mayAssess && isWithin(viewer, account));
    const asked = query.q?.trim() ?? '';
    const found = (await this.named(able)).filter(({ displayName, unit }) =>
      [displayName, unit.name, unit.code].some((text) => text.includes(asked)),
    );
    found.sort((a, b) => compare(a.unit.code, b.unit.code) || compare(a.displayName, b.displayName));
    return pageWithin(pageWindow(query, 'unitCode'), found);
  }

  /** @throws {NotFoundError} for a group that accounts above a unit do not fill in */
  async check(viewer: Viewer, id: string, groupKey: string, wanted: WantedRule): Promise<AssessorCheck> {
    const { campaign } = await this.campaigns.manage(viewer, id);
    if (!campaign.groups.some((group) => group.key === groupKey && isAssessedByRule(group))) throw new NotFoundError();
    const accounts = await this.accounts();
    const rule = this.ruleOf(viewer, wanted, accounts);
    const subjects = await findSubjects(this.database.dataSource.manager, id);
    const { gaps, shares } = assessorPlan(rule, subjects, accounts);
    const most = [...shares].sort(([, a], [, b]) => b - a).slice(0, named);
    const listed = new Set(rule?.by === 'shared' ? rule.accounts.map(({ accountId }) => accountId) : []);
    const withoutRight = accounts.filter((account) => listed.has(account.id) && !account.mayAssess);
    const people = await this.named(
      accounts.filter((account) => shares.has(account.id) || withoutRight.includes(account)),
    );
    return {
      subjects: subjects.length,
      gaps: gapReasons.flatMap((reason) => {
        const units = gaps.filter((gap) => gap.reason === reason).map(({ subject }) => subject);
        return units.length === 0 ? [] : [{ reason, count: units.length, units: units.slice(0, named) }];
      }),
      withoutRight: people
        .filter((person) => withoutRight.some((account) => account.id === person.id))
        .map(({ displayName }) => displayName),
      assessors: shares.size,
      shares: most.flatMap(([accountId, count]) => {
        const person = people.find((one) => one.id === accountId);
        return person ? [{ ...person, count }] : [];
      }),
    };
  }

  /** @throws {ValidationFailedError} 422 naming the place of an account that is not of the caller's territory or not in use */
  async choose(viewer: Viewer, id: string, group: string, revision: number, wanted: WantedRule) {
    const rule = this.ruleOf(viewer, wanted, await this.accounts()) ?? null;
    return this.campaigns.setAssessors(viewer, id, { group, revision, rule });
  }

  private ruleOf(viewer: Viewer, wanted: WantedRule, accounts: readonly PossibleAssessor[]): AssessorRule | undefined {
    if (wanted.by !== 'shared') return wanted.by === 'reach' ? undefined : { by: 'superior' };
    const faults = wanted.accountIds.flatMap((accountId, at) => {
      const pointer = `#/accountIds/${at}`;
      if (wanted.accountIds.indexOf(accountId) < at) return [{ pointer, code: 'duplicate-item' }];
      const isThere = accounts.some((account) => account.id === accountId && isWithin(viewer, account));
      return isThere ? [] : [{ pointer, code: 'not-a-choice' }];
    });
    if (faults.length > 0) throw new ValidationFailedError(faults);
    return {
      by: 'shared',
      accounts: wanted.accountIds.flatMap((accountId) => {
        const account = accounts.find(({ id }) => id === accountId);
        return account ? [{ accountId, unitId: account.unitId, path: account.path }] : [];
      }),
    };
  }

  /** Every account of a unit that is in use, once: in the post in which it may assess, if it has one. */
  private async accounts(): Promise<PossibleAssessor[]> {
    const byId = new Map<string, PossibleAssessor>();
    for (const { id, role, unitId, path } of await findReachingAccounts(this.database.dataSource.manager)) {
      if (unitId === null) continue;
      const mayAssess = permissionsOf(role, path).includes('sheets.assess');
      if (!byId.get(id)?.mayAssess) byId.set(id, { id, unitId, path, mayAssess });
    }
    return [...byId.values()];
  }

  private async named(accounts: readonly PossibleAssessor[]): Promise<Omit<AssessorShare, 'count'>[]> {
    const { manager } = this.database.dataSource;
    const known = await findAccountNames(
      manager,
      accounts.map(({ id }) => id),
    );
    const names = new Map(known.map(({ id, displayName }) => [id, displayName]));
    const units = new Map(
      (await findUnits(manager, [...new Set(accounts.map(({ unitId }) => unitId))])).map((unit) => [unit.id, unit]),
    );
    return accounts.flatMap(({ id, unitId }) => {
      const [displayName, unit] = [names.get(id), units.get(unitId)];
      return displayName !== undefined && unit ? [{ id, displayName, unit }] : [];
    });
  }
}

const isWithin = ({ scopePath }: Pick<Viewer, 'scopePath'>, { path }: Pick<PossibleAssessor, 'path'>): boolean =>
  scopePath !== null && path.startsWith(scopePath);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
