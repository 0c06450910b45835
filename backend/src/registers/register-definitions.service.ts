import { createHash } from 'node:crypto';
import { shippedRegisters, type ShippedRegister } from '@pingyi/form-definitions';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import {
  ConflictError,
  ImmutableError,
  NotFoundError,
  RevisionStaleError,
  ValidationFailedError,
} from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { FormsService, isPublished, type FormVersion } from '../forms/index.js';
import { faultsOfDefinition } from './domain/definition-check.js';
import { recordQuestions, type RecordQuestion } from './domain/record-questions.js';
import { registerDefinition, type RegisterDefinition } from './register-definition.js';
import { RegisterVersion } from './register-version.entity.js';

/** A version of a register with the form that its records are. */
export interface RegisterWithForm {
  readonly register: RegisterVersion;
  readonly form: FormVersion;
}

/** Registers as data: those that ship with the release, and those that offices make. */
@Injectable()
export class RegisterDefinitions {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(FormsService) private readonly forms: FormsService,
  ) {}

  /** Opens the registers that ship with this release, unless they are as they were. */
  async loadShipped(): Promise<void> {
    for (const shipped of shippedRegisters()) await this.loadOne(shipped);
  }

  /** The newest version that is open of each register, in the order of their codes; drafts and what is out of use on demand. */
  async list(viewer: Viewer): Promise<RegisterVersion[]> {
    const all = await this.database.reader(RegisterVersion).find({ order: { code: 'ASC', version: 'DESC' } });
    const seesDrafts = viewer.permissions.has('registers.manage');
    return [...new Set(all.map(({ code }) => code))].flatMap((code) => {
      const versions = all.filter((one) => one.code === code);
      const shown = versions.find(({ state }) => state === 'open') ?? (seesDrafts ? versions[0] : undefined);
      return shown ? [shown] : [];
    });
  }

  /** Every version of a register, the newest first. @throws {NotFoundError} */
  async versions(code: string): Promise<RegisterVersion[]> {
    const versions = await this.database.reader(RegisterVersion).find({ where: { code }, order: { version: 'DESC' } });
    if (versions.length === 0) throw new NotFoundError();
    return versions;
  }

  /** The version in which new records are made. @throws {NotFoundError} */
  async open(code: string): Promise<RegisterWithForm> {
    const register = (await this.versions(code)).find(({ state }) => state === 'open');
    if (!register) throw new NotFoundError();
    return this.withForm(register);
  }

  /** The version that shows what a register is: the open one, or the last one that was. @throws {NotFoundError} */
  async shown(code: string): Promise<RegisterWithForm> {
    const versions = await this.versions(code);
    const register =
      versions.find(({ state }) => state === 'open') ?? versions.find(({ state }) => state === 'retired');
    if (!register) throw new NotFoundError();
    return this.withForm(register);
  }

  /** @throws {NotFoundError} */
  async get(id: string): Promise<RegisterWithForm> {
    const register = await this.database.reader(RegisterVersion).findOneBy({ id });
    if (!register) throw new NotFoundError();
    return this.withForm(register);
  }

  /**
   * Begins the next version of a register, or a new one.
   * @throws {ConflictError} 409 draft-exists while one is under way; {@link ValidationFailedError} 422 for a form that is not published
   */
  async draft(
    viewer: Viewer,
    code: string,
    given: { readonly definition: RegisterDefinition; readonly formVersionId: string },
  ): Promise<RegisterWithForm> {
    const form = await this.publishedForm(given.formVersionId);
    const register = await this.database.write(async (tx) => {
      await this.database.takeTurns(tx, `register ${code}`);
      const [newest] = await tx.find(RegisterVersion, { where: { code }, order: { version: 'DESC' }, take: 1 });
      if (newest?.state === 'draft') throw new ConflictError('draft-exists');
      const draft = this.version(code, (newest?.version ?? 0) + 1, 'draft', given, null, viewer.displayName);
      await insertRows(tx, RegisterVersion, draft);
      return draft;
    });
    return { register, form };
  }

  /** @throws {RevisionStaleError} 412; {@link ImmutableError} 409 for what is no draft */
  async change(
    viewer: Viewer,
    id: string,
    revision: number,
    given: { readonly definition: RegisterDefinition; readonly formVersionId: string },
  ): Promise<RegisterWithForm> {
    const form = await this.publishedForm(given.formVersionId);
    const { register } = await this.get(id);
    if (register.state !== 'draft') throw new ImmutableError();
    const changed = {
      ...given,
      revision: revision + 1,
      changedAt: this.clock.timestamp(),
      changedByName: viewer.displayName,
    };
    await this.database.write(async (tx) => {
      if (!(await this.database.changeIf(tx, RegisterVersion, { id, revision, state: 'draft' }, changed)))
        throw new RevisionStaleError();
    });
    return { register: { ...register, ...changed }, form };
  }

  /**
   * Opens a draft: new records are made by it, and the version before takes no new ones.
   * @throws {ValidationFailedError} 422 with every fault of the definition
   */
  async openDraft(viewer: Viewer, id: string, revision: number): Promise<RegisterWithForm> {
    const found = await this.get(id);
    const { register } = found;
    if (register.state !== 'draft') throw new ImmutableError();
    const faults = this.faultsOf(register.definition, found.form);
    if (faults.length > 0) throw new ValidationFailedError(faults);
    await this.database.write(async (tx) => {
      await this.database.takeTurns(tx, `register ${register.code}`);
      await tx.update(RegisterVersion, { code: register.code, state: 'open' }, { state: 'retired' });
      if (
        !(await this.database.changeIf(
          tx,
          RegisterVersion,
          { id, revision, state: 'draft' },
          { state: 'open', revision: revision + 1 },
        ))
      )
        throw new RevisionStaleError();
      await this.audit.record(tx, viewer, {
        action: 'register.opened',
        subject: register.definition.title['zh-CN'],
        detail: { code: register.code, version: register.version },
      });
    });
    return this.get(id);
  }

  /** Takes a register out of use: no new records; those that there are go on. */
  async retire(viewer: Viewer, id: string, revision: number): Promise<RegisterWithForm> {
    const { register } = await this.get(id);
    await this.database.write(async (tx) => {
      if (
        !(await this.database.changeIf(
          tx,
          RegisterVersion,
          { id, revision, state: 'open' },
          { state: 'retired', revision: revision + 1 },
        ))
      )
        throw register.state === 'open' ? new RevisionStaleError() : new ImmutableError();
      await this.audit.record(tx, viewer, {
        action: 'register.retired',
        subject: register.definition.title['zh-CN'],
        detail: { code: register.code, version: register.version },
      });
    });
    return this.get(id);
  }

  /** What keeps a definition from being opened with a form. */
  faultsOf(definition: RegisterDefinition, form: FormVersion): ReturnType<typeof faultsOfDefinition> {
    const questions = recordQuestions(form.definition);
    const days = questions.filter(({ kind }) => kind === 'day');
    return faultsOfDefinition(definition, { names: namesOf(questions), days: namesOf(days) });
  }

  /** @throws {ValidationFailedError} 422 for a form that is not published */
  async publishedForm(id: string): Promise<FormVersion> {
    const form = await this.forms.get(id).catch((error: unknown) => {
      if (error instanceof NotFoundError) return undefined;
      throw error;
    });
    if (!form || !isPublished(form))
      throw new ValidationFailedError([{ pointer: '#/formVersionId', code: 'not-a-choice' }]);
    return form;
  }

  private async withForm(register: RegisterVersion): Promise<RegisterWithForm> {
    return { register, form: await this.forms.get(register.formVersionId) };
  }

  private async loadOne({ code, definition, form }: ShippedRegister): Promise<void> {
    const { id: formVersionId } = await this.forms.newestPublished(form);
    const shippedHash = createHash('sha256')
      .update(JSON.stringify([definition, formVersionId]))
      .digest('hex');
    const parsed = registerDefinition.parse(definition);
    await this.database.write(async (tx: EntityManager) => {
      await this.database.takeTurns(tx, `register ${code}`);
      const versions = await tx.find(RegisterVersion, { where: { code }, order: { version: 'DESC' } });
      if (versions.some((version) => version.shippedHash === shippedHash)) return;
      await tx.update(RegisterVersion, { code, state: 'open' }, { state: 'retired' });
      const number = (versions[0]?.version ?? 0) + 1;
      await insertRows(
        tx,
        RegisterVersion,
        this.version(code, number, 'open', { definition: parsed, formVersionId }, shippedHash, 'system'),
      );
    });
  }

  private version(
    code: string,
    version: number,
    state: RegisterVersion['state'],
    given: { readonly definition: RegisterDefinition; readonly formVersionId: string },
    shippedHash: string | null,
    changedByName: string,
  ): RegisterVersion {
    const { definition, formVersionId } = given;
    return {
      id: newId(),
      code,
      version,
      state,
      definition,
      formVersionId,
      shippedHash,
      revision: 0,
      changedAt: this.clock.timestamp(),
      changedByName,
    };
  }
}

const namesOf = (questions: readonly RecordQuestion[]): Set<string> => new Set(questions.map(({ name }) => name));
