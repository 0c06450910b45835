import { Inject, Injectable } from '@nestjs/common';
import { isInScope, type Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import {
  ConflictError,
  ForbiddenError,
  ImmutableError,
  RevisionStaleError,
  ValidationFailedError,
} from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { EvidenceService } from '../files/index.js';
import { findUnit, type OrgUnit } from '../organisations/index.js';
import { findPerson, isInOffice, leadingKinds, type Person } from '../persons/index.js';
import { firstState, movesFrom, stateOf } from './domain/record-course.js';
import { canBeAbout, namesPerson } from './domain/record-person.js';
import { asksForRunningPeriod, boundsOf, dayWithin } from './domain/record-period.js';
import { RecordEvent } from './record-event.entity.js';
import { begins, moverOf } from './record-hands.js';
import { RecordMention } from './record-mention.entity.js';
import { RecordPeriods } from './record-periods.service.js';
import { isRaising, RecordReader, unsaid, type MovedAbout, type RecordInContext } from './record-reader.js';
import { RecordValue } from './record-value.entity.js';
import { derivedOf, keepValues, noteEvent, noteMove } from './record-writing.js';
import type { CourseMove, RegisterDefinition } from './register-definition.js';
import { RegisterDefinitions, type RegisterWithForm } from './register-definitions.service.js';
import { RegisterRecord } from './register-record.entity.js';
import { refusalOf } from './registers.errors.js';

export interface NewRecord {
  readonly unitId: string | null;
  readonly otherUnitId: string | null;
  /** The person that it is about; his unit then is that of the record unless another one is given that he leads. */
  readonly personId: string | null;
  readonly period: string | null;
  readonly answers: Record<string, unknown>;
  /** A move of the course that it makes at once; null where it begins in its first state. */
  readonly move: string | null;
  /** What it is made of, such as a remark; a unit has one record of an origin. */
  readonly origin?: string;
}

/** Records of registers: made, changed, discarded. */
@Injectable()
export class RegisterRecords {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(RecordReader) private readonly reader: RecordReader,
    @Inject(RecordPeriods) private readonly periods: RecordPeriods,
    @Inject(RegisterDefinitions) private readonly definitions: RegisterDefinitions,
    @Inject(EvidenceService) private readonly evidence: EvidenceService,
  ) {}

  /**
   * @throws {ForbiddenError} 403 for whoever does not write this register; {@link ValidationFailedError} 422 for a unit, a period or answers
   *   that it cannot have; {@link ConflictError} 409 period-over for a period that has ended; what stands against its first move, with which
   *   nothing is made
   */
  async make(viewer: Viewer, code: string, given: NewRecord): Promise<RecordInContext> {
    const register = await this.definitions.open(code);
    const { definition } = register.register;
    const { unit, person } = await this.checkPlace(viewer, definition, given);
    const mover = moverOf(viewer, unit);
    if (!begins(definition, mover)) throw new ForbiddenError('not-yours-to-write');
    const periods = await this.periods.choice(viewer, definition.period);
    const period = given.period ?? periods.running;
    if (!periods.accepts(period)) refuse('#/period');
    const days = [this.clock.today(), dayWithin(definition.period, period, this.clock.today())];
    if (person && !days.some((day) => isInOffice(person, day))) refuse('#/personId');
    const ends = period === null ? undefined : boundsOf(definition.period, period)?.last;
    if (asksForRunningPeriod(definition.course) && ends !== undefined && ends < this.clock.today())
      throw new ConflictError('period-over');
    await this.reader.checkShape(register, given.answers, unit);
    const now = this.clock.timestamp();
    const state = firstState(definition.course);
    const record: RegisterRecord = {
      id: newId(),
      code,
      versionId: register.register.id,
      unitId: unit?.id ?? given.unitId,
      otherUnitId: given.otherUnitId,
      personId: person?.id ?? null,
      period,
      state,
      ended: stateOf(definition.course, state)?.ends ?? false,
      ...derivedOf(definition, given.answers),
      answers: given.answers,
      origin: given.origin ?? null,
      movedBy: viewer.accountId,
      revision: 1,
      madeAt: now,
      changedAt: now,
    };
    const move =
      given.move === null
        ? null
        : await this.firstMove(viewer, register, record, { unit, person, awaitsSurvey: false }, given.move);
    const moved = move && { state: move.to, ended: stateOf(definition.course, move.to)?.ends ?? false };
    await this.database.write(async (tx) => {
      await insertRows(tx, RegisterRecord, { ...record, ...moved });
      await keepValues(tx, record);
      await noteEvent(this.database, now, tx, viewer, record, { kind: 'made', toState: state });
      const { database, audit } = this;
      if (move) await noteMove({ database, audit, at: now }, tx, viewer, { record, unit, definition }, move, unsaid);
    });
    return this.reader.get(viewer, record.id);
  }

  /** @throws {RevisionStaleError} 412; {@link ImmutableError} 409 in a state in which nothing is changed; {@link ForbiddenError} 403 */
  async change(
    viewer: Viewer,
    id: string,
    revision: number,
    answers: Record<string, unknown>,
  ): Promise<RecordInContext> {
    const found = await this.reader.get(viewer, id);
    const { definition } = found.register;
    const mover = moverOf(viewer, found.unit);
    if (!mover.hands.has(definition.writer) && !isRaising(definition, found.record, mover))
      throw new ForbiddenError('not-yours-to-write');
    if (!stateOf(definition.course, found.record.state)?.editable) throw new ImmutableError();
    await this.reader.checkShape(found, answers, found.unit);
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
    return this.reader.get(viewer, id);
  }

  /**
   * Takes back a record that never left its first state, with its files.
   * @throws {ConflictError} 409 record-went-on for one that did; {@link RevisionStaleError} 412; {@link ForbiddenError} 403
   */
  async discard(viewer: Viewer, id: string, revision: number): Promise<void> {
    const { record, register, unit, events } = await this.reader.get(viewer, id);
    const { definition } = register;
    if (!moverOf(viewer, unit).hands.has(definition.writer)) throw new ForbiddenError('not-yours-to-write');
    if (events.some(({ kind }) => kind === 'moved')) throw new ConflictError('record-went-on');
    const files = await this.database.write(async (tx) => {
      const { state } = record;
      // Whoever moves it on at this moment finds it gone, or has been first.
      const gone = await this.database.changeIf(
        tx,
        RegisterRecord,
        { id, revision, state },
        { revision: revision + 1 },
      );
      if (!gone) throw new RevisionStaleError();
      await tx.delete(RegisterRecord, { id });
      for (const part of [RecordEvent, RecordValue, RecordMention]) await tx.delete(part, { recordId: id });
      await this.audit.record(tx, viewer, {
        action: 'record.discarded',
        subject: unit?.name ?? definition.title['zh-CN'],
        detail: { register: record.code, record: id },
      });
      return this.evidence.removeOfRecord(tx, id);
    });
    await files.erase();
  }

  /** The move that a record makes as soon as it is there. @throws as {@link RecordMoves.move} */
  private async firstMove(
    viewer: Viewer,
    register: RegisterWithForm,
    record: RegisterRecord,
    place: MovedAbout,
    key: string,
  ): Promise<CourseMove> {
    const { definition } = register.register;
    const move = movesFrom(definition.course, record.state).find((one) => one.key === key);
    if (!move) throw new ConflictError('no-such-move');
    const faults = await this.reader.faultsOf(register, record.answers, place.unit);
    const mover = moverOf(viewer, place.unit);
    const [first, ...rest] = this.reader.hindrances(definition, move, record, place, mover, faults, unsaid);
    if (first) throw refusalOf([first, ...rest], faults);
    return move;
  }

  private async checkPlace(
    viewer: Viewer,
    { about, unitTypes }: RegisterDefinition,
    { unitId, otherUnitId, personId }: NewRecord,
  ): Promise<{ unit: OrgUnit | null; person: Person | null }> {
    const manager = this.database.dataSource.manager;
    const person = await findPerson(manager, personId);
    const personUnit = await findUnit(manager, person?.unitId ?? null);
    const unit = about === 'person' && unitId === null ? personUnit : await findUnit(manager, unitId);
    const otherUnit = await findUnit(manager, otherUnitId);
    if (!namesPerson(about)) {
      if (personId !== null) refuse('#/personId');
    } else if (!person || !personUnit || !isInScope(viewer, personUnit)) refuse('#/personId');
    else if (unit && !canBeAbout(about, { leads: leadingKinds.includes(person.kind), unit: personUnit }, unit))
      refuse('#/personId');
    if (about === 'none' ? unitId !== viewer.unitId : !unit || !isInScope(viewer, unit)) refuse('#/unitId');
    if (about !== 'none' && unit && unitTypes.length > 0 && !unitTypes.includes(unit.type)) refuse('#/unitId');
    if (about === 'unit-pair' ? !otherUnit || otherUnitId === unitId : otherUnitId !== null) refuse('#/otherUnitId');
    return { unit, person };
  }
}

function refuse(pointer: string): never {
  throw new ValidationFailedError([{ pointer, code: 'not-a-choice' }]);
}

/** The columns of a record, without what was read beside them. */
const rowOf = ({ ...record }: RegisterRecord): RegisterRecord => record;
