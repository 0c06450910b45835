import { staleTexts, withoutConfirmed, type ConfirmedText, type FormManifest } from '@pingyi/form-definitions';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { ConflictError, ImmutableError, NotFoundError, RevisionStaleError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { emptyDefinition, manifestOf, type EnteredManifest } from './domain/index.js';
import { FormLease } from './form-lease.entity.js';
import { FormLeases } from './form-leases.js';
import { FormReviewService } from './form-review.service.js';
import { FormTrialAnswer } from './form-trial-answer.entity.js';
import { FormTrial } from './form-trial.entity.js';
import { FormVersion } from './form-version.entity.js';
import {
  FormCodeTakenError,
  FormInvalidError,
  FormNotPublishedError,
  FormVersionUnknownError,
} from './forms.errors.js';
import { FormsService, hashOf } from './forms.service.js';

type Definition = Record<string, unknown>;

export interface NewForm {
  readonly code: string;
  readonly manifest: EnteredManifest;
  /** Without one, the copied version's or an empty form. */
  readonly definition?: Definition | undefined;
  /** Id of the version that the form is a copy of. */
  readonly copyOf?: string | undefined;
}

export interface DraftChange {
  readonly definition: Definition;
  readonly manifest?: EnteredManifest | undefined;
  /** Translations that were found right for their base text. */
  readonly confirmedTexts?: readonly ConfirmedText[] | undefined;
  /** The browser tab that changes it. */
  readonly editor?: string | undefined;
}

/** The life of a version: made, edited, published and frozen, retired (I2). */
@Injectable()
export class FormDraftsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(FormLeases) private readonly leases: FormLeases,
    @Inject(FormReviewService) private readonly reviews: FormReviewService,
  ) {}

  /** @throws {FormCodeTakenError} 409; {@link FormVersionUnknownError} 422 for an origin that is not there */
  async createForm(viewer: Viewer, form: NewForm): Promise<FormVersion> {
    return this.database.write(async (tx) => {
      await this.forms.keepVersions(tx, form.code);
      if (await tx.existsBy(FormVersion, { formCode: form.code })) throw new FormCodeTakenError();
      const origin = form.copyOf === undefined ? null : await tx.findOneBy(FormVersion, { id: form.copyOf });
      if (form.copyOf !== undefined && !origin) throw new FormVersionUnknownError();
      if (origin) await this.forms.refuseInBin(tx, origin.formCode);
      const definition = form.definition ?? origin?.definition ?? emptyDefinition(form.manifest.title);
      const copyOf = origin ? { formCode: origin.formCode, version: origin.version } : undefined;
      const manifest = manifestOf(form.manifest, definition, { code: form.code, version: 1, copyOf });
      const draft = await this.forms.insert(tx, manifest, definition, {
        state: 'DRAFT',
        ownerUnitId: viewer.unitId,
        ...(origin && { staleTexts: staleTexts(origin.definition, definition, origin.staleTexts) }),
      });
      await this.record(
        tx,
        viewer,
        'form.created',
        draft,
        copyOf && { copyOf: `${copyOf.formCode} ${copyOf.version}` },
      );
      return draft;
    });
  }

  async createDraft(viewer: Viewer, formCode: string, { definition, manifest }: DraftChange): Promise<FormVersion> {
    return this.database.write(async (tx) => {
      await this.forms.keepVersions(tx, formCode);
      const newest = await tx.findOne(FormVersion, { where: { formCode }, order: { version: 'DESC' } });
      if (!newest) throw new NotFoundError();
      await this.forms.checkManages(tx, viewer, newest);
      await this.forms.refuseInBin(tx, formCode);
      if (newest.state === 'DRAFT') throw new ConflictError('draft-exists');
      const identity = { code: formCode, version: newest.version + 1, copyOf: newest.manifest.copyOf };
      const draft = await this.forms.insert(
        tx,
        manifestOf(manifest ?? newest.manifest, definition, identity),
        definition,
        {
          state: 'DRAFT',
          ownerUnitId: newest.ownerUnitId,
          staleTexts: staleTexts(newest.definition, definition, newest.staleTexts),
        },
      );
      await this.record(tx, viewer, 'form.draft-created', draft);
      return draft;
    });
  }

  /**
   * Saves a draft. Called every second or so while somebody types: what changes nothing is not written, and the audit log
   * hears once of an editing period.
   * @throws {EditLockedError} 409 while somebody else edits
   */
  async changeDraft(
    viewer: Viewer,
    id: string,
    revision: number,
    { definition, manifest, confirmedTexts = [], editor }: DraftChange,
  ): Promise<FormVersion> {
    return this.database.write(async (tx) => {
      const draft = await this.findDraft(tx, viewer, id);
      const isFirst = await this.leases.admitChange(tx, viewer, id, editor);
      if (draft.revision !== revision) throw new RevisionStaleError();
      const identity = { code: draft.formCode, version: draft.version, copyOf: draft.manifest.copyOf };
      const changed = changesOf(definition, manifestOf(manifest ?? draft.manifest, definition, identity));
      const stale = withoutConfirmed(
        staleTexts(draft.definition, definition, draft.staleTexts),
        definition,
        confirmedTexts,
      );
      if (changed.hash === draft.hash && stale.length === draft.staleTexts.length) return draft;
      const next = { ...changed, staleTexts: stale, revision: revision + 1 };
      await tx.update(FormVersion, { id }, next as object);
      if (isFirst) await this.record(tx, viewer, 'form.draft-changed', draft);
      return Object.assign(draft, next);
    });
  }

  /** Discards a draft with everything that hung on it; a form without any version is gone. */
  async discard(viewer: Viewer, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      const draft = await this.findDraft(tx, viewer, id);
      await this.leases.refuseWhileEdited(tx, viewer, id);
      for (const table of [FormLease, FormTrial, FormTrialAnswer]) await tx.delete(table, { formVersionId: id });
      await tx.delete(FormVersion, { id });
      await this.record(tx, viewer, 'form.draft-discarded', draft);
    });
  }

  /**
   * @throws {FormInvalidError} 422 with the place of every fault; {@link RevisionStaleError} 412 when the draft was changed while it
   *   was checked
   */
  async publish(viewer: Viewer, id: string): Promise<FormVersion> {
    const seen = await this.forms.manage(viewer, id);
    if (seen.state !== 'DRAFT') throw new ImmutableError();
    const faults = await this.reviews.faultsOf(seen);
    return this.database.write(async (tx) => {
      const draft = await this.findDraft(tx, viewer, id);
      await this.leases.refuseWhileEdited(tx, viewer, id);
      if (draft.revision !== seen.revision) throw new RevisionStaleError();
      if (faults.length > 0) throw new FormInvalidError(faults.map(({ pointer, code }) => ({ pointer, code })));
      const published = {
        state: 'PUBLISHED' as const,
        publishedAt: this.clock.timestamp(),
        revision: draft.revision + 1,
      };
      await tx.update(FormVersion, { id }, published);
      await tx.delete(FormLease, { formVersionId: id });
      await this.record(tx, viewer, 'form.published', draft, { hash: draft.hash });
      return Object.assign(draft, published);
    });
  }

  /** Takes a published version out of the choice for new campaigns; those that have it keep it. */
  async retire(viewer: Viewer, id: string): Promise<FormVersion> {
    return this.database.write(async (tx) => {
      const version = await this.database.hold(tx, FormVersion, { id });
      if (!version) throw new NotFoundError();
      await this.forms.checkManages(tx, viewer, version);
      if (version.state === 'RETIRED') return version;
      if (version.state !== 'PUBLISHED') throw new FormNotPublishedError();
      const retired = { state: 'RETIRED' as const, revision: version.revision + 1 };
      await tx.update(FormVersion, { id }, retired);
      await this.record(tx, viewer, 'form.retired', version);
      return Object.assign(version, retired);
    });
  }

  /** The draft stays as it is, and so does its lease, until the unit of work ends. */
  private async findDraft(tx: EntityManager, viewer: Viewer, id: string): Promise<FormVersion> {
    const version = await this.database.hold(tx, FormVersion, { id });
    if (!version) throw new NotFoundError();
    await this.forms.checkManages(tx, viewer, version);
    await this.forms.refuseInBin(tx, version.formCode);
    if (version.state !== 'DRAFT') throw new ImmutableError();
    return version;
  }

  private async record(
    tx: EntityManager,
    viewer: Viewer,
    action: string,
    { formCode, version }: FormVersion,
    detail?: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.record(tx, viewer, { action, subject: `${formCode} ${version}`, ...(detail && { detail }) });
  }
}

const changesOf = (definition: Definition, manifest: FormManifest) => ({
  definition,
  manifest,
  hash: hashOf(definition, manifest),
});
