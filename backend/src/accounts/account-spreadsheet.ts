import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import {
  importTemplate,
  message,
  wordsFor,
  writeSpreadsheet,
  type Cell,
  type Language,
  type SpreadsheetFormat,
} from '../documents/index.js';
import { AccountList, type AccountFilter, type AccountWithUnit } from './account-list.js';
import { accountTable } from './domain/account-table.js';

const table = accountTable(wordsFor);
const rowsAtOnce = 500;
const exported = [
  'unitCode',
  'unitName',
  'displayName',
  'role',
  'username',
  'telephone',
  'state',
  'lastSignIn',
] as const;

/** Accounts as XLSX or CSV: an empty file to be filled in, and the list as it is shown. */
@Injectable()
export class AccountSpreadsheet {
  constructor(
    @Inject(AccountList) private readonly accounts: AccountList,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  template(format: SpreadsheetFormat, language: Language): Readable {
    const example = (key: string): string =>
      key === table.key ? message(language, 'unit-example.code') : message(language, `account-example.${key}`);
    return importTemplate(format, language, table, { name: 'account.sheet', example, hint: 'account.rule' });
  }

  async export(
    viewer: Viewer,
    filter: AccountFilter,
    format: SpreadsheetFormat,
    language: Language,
  ): Promise<Readable> {
    const columns = exported.map((key) => ({ title: message(language, `account-column.${key}`), width: 18 }));
    // A filter that cannot be is refused before the file begins.
    await this.accounts.select(viewer, filter);
    return writeSpreadsheet(format, message(language, 'account.sheet'), columns, this.rows(viewer, filter, language));
  }

  private async *rows(viewer: Viewer, filter: AccountFilter, language: Language): AsyncGenerator<Cell[]> {
    for await (const part of this.accounts.inParts(viewer, filter, rowsAtOnce))
      for (const account of part) yield this.rowOf(account, language);
  }

  private rowOf({ account, unit }: AccountWithUnit, language: Language): Cell[] {
    const { lastSignInAt } = account;
    return [
      unit?.code ?? null,
      unit?.name ?? null,
      account.displayName,
      message(language, `account-role.${account.role}`),
      account.username,
      account.telephone,
      message(language, account.disabled ? 'account-state.disabled' : 'account-state.enabled'),
      lastSignInAt === null
        ? message(language, 'account-state.never')
        : this.clock.calendar.timeOf(new Date(lastSignInAt)),
    ];
  }
}
