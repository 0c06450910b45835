import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { newId, newSessionToken } from '../common/ids.js';
import { ValidationFailedError, type FieldProblem } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import type { Language } from '../documents/index.js';
import type { Job } from '../jobs/index.js';
import { findUnitsByCode } from '../organisations/org-unit.lookup.js';
import { Workers } from '../workers/index.js';
import { AccountActs } from './account-acts.js';
import { Account } from './account.entity.js';
import { UsernameTakenError } from './accounts.errors.js';
import {
  planAccounts,
  type AccountImportPlan,
  type PlannedAccount,
  type StatedAccount,
} from './domain/account-import-plan.js';
import { hashPassword } from './passwords.js';
import type { AccountFile, ReadAccounts } from './read-accounts.task.js';
import { SlipLetterJob } from './slip-letter.job.js';

const readTask = new URL('./read-accounts.task.js', import.meta.url);
const mostReported = 500;
const mostRows = 5_000;
const rowsAtOnce = 500;
const namesInEvent = 200;

export interface AccountImportWish {
  readonly dryRun: boolean;
  /** Leaves columns out whose titles nobody knows. */
  readonly ignoreUnknown: boolean;
  /** Says that people of the same name in the same unit are several. */
  readonly acceptNamesakes: boolean;
  /** Of the letters. */
  readonly language: Language;
}

export interface AccountImportReport {
  readonly rows: number;
  readonly created: number;
  /** Who is given a user name by the server. */
  readonly generated: readonly Pick<PlannedAccount, 'row' | 'displayName' | 'unitName' | 'username'>[];
  readonly namesakes: readonly FieldProblem[];
  /** What of the file was left out, at its cell. */
  readonly notes: readonly FieldProblem[];
  readonly dryRun: boolean;
  /** The letters that are being written; null for a dry run. */
  readonly letters: Job | null;
}

type FileOfPeople = Omit<ReadAccounts, 'errors'> & { readonly unread: readonly FieldProblem[] };

/** Accounts for the people of a file: all of them and the order for their letters in one unit of work, or nothing. */
@Injectable()
export class AccountImports {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(AccountActs) private readonly acts: AccountActs,
    @Inject(SlipLetterJob) private readonly letters: SlipLetterJob,
    @Inject(Workers) private readonly workers: Workers,
  ) {}

  /**
   * @throws {ValidationFailedError} 422 import-invalid with every faulty title and cell, up to 500; without a dry run also with people
   * who have the same name in the same unit, unless that is accepted
   */
  async import(viewer: Viewer, file: Buffer, wish: AccountImportWish, gone: AbortSignal): Promise<AccountImportReport> {
    const people = await this.read(file, wish.ignoreUnknown, gone);
    if (wish.dryRun) {
      const plan = await this.plan(this.database.dataSource.manager, viewer, people);
      return reportOf(plan, people, null);
    }
    // Nobody knows it: owners choose their passwords with their letters.
    const passwordHash = await hashPassword(newSessionToken());
    gone.throwIfAborted();
    const accountIds = people.rows.map(() => newId());
    let plan: AccountImportPlan | undefined;
    const job = await this.letters.start(
      viewer,
      { accountIds, days: lettersLastDays, language: wish.language, isFirst: true },
      async (tx) => {
        // Looked at again where nobody else adds accounts by a file meanwhile; unique names have the last word.
        await this.database.takeTurns(tx, 'account imports');
        plan = await this.plan(tx, viewer, people);
        if (!wish.acceptNamesakes) refuse(plan.namesakes);
        await this.store(tx, viewer, plan.accounts, accountIds, passwordHash);
      },
      () => new UsernameTakenError(),
    );
    return reportOf(plan as AccountImportPlan, people, job);
  }

  private async read(file: Buffer, ignoreUnknown: boolean, gone: AbortSignal): Promise<FileOfPeople> {
    const parts = await this.workers.run<ReadAccounts>(readTask, { file, ignoreUnknown } satisfies AccountFile, gone);
    const rows = parts.flatMap((part) => part.rows);
    const unread = parts.flatMap(({ errors }) => errors);
    if (rows.length === 0) refuse(unread);
    if (rows.length === 0) refuse([{ pointer: '#/rows', code: 'required' }]);
    if (rows.length > mostRows) refuse([{ pointer: '#/rows', code: 'too-many-items', params: { max: mostRows } }]);
    return { rows, letters: parts[0]?.letters ?? {}, notes: parts.flatMap(({ notes }) => notes), unread };
  }

  private async plan(manager: EntityManager, viewer: Viewer, file: FileOfPeople): Promise<AccountImportPlan> {
    const { rows, letters, unread } = file;
    const codes = rows.flatMap(({ unitCode }: StatedAccount) => unitCode ?? []);
    const units = new Map((await findUnitsByCode(manager, [...new Set(codes)])).map((unit) => [unit.code, unit]));
    const accounts = await manager.find(Account, {
      select: { id: true, username: true, displayName: true, unitId: true, disabled: true },
    });
    const plan = planAccounts(viewer, rows, { units, accounts }, letters, unread);
    refuse(plan.errors);
    return plan;
  }

  private async store(
    tx: EntityManager,
    viewer: Viewer,
    accounts: readonly PlannedAccount[],
    ids: readonly string[],
    passwordHash: string,
  ): Promise<void> {
    const rows = accounts.map(({ username, displayName, role, unitId, telephone }, at) => [
      ids[at] ?? '',
      username,
      displayName,
      role,
      unitId,
      telephone,
    ]);
    for (let at = 0; at < rows.length; at += rowsAtOnce)
      await this.database.execute(
        tx,
        `INSERT INTO account (id, username, display_name, role, unit_id, telephone, password_hash, disabled, must_change_password, created_at, revision)
         SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, entry.value ->> 3, entry.value ->> 4, entry.value ->> 5, ?, false, false, ?, 1
         FROM ${this.database.jsonRows}`,
        [passwordHash, this.clock.timestamp(), JSON.stringify(rows.slice(at, at + rowsAtOnce))],
      );
    await this.acts.recordMade(tx, viewer, ids);
    const usernames = accounts.map(({ username }) => username);
    for (let at = 0; at < usernames.length; at += namesInEvent) {
      const part = usernames.slice(at, at + namesInEvent);
      await this.audit.record(tx, viewer, {
        action: 'account.imported',
        subject: String(part.length),
        detail: { usernames: part },
      });
    }
  }
}

/** Letters go round by hand, to places that somebody visits once a month. */
const lettersLastDays = 30;

const reportOf = (
  { accounts, namesakes }: AccountImportPlan,
  { notes }: FileOfPeople,
  letters: Job | null,
): AccountImportReport => ({
  rows: accounts.length,
  created: accounts.length,
  generated: accounts.flatMap(({ isGenerated, row, displayName, unitName, username }) =>
    isGenerated ? [{ row, displayName, unitName, username }] : [],
  ),
  namesakes: namesakes.slice(0, mostReported),
  notes: notes.slice(0, mostReported),
  dryRun: letters === null,
  letters,
});

function refuse(errors: readonly FieldProblem[]): void {
  if (errors.length > 0) throw new ValidationFailedError(errors.slice(0, mostReported), 'import-invalid');
}
