import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { managesPath, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { ValidationFailedError, type FieldProblem, type ProblemError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { counted, type Language } from '../documents/index.js';
import { JobRegistry, Jobs, type Job, type JobInHand, type JobOutcome } from '../jobs/index.js';
import { withUnit } from '../organisations/org-unit.lookup.js';
import { Account } from './account.entity.js';
import { ResetSlips } from './reset-slips.js';
import { writeSlipLetters } from './slip-letters.js';

const kind = 'account-slips';
const idsAtOnce = 500;

/** Whom slips are for, and how. */
export interface SlipOrder {
  readonly accountIds: readonly string[];
  /** After today, on which they are still good. */
  readonly days: number;
  readonly language: Language;
  /** Whether the accounts were made with this order: their owners know that somebody made them. */
  readonly isFirst: boolean;
}

type Addressee = Account & { readonly unit: { readonly name: string; readonly path: string } | null };

/**
 * Slips as letters to be folded and sealed, one for each account, in a file that is fetched once. The codes count from the moment at which
 * the file is there: a killed process leaves codes that open nothing.
 */
@Injectable()
export class SlipLetterJob implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ResetSlips) private readonly slips: ResetSlips,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.handle(kind, { needs: 'accounts.manage', perform: (job) => this.perform(job) });
  }

  /** @throws {ValidationFailedError} 422 with each account that is not the caller's to manage, is disabled, or is the caller's own */
  async startFor(viewer: Viewer, order: Omit<SlipOrder, 'isFirst'>): Promise<Job> {
    await this.addressees(this.database.dataSource.manager, viewer, order.accountIds);
    return this.start(viewer, { ...order, isFirst: false });
  }

  /**
   * @param alongside goes into the unit of work that stores the job
   * @param taken the refusal where a unique key holds one of its rows already
   */
  start(
    viewer: Viewer,
    order: SlipOrder,
    alongside: (tx: EntityManager) => Promise<void> = () => Promise.resolve(),
    taken?: () => ProblemError,
  ): Promise<Job> {
    const total = order.accountIds.length;
    const subject = counted(order.language, 'slip-letter.subject', total);
    return this.jobs.start(
      viewer,
      { kind, subject, request: { ...order }, total },
      async (tx, insert) => {
        await alongside(tx);
        return insert();
      },
      taken,
    );
  }

  private async perform(job: JobInHand): Promise<JobOutcome> {
    const { accountIds, days, language, isFirst } = job.job.request as unknown as SlipOrder;
    const addressees = await this.addressees(this.database.dataSource.manager, job.viewer, accountIds);
    const { calendar } = this.clock;
    const lastDay = calendar.dayOf(calendar.startOf(this.clock.today(), days));
    const expires = calendar.startOf(lastDay, 1);
    const drawn = addressees.map(({ id, username, displayName, unit }) => ({
      ...this.slips.draw(id, expires),
      lastDay,
      username,
      displayName,
      unit: unit?.name ?? '',
    }));
    const total = drawn.length;
    await job.progress({ done: 0, total, code: 'drawing' });
    const letters = writeSlipLetters(drawn, language, (done) => job.progress({ done, total }));
    const file = await job.write(letters, { name: 'slips.pdf', mediaType: 'application/pdf', once: true });
    return {
      file,
      result: { slips: total },
      effect: (tx) => this.slips.issueAll(tx, job.viewer, drawn, isFirst),
    };
  }

  /** In the order in which they were named. */
  private async addressees(manager: EntityManager, viewer: Viewer, ids: readonly string[]): Promise<Addressee[]> {
    const found = new Map<string, Addressee>();
    for (let at = 0; at < ids.length; at += idsAtOnce) {
      const part = await withUnit(manager.createQueryBuilder(Account, 'account'), 'unitId')
        .where({ id: In(ids.slice(at, at + idsAtOnce)) })
        .getMany();
      for (const account of part) found.set(account.id, account);
    }
    const errors: FieldProblem[] = [];
    const addressees = ids.flatMap((id, at) => {
      const account = found.get(id);
      const code =
        !account || !managesPath(viewer, account.unit?.path ?? null) ? 'not-a-choice' : hindranceOf(viewer, account);
      if (code !== undefined) errors.push({ pointer: `#/accountIds/${at}`, code });
      return account && code === undefined ? [account] : [];
    });
    if (errors.length > 0) throw new ValidationFailedError(errors);
    return addressees;
  }
}

/** The own password takes the one before, and nobody comes in with a disabled account. */
const hindranceOf = (viewer: Viewer, { id, disabled }: Account): string | undefined =>
  id === viewer.accountId ? 'own-account' : disabled ? 'account-disabled' : undefined;
