import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, Not, type EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { erasedUntil } from './domain/form-bin.js';
import { FormLease } from './form-lease.entity.js';
import { FormReviewService } from './form-review.service.js';
import { FormShelf } from './form-shelf.entity.js';
import { FormTrialAnswer } from './form-trial-answer.entity.js';
import { FormTrial } from './form-trial.entity.js';
import { FormUses } from './form-uses.js';
import { FormVersion } from './form-version.entity.js';
import { FormInUseError, FormShippedError } from './forms.errors.js';
import { FormsService } from './forms.service.js';

/** A form in the bin, with its newest version. */
export interface BinnedForm {
  readonly shelf: FormShelf & { readonly deletedAt: string };
  readonly newest: FormVersion;
}

/** The folders of the library, and its bin. */
@Injectable()
export class FormShelvesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(FormReviewService) private readonly reviews: FormReviewService,
    @Inject(FormUses) private readonly uses: FormUses,
  ) {}

  /** The folder of every form that stands in one. */
  async folders(): Promise<ReadonlyMap<string, string>> {
    const shelves = await this.database.reader(FormShelf).findBy({ folder: Not(IsNull()) });
    return new Map(shelves.flatMap(({ formCode, folder }) => (folder === null ? [] : [[formCode, folder]])));
  }

  /** Puts a form into a folder, or takes it out. @throws {NotFoundError | BeyondReachError} */
  async putInto(viewer: Viewer, formCode: string, folder: string | null): Promise<void> {
    await this.database.write(async (tx) => {
      const shelf = await this.shelfOf(tx, viewer, formCode);
      if (shelf.deletedAt !== null) throw new NotFoundError();
      if (shelf.folder === folder) return;
      await tx.save(FormShelf, { ...shelf, folder });
      await this.audit.record(tx, viewer, {
        action: 'form.filed',
        subject: formCode,
        ...(folder !== null && { detail: { folder } }),
      });
    });
  }

  /**
   * Throws a form away; it can be brought back for thirty days.
   * @throws {FormShippedError} 409; {@link FormInUseError} 409 while something stands on it
   */
  async throwAway(viewer: Viewer, formCode: string): Promise<void> {
    await this.database.write(async (tx) => {
      const shelf = await this.shelfOf(tx, viewer, formCode);
      if (shelf.deletedAt !== null) return;
      if (this.reviews.isShipped(formCode)) throw new FormShippedError();
      if ((await this.uses.of(formCode, tx)).length > 0) throw new FormInUseError();
      await tx.save(FormShelf, {
        ...shelf,
        deletedAt: this.clock.timestamp(),
        deletedByName: viewer.displayName,
      });
      await this.audit.record(tx, viewer, { action: 'form.thrown-away', subject: formCode });
    });
  }

  /** Brings a form back as it was. @throws {NotFoundError} of one that is not in the bin, or is gone */
  async bringBack(viewer: Viewer, formCode: string): Promise<void> {
    await this.database.write(async (tx) => {
      const shelf = await this.shelfOf(tx, viewer, formCode);
      if (shelf.deletedAt === null) throw new NotFoundError();
      await tx.save(FormShelf, { ...shelf, deletedAt: null, deletedByName: null });
      await this.audit.record(tx, viewer, { action: 'form.brought-back', subject: formCode });
    });
  }

  /** What is in the bin and the caller may bring back, the latest first. */
  async bin(viewer: Viewer): Promise<BinnedForm[]> {
    const shelves = await this.database
      .reader(FormShelf)
      .find({ where: { deletedAt: Not(IsNull()) }, order: { deletedAt: 'DESC', formCode: 'ASC' } });
    const versions = await this.database
      .reader(FormVersion)
      .find({ where: { formCode: In(shelves.map(({ formCode }) => formCode)) }, order: { version: 'DESC' } });
    const managed = await this.forms.managedOwners(viewer, versions);
    return shelves.flatMap((shelf): BinnedForm[] => {
      const newest = versions.find(({ formCode }) => formCode === shelf.formCode);
      return newest && managed.has(newest.ownerUnitId) && isBinned(shelf) ? [{ shelf, newest }] : [];
    });
  }

  /** Erases what has been in the bin for thirty days and nothing stands on. @returns the codes of what is gone */
  async eraseDue(): Promise<string[]> {
    const due = await this.database
      .reader(FormShelf)
      .find({ where: { deletedAt: LessThanOrEqual(erasedUntil(this.clock.now())) }, order: { formCode: 'ASC' } });
    const erased: string[] = [];
    for (const { formCode } of due) if (await this.erase(formCode)) erased.push(formCode);
    return erased;
  }

  private erase(formCode: string): Promise<boolean> {
    return this.database.write(async (tx) => {
      await this.forms.keepVersions(tx, formCode);
      // It may have been brought back meanwhile, or begun to be used in the same moment as it was thrown away.
      const shelf = await tx.findOneBy(FormShelf, { formCode });
      if (!shelf?.deletedAt || shelf.deletedAt > erasedUntil(this.clock.now())) return false;
      if ((await this.uses.of(formCode, tx)).length > 0) return false;
      const versions = await tx.find(FormVersion, { select: { id: true }, where: { formCode } });
      const formVersionId = In(versions.map(({ id }) => id));
      for (const table of [FormLease, FormTrial, FormTrialAnswer]) await tx.delete(table, { formVersionId });
      await tx.delete(FormVersion, { formCode });
      await tx.delete(FormShelf, { formCode });
      await this.audit.record(tx, null, { action: 'form.erased', subject: formCode });
      return true;
    });
  }

  /** The shelf of a form that the caller may change; nobody else touches the form until the unit of work ends. */
  private async shelfOf(tx: EntityManager, viewer: Viewer, formCode: string): Promise<FormShelf> {
    await this.forms.keepVersions(tx, formCode);
    const newest = await tx.findOne(FormVersion, { where: { formCode }, order: { version: 'DESC' } });
    if (!newest) throw new NotFoundError();
    await this.forms.checkManages(tx, viewer, newest);
    return (
      (await tx.findOneBy(FormShelf, { formCode })) ??
      tx.create(FormShelf, { formCode, folder: null, deletedAt: null, deletedByName: null })
    );
  }
}

const isBinned = (shelf: FormShelf): shelf is BinnedForm['shelf'] => shelf.deletedAt !== null;
