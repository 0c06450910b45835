import { servesGroup, shippedForms, type FormManifest, type ShippedForm } from '@pingyi/form-definitions';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import type { Viewer } from '../common/access.js';
import { canonicalHash } from '../common/canonical-json.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { ConflictError, ImmutableError, NotFoundError, RevisionStaleError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { checkForm, compileForm, type CompiledForm } from './domain/index.js';
import { FormVersion } from './form-version.entity.js';
import { FormInvalidError, FormVersionUnknownError } from './forms.errors.js';

type Definition = Record<string, unknown>;

const compiledFormsKept = 200;

export interface PublishedForm {
  readonly formCode: string;
  readonly form: CompiledForm;
}

/** Forms as versions: a draft is edited, publishing freezes and hashes it (I2). */
@Injectable()
export class FormsService {
  private readonly compiled = new Map<string, Promise<PublishedForm>>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /**
   * Publishes the forms that ship with this release and with its campaign types, unless their content is already there.
   * @param onRefused is told in one line of a form that may not be published; the others are
   */
  async loadShippedForms(ofCampaignTypes: readonly ShippedForm[], onRefused: (line: string) => void): Promise<void> {
    for (const { manifest, definition } of shippedForms()) await this.publishDirectly(manifest, definition);
    for (const { code, manifest, definition } of ofCampaignTypes) {
      const [fault] = checkForm(definition, { scored: manifest.scored, needsOverall: manifest.audience === 'resident' });
      if (fault) onRefused(`Form ${code} is not loaded: ${fault.code} at ${fault.pointer}`);
      else await this.publishDirectly(manifest, definition);
    }
  }

  /** Every version, newest first within its form. */
  listVersions(): Promise<FormVersion[]> {
    return this.database.reader(FormVersion).find({ order: { formCode: 'ASC', version: 'DESC' } });
  }

  async get(id: string): Promise<FormVersion> {
    const version = await this.database.reader(FormVersion).findOneBy({ id });
    if (!version) throw new NotFoundError();
    return version;
  }

  /** The newest published version that serves a group of a campaign type, or null. */
  newestFor(campaignType: string, group: string, versions: readonly FormVersion[]): FormVersion | null {
    return (
      versions
        .filter((version) => version.state === 'PUBLISHED')
        .find(({ manifest }) => servesGroup(manifest, campaignType, group)) ?? null
    );
  }

  /**
   * The validator of a published version, compiled once and kept.
   * @throws {FormVersionUnknownError} when there is no such published version
   */
  async compiledForm(id: string): Promise<CompiledForm> {
    return (await this.publishedForm(id)).form;
  }

  /**
   * A published version with its validator. A crowd that asks for the same version waits for one compilation.
   * @throws {FormVersionUnknownError} when there is no such published version
   */
  publishedForm(id: string): Promise<PublishedForm> {
    const known = this.compiled.get(id);
    if (known) return known;
    if (this.compiled.size >= compiledFormsKept) {
      const [oldest] = this.compiled.keys();
      if (oldest) this.compiled.delete(oldest);
    }
    const compiling = this.compile(id);
    this.compiled.set(id, compiling);
    compiling.catch(() => this.compiled.delete(id));
    return compiling;
  }

  private async compile(id: string): Promise<PublishedForm> {
    const version = await this.database.reader(FormVersion).findOneBy({ id });
    if (!version || version.state === 'DRAFT') throw new FormVersionUnknownError();
    return { formCode: version.formCode, form: compileForm(version.definition) };
  }

  check(definition: unknown) {
    return checkForm(definition);
  }

  /** Publishes a definition as the next version of its form without a draft, unless it is there already. */
  async publishDirectly(manifest: FormManifest, definition: Readonly<Definition>): Promise<FormVersion> {
    return this.database.write(async (tx) => {
      const existing = await tx.findOneBy(FormVersion, { formCode: manifest.code, hash: hashOf(definition, manifest) });
      return existing ?? this.insert(tx, manifest, definition, 'PUBLISHED');
    });
  }

  async createDraft(viewer: Viewer, formCode: string, definition: Definition): Promise<FormVersion> {
    return this.database.write(async (tx) => {
      const newest = await tx.findOne(FormVersion, { where: { formCode }, order: { version: 'DESC' } });
      if (!newest) throw new NotFoundError();
      if (newest.state === 'DRAFT') throw new ConflictError('draft-exists');
      const draft = await this.insert(tx, newest.manifest, definition, 'DRAFT');
      await this.audit.record(tx, viewer, { action: 'form.draft-created', subject: `${formCode} ${draft.version}` });
      return draft;
    });
  }

  async changeDraft(viewer: Viewer, id: string, revision: number, definition: Definition): Promise<FormVersion> {
    return this.database.write(async (tx) => {
      const draft = await this.findDraft(tx, id);
      if (draft.revision !== revision) throw new RevisionStaleError();
      Object.assign(draft, { definition, hash: hashOf(definition, draft.manifest), revision: revision + 1 });
      await tx.save(FormVersion, draft);
      await this.audit.record(tx, viewer, { action: 'form.draft-changed', subject: `${draft.formCode} ${draft.version}` });
      return draft;
    });
  }

  /** @throws {FormInvalidError} 422 with the place of every fault */
  async publish(viewer: Viewer, id: string): Promise<FormVersion> {
    return this.database.write(async (tx) => {
      const draft = await this.findDraft(tx, id);
      const findings = checkForm(draft.definition, {
        scored: draft.manifest.scored,
        needsOverall: draft.manifest.audience === 'resident',
      });
      if (findings.length > 0) {
        throw new FormInvalidError(findings.map(({ pointer, code }) => ({ pointer, code })));
      }
      Object.assign(draft, { state: 'PUBLISHED', publishedAt: this.clock.timestamp(), revision: draft.revision + 1 });
      await tx.save(FormVersion, draft);
      await this.audit.record(tx, viewer, { action: 'form.published', subject: `${draft.formCode} ${draft.version}`, detail: { hash: draft.hash } });
      return draft;
    });
  }

  private async findDraft(tx: EntityManager, id: string): Promise<FormVersion> {
    const version = await tx.findOneBy(FormVersion, { id });
    if (!version) throw new NotFoundError();
    if (version.state !== 'DRAFT') throw new ImmutableError();
    return version;
  }

  private async insert(tx: EntityManager, manifest: FormManifest, definition: Definition, state: 'DRAFT' | 'PUBLISHED'): Promise<FormVersion> {
    const newest = await tx.findOne(FormVersion, { where: { formCode: manifest.code }, order: { version: 'DESC' } });
    const version = tx.create(FormVersion, {
      id: newId(),
      formCode: manifest.code,
      version: (newest?.version ?? 0) + 1,
      state,
      hash: hashOf(definition, manifest),
      definition,
      manifest,
      publishedAt: state === 'PUBLISHED' ? this.clock.timestamp() : null,
      revision: 1,
    });
    await insertRows(tx, FormVersion, version);
    return version;
  }
}

const hashOf = (definition: Definition, manifest: FormManifest): string => canonicalHash({ definition, manifest });
