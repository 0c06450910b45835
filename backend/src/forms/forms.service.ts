import {
  servesGroup,
  shippedForms,
  type FormManifest,
  type ShippedForm,
  type StaleText,
} from '@pingyi/form-definitions';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { canonicalHash } from '../common/canonical-json.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { KeptLately } from '../common/kept-lately.js';
import type { Viewer } from '../access/index.js';
import { BeyondReachError, NotFoundError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { managesOffice } from '../organisations/index.js';
import { isPublished } from './domain/form-version-state.js';
import { checkForm, compileForm, type CompiledForm } from './domain/index.js';
import { FormReviewService, optionsOf } from './form-review.service.js';
import { FormShelf } from './form-shelf.entity.js';
import { FormVersion } from './form-version.entity.js';
import { FormInBinError, FormVersionUnknownError } from './forms.errors.js';
import { GroupRoles, type CampaignTypeGroups } from './group-roles.js';

type Definition = Record<string, unknown>;

const compiledFormsKept = 200;

export interface PublishedForm {
  readonly formCode: string;
  readonly form: CompiledForm;
}

/** What a new version is beside its content. */
export interface NewVersion extends Pick<FormVersion, 'ownerUnitId'> {
  readonly state: 'DRAFT' | 'PUBLISHED';
  readonly staleTexts?: readonly StaleText[];
}

/** The versions of all forms, and the validators of those that were published (I2). */
@Injectable()
export class FormsService {
  private readonly logger = new Logger('forms');
  private readonly compiled = new KeptLately(compiledFormsKept, (id) => this.compile(id));

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(GroupRoles) private readonly groupRoles: GroupRoles,
    @Inject(FormReviewService) private readonly reviews: FormReviewService,
  ) {}

  /**
   * Publishes the forms that ship with this release and with its campaign types, unless their content is already there.
   * @param types the campaign types, for the roles that their groups need
   * @param onRefused is told in one line of a form that may not be published; the others are
   */
  async loadShippedForms(
    types: readonly CampaignTypeGroups[],
    ofCampaignTypes: readonly ShippedForm[],
    onRefused: (line: string) => void,
  ): Promise<void> {
    this.groupRoles.learn(types);
    for (const form of shippedForms()) await this.loadShippedForm(form);
    for (const form of ofCampaignTypes) {
      const { code, manifest, definition } = form;
      const [fault] = checkForm(definition, optionsOf(manifest, this.groupRoles.requiredOf(manifest)));
      if (fault) onRefused(`Form ${code} is not loaded: ${fault.code} at ${fault.pointer}`);
      else await this.loadShippedForm(form);
    }
  }

  private async loadShippedForm(form: ShippedForm): Promise<void> {
    this.reviews.learnShipped(form);
    await this.publishDirectly(form.manifest, form.definition);
  }

  /** Every version, newest first within its form; without those of forms in the bin. */
  async listVersions(): Promise<FormVersion[]> {
    const versions = await this.database.reader(FormVersion).find({ order: { formCode: 'ASC', version: 'DESC' } });
    return this.withoutBin(versions);
  }

  private async withoutBin<T extends Pick<FormVersion, 'formCode'>>(versions: readonly T[]): Promise<T[]> {
    const binned = await this.database.reader(FormShelf).findBy({ deletedAt: Not(IsNull()) });
    const gone = new Set(binned.map(({ formCode }) => formCode));
    return versions.filter(({ formCode }) => !gone.has(formCode));
  }

  /** @throws {FormInBinError} 409 */
  async refuseInBin(tx: EntityManager, formCode: string): Promise<void> {
    if (await tx.existsBy(FormShelf, { formCode, deletedAt: Not(IsNull()) })) throw new FormInBinError();
  }

  /** The newest version of every form that can be used, or else its draft, without its questions, in the order of their codes. */
  async listForms(): Promise<Pick<FormVersion, 'formCode' | 'state' | 'manifest'>[]> {
    const versions = await this.database.reader(FormVersion).find({
      select: { id: true, formCode: true, state: true, manifest: true },
      order: { formCode: 'ASC', version: 'DESC' },
    });
    const shown = new Map<string, FormVersion>();
    for (const version of await this.withoutBin(versions)) {
      const known = shown.get(version.formCode);
      if (!known || (!isPublished(known) && isPublished(version))) shown.set(version.formCode, version);
    }
    return [...shown.values()];
  }

  /** The newest version of a form that can be used. @throws {NotFoundError} */
  async newestPublished(formCode: string): Promise<FormVersion> {
    const [newest] = await this.database
      .reader(FormVersion)
      .find({ where: { formCode, state: 'PUBLISHED' }, order: { version: 'DESC' }, take: 1 });
    if (!newest || (await this.withoutBin([newest])).length === 0) throw new NotFoundError();
    return newest;
  }

  /** What the forms of these versions are called, by the id of the version. */
  async titlesOf(ids: readonly string[]): Promise<ReadonlyMap<string, FormManifest['title']>> {
    const versions = await this.database
      .reader(FormVersion)
      .find({ select: { id: true, manifest: true }, where: { id: In([...ids]) } });
    return new Map(versions.map(({ id, manifest }) => [id, manifest.title]));
  }

  async get(id: string): Promise<FormVersion> {
    const version = await this.database.reader(FormVersion).findOneBy({ id });
    if (!version) throw new NotFoundError();
    return version;
  }

  /**
   * Lets only those pass whose office made the form or stands above that; a copy belongs to whoever made it.
   * @throws {BeyondReachError} 403
   */
  async checkManages(
    tx: EntityManager,
    viewer: Viewer,
    { ownerUnitId }: Pick<FormVersion, 'ownerUnitId'>,
  ): Promise<void> {
    if (!(await managesOffice(tx, viewer, ownerUnitId))) throw new BeyondReachError();
  }

  /** The owners of these versions whose forms the caller may change. */
  async managedOwners(viewer: Viewer, versions: readonly FormVersion[]): Promise<ReadonlySet<string | null>> {
    const owners = [...new Set(versions.map(({ ownerUnitId }) => ownerUnitId))];
    const managed = await Promise.all(
      owners.map((owner) => managesOffice(this.database.dataSource.manager, viewer, owner)),
    );
    return new Set(owners.filter((_, index) => managed[index]));
  }

  /** A version that the caller may change. */
  async manage(viewer: Viewer, id: string): Promise<FormVersion> {
    const version = await this.get(id);
    await this.checkManages(this.database.dataSource.manager, viewer, version);
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
   * The validator of a published version, compiled once in a process while it is asked for.
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
    return this.compiled.get(id);
  }

  private async compile(id: string): Promise<PublishedForm> {
    const version = await this.database.reader(FormVersion).findOneBy({ id });
    if (!version || version.state === 'DRAFT') throw new FormVersionUnknownError();
    const form = compileForm(version.definition, { timeZone: this.clock.calendar.timeZone });
    this.logger.debug(`compiled ${version.formCode} version ${version.version}`);
    return { formCode: version.formCode, form };
  }

  /** Publishes a definition as the next version of its form without a draft, unless it is there already. */
  async publishDirectly(manifest: FormManifest, definition: Readonly<Definition>): Promise<FormVersion> {
    return this.database.write(async (tx) => {
      await this.keepVersions(tx, manifest.code);
      const existing = await tx.findOneBy(FormVersion, { formCode: manifest.code, hash: hashOf(definition, manifest) });
      return existing ?? this.insert(tx, manifest, definition, { state: 'PUBLISHED', ownerUnitId: null });
    });
  }

  /** Keeps others from adding a version of a form until this unit of work ends: the number of the next one follows from those there are. */
  keepVersions(tx: EntityManager, formCode: string): Promise<void> {
    return this.database.takeTurns(tx, `form ${formCode}`);
  }

  /** Adds the next version of a form whose versions are kept. */
  async insert(
    tx: EntityManager,
    manifest: FormManifest,
    definition: Readonly<Definition>,
    { state, ownerUnitId, staleTexts = [] }: NewVersion,
  ): Promise<FormVersion> {
    const newest = await tx.findOne(FormVersion, { where: { formCode: manifest.code }, order: { version: 'DESC' } });
    const version = tx.create(FormVersion, {
      id: newId(),
      formCode: manifest.code,
      version: (newest?.version ?? 0) + 1,
      state,
      hash: hashOf(definition, manifest),
      definition,
      manifest,
      ownerUnitId,
      staleTexts,
      publishedAt: state === 'PUBLISHED' ? this.clock.timestamp() : null,
      revision: 1,
    });
    await insertRows(tx, FormVersion, version);
    return version;
  }
}

/** What names the content of a version. */
export const hashOf = (definition: Readonly<Definition>, manifest: FormManifest): string =>
  canonicalHash({ definition, manifest });
