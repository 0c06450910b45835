import { Inject, Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { Independence } from '../accounts/index.js';
import { holdTaking } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { ForbiddenError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { FormsService } from '../forms/index.js';
import { BatchPlaces, type PlacedBatch } from './batch-places.js';
import { passes, type VoidReason } from './domain/batch-course.js';
import { checkPaperAnswers, type PaperAnswers } from './domain/paper-answers.js';
import { paperQuestions, type PaperQuestion } from './domain/paper-form.js';
import { PaperBatchStateError, PaperNumberTakenError } from './paper-ballots.errors.js';
import { PaperBatch } from './paper-batch.entity.js';
import { PaperEntry } from './paper-entry.entity.js';
import { PaperKeys } from './paper-keys.js';
import { numberOf } from './paper-scans.service.js';

/** What somebody reads on a paper: answers, or why it does not count. */
export type TypedPaper =
  | { readonly answers: Readonly<Record<string, unknown>>; readonly unreadable: readonly string[] }
  | { readonly void: VoidReason };

/** What one person types in from papers: the first time, and those of the sample once more by somebody else. */
@Injectable()
export class PaperEntryService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(Independence) private readonly independence: Independence,
    @Inject(BatchPlaces) private readonly places: BatchPlaces,
    @Inject(PaperKeys) private readonly keys: PaperKeys,
  ) {}

  /** The questions of a batch, for whoever may type its papers in. */
  async questions(viewer: Viewer, id: string): Promise<{ placed: PlacedBatch; questions: readonly PaperQuestion[] }> {
    const placed = await this.places.find(viewer, id);
    await this.places.checkOperator(viewer, placed);
    const form = await this.forms.compiledForm(placed.batch.formVersionId);
    return { placed, questions: paperQuestions(form, placed.door.variables) ?? [] };
  }

  /**
   * @param typed number of the paper as it is printed, or without code and check sign
   * @throws {PaperNumberTakenError} 409 when it is typed in already; {@link PaperBatchStateError} 409; {@link OperatorOfUnitError} 403
   * @throws {ValidationFailedError} 422 for a number that is not of the batch, and for answers that the form refuses
   */
  async first(viewer: Viewer, id: string, typed: string, paper: TypedPaper): Promise<number> {
    const placed = await this.places.find(viewer, id);
    await this.places.checkOperator(viewer, placed);
    const number = numberOf(placed.batch, typed);
    const answers = await this.check(placed, paper);
    await this.ensureKey(placed.batch);
    await this.database.write(
      async (tx) => {
        await holdTaking(this.database, tx, placed.batch.campaignId, 'ballots');
        const batch = await this.places.hold(tx, id, 'ENTRY', 'shared');
        await this.store(tx, viewer, batch, { number, pass: passes.first, paper, answers });
      },
      () => new PaperNumberTakenError(),
    );
    return number;
  }

  /**
   * The second entry of a paper of the sample, by another person, who is not told the first.
   * @throws {PaperNumberTakenError} 409; {@link ForbiddenError} 403 four-eyes-required, confirmation-by-reset-account
   */
  async second(viewer: Viewer, id: string, typed: string, paper: TypedPaper): Promise<number> {
    const placed = await this.places.find(viewer, id);
    await this.places.checkOperator(viewer, placed);
    const number = numberOf(placed.batch, typed);
    const answers = await this.check(placed, paper);
    await this.database.write(
      async (tx) => {
        await holdTaking(this.database, tx, placed.batch.campaignId, 'ballots');
        const batch = await this.places.hold(tx, id, 'CONTROL', 'shared');
        const first = await tx.findOneBy(PaperEntry, { batchId: id, number, pass: passes.first });
        if (!first || !batch.sample?.includes(number)) throw new PaperBatchStateError();
        await this.checkOther(tx, viewer, first);
        await this.store(tx, viewer, batch, { number, pass: passes.second, paper, answers });
      },
      () => new PaperNumberTakenError(),
    );
    return number;
  }

  /**
   * Takes back what the same person has typed in, while the batch is typed in: a slip of the pen is mended by typing again.
   * @throws {ForbiddenError} 403 for somebody else's
   */
  async withdraw(viewer: Viewer, id: string, typed: string): Promise<void> {
    const placed = await this.places.find(viewer, id);
    const number = numberOf(placed.batch, typed);
    await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, placed.batch.campaignId, 'ballots');
      await this.places.hold(tx, id, 'ENTRY', 'shared');
      const { affected } = await tx.delete(PaperEntry, {
        batchId: id,
        number,
        pass: passes.first,
        operatorId: viewer.accountId,
      });
      if (affected !== 1) throw new ForbiddenError();
    });
  }

  /** @throws {ForbiddenError} 403 when the caller is the person who has typed it in before */
  async checkOther(tx: EntityManager, viewer: Viewer, before: PaperEntry): Promise<void> {
    if (before.operatorId === viewer.accountId) throw new ForbiddenError('four-eyes-required');
    await this.independence.check(tx, { accountId: before.operatorId, at: before.enteredAt }, viewer.accountId);
  }

  /** Valid answers, or null for a void paper. @throws {ValidationFailedError} 422 */
  async check({ batch, door }: PlacedBatch, paper: TypedPaper): Promise<PaperAnswers | null> {
    if ('void' in paper) return null;
    const form = await this.forms.compiledForm(batch.formVersionId);
    const { timeZone } = this.clock.calendar;
    const checked = checkPaperAnswers(form.data, paper.answers, paper.unreadable, {
      variables: door.variables,
      timeZone,
    });
    if (!checked.ok) throw new ValidationFailedError(checked.errors);
    return checked.answers;
  }

  async store(
    tx: EntityManager,
    viewer: Viewer,
    batch: PaperBatch,
    entry: Pick<PaperEntry, 'number' | 'pass'> & { readonly paper: TypedPaper; readonly answers: PaperAnswers | null },
  ): Promise<void> {
    const place = { batchId: batch.id, number: entry.number, pass: entry.pass };
    await insertRows(tx, PaperEntry, {
      ...place,
      operatorId: viewer.accountId,
      operatorName: viewer.displayName,
      enteredAt: this.clock.timestamp(),
      answers: entry.answers === null ? null : (await this.keys.of(batch)).seal(place, entry.answers),
      voidReason: 'void' in entry.paper ? entry.paper.void : null,
    });
  }

  /** A batch from an archive has none: keys stay with their machine. */
  private async ensureKey(batch: PaperBatch): Promise<void> {
    if (batch.keyId !== null || batch.state !== 'ENTRY') return;
    const keyId = await this.keys.create();
    const given = await this.database.write((tx) =>
      this.database.changeIf(tx, PaperBatch, { id: batch.id, state: 'ENTRY', keyId: IsNull() }, { keyId }),
    );
    if (!given) await this.keys.destroy(keyId);
  }
}
