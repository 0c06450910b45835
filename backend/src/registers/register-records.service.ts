import { Inject, Injectable } from '@nestjs/common';
import { isInScope, type Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import {
  ConflictError,
  ForbiddenError,
  ImmutableError,
  NotFoundError,
  RevisionStaleError,
  ValidationFailedError,
  type FieldProblem,
} from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { FormsService } from '../forms/index.js';
import { findUnit, type OrgUnit } from '../organisations/index.js';
import { asksForRunningPeriod, boundsOf, isPeriod, periodOf } from './domain/record-period.js';
import {
  firstState,
  hindrancesOf,
  movesFrom,
  stateOf,
  type Hindrance,
  type Mover,
  type Saying,
} from './domain/record-course.js';
import type { CourseMove, RegisterDefinition } from './register-definition.js';
import { RecordEvent } from './record-event.entity.js';
import { handOf, moverOf, reaches } from './record-hands.js';
import type { RecordInList } from './record-list.service.js';
import { derivedOf, keepValues, noteEvent } from './record-writing.js';
import { RegisterDefinitions, type RegisterWithForm } from './register-definitions.service.js';
import { RegisterRecord } from './register-record.entity.js';
import { refusalOf } from './registers.errors.js';

/** A record with all that its page shows. */
export interface RecordInContext extends RecordInList, RegisterWithForm {
  readonly events: readonly RecordEvent[];
  readonly mayEdit: boolean;
  /** The moves on from its state that the caller has the hands for, each with what stands against it. */
  readonly moves: readonly { readonly move: CourseMove; readonly hindrances: readonly Hindrance[] }[];
}

export interface NewRecord {
  readonly unitId: string | null;
  readonly otherUnitId: string | null;
  readonly period: string | null;
  readonly answers: Record<string, unknown>;
}

const unsaid: Saying = { note: null, filing: null };

/** Records of registers: made, changed, moved along their course, commented. */
@Injectable()
export class RegisterRecords {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(RegisterDefinitions) private readonly definitions: RegisterDefinitions,
  ) {}

  /** @throws {NotFoundError} also for a record about a unit beyond the caller's reach */
  async get(viewer: Viewer, id: string): Promise<RecordInContext> {
    const record = await this.database.reader(RegisterRecord).findOneBy({ id });
    if (!record) throw new NotFoundError();
    const manager = this.database.dataSource.manager;
    const [unit, otherUnit, register, events] = await Promise.all([
      findUnit(manager, record.unitId),
      findUnit(manager, record.otherUnitId),
      this.definitions.get(record.versionId),
      manager.find(RecordEvent, { where: { recordId: id }, order: { number: 'ASC' } }),
    ]);
    if (!reaches(viewer, unit)) throw new NotFoundError();
    const { definition } = register.register;
    const mover = moverOf(viewer, unit);
    const faults = await this.faultsOf(register, record.answers, unit);
    const moves = movesFrom(definition.course, record.state)
      .filter((move) => mover.hands.has(handOf(definition, move)))
      .map((move) => ({
        move,
        hindrances: this.hindrances(definition, move, record, unit, mover, faults, unsaid),
      }));
    return {
      ...register,
      record,
      unit,
      otherUnit,
      events,
      moves,
      mayEdit: mover.hands.has(definition.writer) && stateOf(definition.course, record.state)?.editable === true,
    };
  }

  /**
   * @throws {ForbiddenError} 403 for whoever does not write this register; {@link ValidationFailedError} 422 for a unit, a period or answers
   *   that it cannot have; {@link ConflictError} 409 period-over for a period that has ended
   */
  async make(viewer: Viewer, code: string, given: NewRecord): Promise<RecordInContext> {
    const register = await this.definitions.open(code);
    const { definition } = register.register;
    const { unit } = await this.checkPlace(viewer, definition, given);
    const mover = moverOf(viewer, unit);
    if (!mover.hands.has(definition.writer)) throw new ForbiddenError('not-yours-to-write');
    const period = given.period ?? periodOf(definition.period, this.clock.today());
    if (!isPeriod(definition.period, period))
      throw new ValidationFailedError([{ pointer: '#/period', code: 'not-a-choice' }]);
    const ends = period === null ? undefined : boundsOf(definition.period, period)?.last;
    if (asksForRunningPeriod(definition.course) && ends !== undefined && ends < this.clock.today())
      throw new ConflictError('period-over');
    await this.checkShape(register, given.answers, unit);
    const now = this.clock.timestamp();
    const state = firstState(definition.course);
    const record: RegisterRecord = {
      id: newId(),
      code,
      versionId: register.register.id,
      unitId: given.unitId,
      otherUnitId: given.otherUnitId,
      period,
      state,
      ended: stateOf(definition.course, state)?.ends ?? false,
      ...derivedOf(definition, given.answers),
      answers: given.answers,
      origin: null,
      movedBy: viewer.accountId,
      revision: 1,
      madeAt: now,
      changedAt: now,
    };
    await this.database.write(async (tx) => {
      await insertRows(tx, RegisterRecord, record);
      await keepValues(tx, record);
      await noteEvent(this.database, this.clock.timestamp(), tx, viewer, record, { kind: 'made', toState: state });
    });
    return this.get(viewer, record.id);
  }

  /** @throws {RevisionStaleError} 412; {@link ImmutableError} 409 in a state in which nothing is changed; {@link ForbiddenError} 403 */
  async change(
    viewer: Viewer,
    id: string,
    revision: number,
    answers: Record<string, unknown>,
  ): Promise<RecordInContext> {
    const found = await this.get(viewer, id);
    const { definition } = found.register;
    if (!moverOf(viewer, found.unit).hands.has(definition.writer)) throw new ForbiddenError('not-yours-to-write');
    if (!stateOf(definition.course, found.record.state)?.editable) throw new ImmutableError();
    await this.checkShape(found, answers, found.unit);
    const changed: RegisterRecord = {
      ...rowOf(found.record),
      ...derivedOf(definition, answers),
      answers,
      revision: revision + 1,
      changedAt: this.clock.timestamp(),
    };
    await this.database.write(async (tx) => {
      if (!(await this.database.changeIf(tx, RegisterRecord, { id, revision, state: found.record.state }, changed)))
        throw new RevisionStaleError();
      await keepValues(tx, changed);
      await noteEvent(this.database, this.clock.timestamp(), tx, viewer, changed, { kind: 'changed' });
    });
    return this.get(viewer, id);
  }

  /**
   * Moves a record on.
   * @throws {RevisionStaleError} 412; 409, 422 or 403 with what stands against it; {@link ValidationFailedError} 422 for a move that does not lead on from here
   */
  async move(
    viewer: Viewer,
    id: string,
    revision: number,
    { move: key, ...saying }: Saying & { readonly move: string },
  ): Promise<RecordInContext> {
    const found = await this.get(viewer, id);
    const { record, unit } = found;
    const { definition } = found.register;
    const move = movesFrom(definition.course, record.state).find((one) => one.key === key);
    if (!move) throw new ConflictError('no-such-move');
    const faults = await this.faultsOf(found, record.answers, unit);
    const [first, ...rest] = this.hindrances(definition, move, record, unit, moverOf(viewer, unit), faults, saying);
    if (first) throw refusalOf([first, ...rest], faults);
    const moved: RegisterRecord = {
      ...rowOf(record),
      state: move.to,
      ended: stateOf(definition.course, move.to)?.ends ?? false,
      movedBy: viewer.accountId,
      revision: revision + 1,
      changedAt: this.clock.timestamp(),
    };
    await this.database.write(async (tx) => {
      if (!(await this.database.changeIf(tx, RegisterRecord, { id, revision, state: record.state }, moved)))
        throw new RevisionStaleError();
      await noteEvent(this.database, this.clock.timestamp(), tx, viewer, moved, {
        kind: 'moved',
        move: move.key,
        fromState: record.state,
        toState: move.to,
        note: saying.note,
        filingNumber: saying.filing?.number ?? null,
        filingDay: saying.filing?.day ?? null,
      });
      await this.audit.record(tx, viewer, {
        action: 'record.moved',
        subject: unit?.name ?? definition.title['zh-CN'],
        detail: { register: record.code, record: id, from: record.state, to: move.to },
      });
    });
    return this.get(viewer, id);
  }

  async comment(viewer: Viewer, id: string, note: string): Promise<RecordInContext> {
    const { record } = await this.get(viewer, id);
    await this.database.write((tx) =>
      noteEvent(this.database, this.clock.timestamp(), tx, viewer, record, { kind: 'commented', note }),
    );
    return this.get(viewer, id);
  }

  private async checkPlace(
    viewer: Viewer,
    { about, unitTypes }: RegisterDefinition,
    { unitId, otherUnitId }: NewRecord,
  ): Promise<{ unit: OrgUnit | null }> {
    const manager = this.database.dataSource.manager;
    const [unit, otherUnit] = await Promise.all([findUnit(manager, unitId), findUnit(manager, otherUnitId)]);
    const refuse = (pointer: string): never => {
      throw new ValidationFailedError([{ pointer, code: 'not-a-choice' }]);
    };
    if (about === 'none' ? unitId !== viewer.unitId : !unit || !isInScope(viewer, unit)) refuse('#/unitId');
    if (about !== 'none' && unit && unitTypes.length > 0 && !unitTypes.includes(unit.type)) refuse('#/unitId');
    if (about === 'unit-pair' ? !otherUnit || otherUnitId === unitId : otherUnitId !== null) refuse('#/otherUnitId');
    return { unit };
  }

  private async faultsOf(
    { form }: RegisterWithForm,
    answers: Record<string, unknown>,
    unit: OrgUnit | null,
  ): Promise<FieldProblem[]> {
    const checked = (await this.forms.compiledForm(form.id)).validate(answers, {
      variables: { unitName: unit?.name ?? '', unitType: unit?.type ?? '' },
    });
    return checked.ok ? [] : [...checked.errors];
  }

  /** A record may be incomplete until it moves on, but what it holds has the right shape. */
  private async checkShape(
    register: RegisterWithForm,
    answers: Record<string, unknown>,
    unit: OrgUnit | null,
  ): Promise<void> {
    const faults = (await this.faultsOf(register, answers, unit)).filter(({ code }) => code !== 'required');
    if (faults.length > 0) throw new ValidationFailedError(faults);
  }

  private hindrances(
    definition: RegisterDefinition,
    move: CourseMove,
    record: RegisterRecord,
    unit: OrgUnit | null,
    mover: Mover,
    faults: readonly FieldProblem[],
    saying: Saying,
  ): Hindrance[] {
    const periodEnds = record.period === null ? null : (boundsOf(definition.period, record.period)?.last ?? null);
    return hindrancesOf(
      move,
      { ...record, periodEnds, marks: unit?.tags ?? [] },
      mover,
      {
        writer: definition.writer,
        confirmer: definition.confirmer,
        today: this.clock.today(),
        isComplete: faults.length === 0,
      },
      saying,
    );
  }
}

/** The columns of a record, without what was read beside them. */
const rowOf = ({ ...record }: RegisterRecord): RegisterRecord => record;
