import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, Not, type SelectQueryBuilder } from 'typeorm';
import { territoryCondition, type Role, type Viewer } from '../access/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import type { OrgUnit } from '../organisations/org-unit.entity.js';
import { belowPath, findUnit, withUnit } from '../organisations/org-unit.lookup.js';
import { Account } from './account.entity.js';
import { SecondFactor } from './second-factor.entity.js';

export interface AccountWithUnit {
  readonly account: Account;
  readonly unit: OrgUnit | null;
  readonly hasSecondFactor: boolean;
}

export interface AccountFilter {
  readonly q?: string | undefined;
  readonly role?: Role | undefined;
  /** Id of a unit; accounts of it and of those below. */
  readonly under?: string | undefined;
  readonly state?: 'enabled' | 'disabled' | undefined;
  readonly signedIn?: 'ever' | 'never' | undefined;
}

type AccountRow = Account & { readonly unit: OrgUnit | null };

/** The accounts that somebody manages, narrowed. */
@Injectable()
export class AccountList {
  constructor(@Inject(Database) private readonly database: Database) {}

  async list(viewer: Viewer, query: PageRequest & AccountFilter): Promise<Page<AccountWithUnit>> {
    const window = pageWindow(query, 'username');
    const [accounts, total] = await (
      await this.select(viewer, query)
    )
      .orderBy(`account.${window.sort.field}`, window.sort.direction)
      .addOrderBy('account.id')
      .skip(window.offset)
      .take(window.pageSize)
      .getManyAndCount();
    return toPage(window, await this.withFactors(accounts), total);
  }

  /** All that fit, in the order of their user names, so many at a time. */
  async *inParts(viewer: Viewer, filter: AccountFilter, size: number): AsyncGenerator<readonly AccountWithUnit[]> {
    for (let last = ''; ;) {
      const part = await (
        await this.select(viewer, filter)
      )
        .andWhere('account.username > :last', { last })
        .orderBy('account.username')
        .limit(size)
        .getMany();
      yield await this.withFactors(part);
      if (part.length < size) return;
      last = part.at(-1)?.username ?? '';
    }
  }

  /** @throws {ValidationFailedError} 422 for a unit below which nothing of the caller's lies */
  async select(viewer: Viewer, filter: AccountFilter): Promise<SelectQueryBuilder<AccountRow>> {
    const scope = territoryCondition(viewer, 'unit');
    const builder = withUnit(this.database.reader(Account).createQueryBuilder('account'), 'unitId').where(
      scope.sql,
      scope.parameters,
    );
    if (filter.role) builder.andWhere({ role: filter.role });
    if (filter.state) builder.andWhere({ disabled: filter.state === 'disabled' });
    if (filter.signedIn) builder.andWhere({ lastSignInAt: filter.signedIn === 'never' ? IsNull() : Not(IsNull()) });
    if (filter.under) {
      const unit = await findUnit(this.database.dataSource.manager, filter.under);
      if (!unit) throw new ValidationFailedError([{ pointer: '#/under', code: 'not-a-choice' }]);
      const below = belowPath('account.unitId', unit.path);
      builder.andWhere(below.sql, below.parameters);
    }
    keepContaining(builder, ['account.username', 'account.displayName', 'unit.name'], filter.q);
    return builder;
  }

  private async withFactors(accounts: readonly AccountRow[]): Promise<AccountWithUnit[]> {
    const factors = await this.database
      .reader(SecondFactor)
      .findBy({ accountId: In(accounts.map(({ id }) => id)), confirmed: true });
    const withFactor = new Set(factors.map(({ accountId }) => accountId));
    return accounts.map((account) => ({
      account,
      unit: account.unit,
      hasSecondFactor: withFactor.has(account.id),
    }));
  }
}
