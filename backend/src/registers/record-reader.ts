import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { NotFoundError, ValidationFailedError, type FieldProblem } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { FormsService } from '../forms/index.js';
import { findUnit, type OrgUnit } from '../organisations/index.js';
import { findPerson, type Person } from '../persons/index.js';
import {
  firstState,
  hindrancesOf,
  mayAwaitSurvey,
  movesFrom,
  stateOf,
  type Hindrance,
  type Mover,
  type Saying,
} from './domain/record-course.js';
import { boundsOf } from './domain/record-period.js';
import { RecordEvent } from './record-event.entity.js';
import { handOf, moverOf, reaches } from './record-hands.js';
import type { RecordInList } from './record-list.service.js';
import type { CourseMove, RegisterDefinition } from './register-definition.js';
import { RegisterDefinitions, type RegisterWithForm } from './register-definitions.service.js';
import { RegisterRecord } from './register-record.entity.js';
import { SecondSurveys } from './second-surveys.js';

/** A record with all that its page shows. */
export interface RecordInContext extends RecordInList, RegisterWithForm {
  /** Whether residents have yet to be asked again. */
  readonly awaitsSurvey: boolean;
  readonly events: readonly RecordEvent[];
  /** Whether the caller writes this register for its unit. */
  readonly mayWrite: boolean;
  readonly mayEdit: boolean;
  /** The moves on from its state that the caller has the hands for, each with what stands against it. */
  readonly moves: readonly { readonly move: CourseMove; readonly hindrances: readonly Hindrance[] }[];
}

/** Whom a record is about, and what is outside of it that its moves ask for. */
export interface MovedAbout {
  readonly unit: OrgUnit | null;
  readonly person: Person | null;
  readonly awaitsSurvey: boolean;
}

/** Nothing is said beside a move. */
export const unsaid: Saying = { note: null, filing: null };

/** A record with what its form and its course say about it. */
@Injectable()
export class RecordReader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(RegisterDefinitions) private readonly definitions: RegisterDefinitions,
    @Inject(SecondSurveys) private readonly surveys: SecondSurveys,
  ) {}

  /** @throws {NotFoundError} also for a record about a unit beyond the caller's reach */
  async get(viewer: Viewer, id: string): Promise<RecordInContext> {
    const record = await this.database.reader(RegisterRecord).findOneBy({ id });
    if (!record) throw new NotFoundError();
    const manager = this.database.dataSource.manager;
    const [unit, otherUnit, person, register, events] = await Promise.all([
      findUnit(manager, record.unitId),
      findUnit(manager, record.otherUnitId),
      findPerson(manager, record.personId),
      this.definitions.get(record.versionId),
      manager.find(RecordEvent, { where: { recordId: id }, order: { number: 'ASC' } }),
    ]);
    if (!reaches(viewer, unit)) throw new NotFoundError();
    const { definition } = register.register;
    const mover = moverOf(viewer, unit);
    const awaitsSurvey = mayAwaitSurvey(definition.course, record.state) && (await this.surveys.awaits(record));
    const place = { unit, person, awaitsSurvey };
    const faults = await this.faultsOf(register, record.answers, unit);
    const moves = movesFrom(definition.course, record.state)
      .filter((move) => mover.hands.has(handOf(definition, move)))
      .map((move) => ({
        move,
        hindrances: this.hindrances(definition, move, record, place, mover, faults, unsaid),
      }));
    return {
      ...register,
      record,
      unit,
      otherUnit,
      person,
      events,
      moves,
      awaitsSurvey,
      mayWrite: mover.hands.has(definition.writer),
      mayEdit:
        (mover.hands.has(definition.writer) || isRaising(definition, record, mover)) &&
        stateOf(definition.course, record.state)?.editable === true,
    };
  }

  /** What does not hold in answers, as the form of the record has it. */
  async faultsOf(
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
  async checkShape(register: RegisterWithForm, answers: Record<string, unknown>, unit: OrgUnit | null): Promise<void> {
    const faults = (await this.faultsOf(register, answers, unit)).filter(({ code }) => code !== 'required');
    if (faults.length > 0) throw new ValidationFailedError(faults);
  }

  /** What stands against a move now. */
  hindrances(
    definition: RegisterDefinition,
    move: CourseMove,
    record: RegisterRecord,
    { unit, person, awaitsSurvey }: MovedAbout,
    mover: Mover,
    faults: readonly FieldProblem[],
    saying: Saying,
  ): Hindrance[] {
    const periodEnds = record.period === null ? null : (boundsOf(definition.period, record.period)?.last ?? null);
    return hindrancesOf(
      move,
      { ...record, periodEnds, subjectAccount: person?.accountId ?? null, marks: unit?.tags ?? [], awaitsSurvey },
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

/** Whether somebody still writes down what he raised with a unit: until it goes on with it. */
export const isRaising = (
  { course, raisedBy }: RegisterDefinition,
  { state, movedBy }: Pick<RegisterRecord, 'state' | 'movedBy'>,
  { accountId, hands }: Mover,
): boolean => (raisedBy ? hands.has(raisedBy) : false) && movedBy === accountId && state === firstState(course);
