import { z } from 'zod';
import { pageOf, localizedText } from '../common/http/paging.js';
import { definition as formDefinition } from '../forms/index.js';
import { toUnitRef, unitRef } from '../organisations/index.js';
import { personRef, toPersonRef } from '../persons/index.js';
import { registerDefinition } from './register-definition.js';
import { recordEventKinds, type RecordEvent } from './record-event.entity.js';
import type { RegisterWithForm } from './register-definitions.service.js';
import { registerStates, type RegisterVersion } from './register-version.entity.js';
import type { RecordInList } from './record-list.service.js';
import type { WaitingRecord } from './waiting-records.service.js';
import type { RecordInContext } from './record-reader.js';

export const registerView = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    version: z.int(),
    state: z.enum(registerStates),
    revision: z.int(),
    shipped: z.boolean(),
    definition: registerDefinition,
    formVersionId: z.string(),
    changedAt: z.string(),
    changedBy: z.string(),
    /** Whether the caller makes records in it. */
    writable: z.boolean(),
  })
  .meta({ id: 'Register' });

export const registerWithFormView = registerView
  .extend({ form: formDefinition, formTitle: localizedText })
  .meta({ id: 'RegisterWithForm' });

export const recordRow = z
  .strictObject({
    id: z.string(),
    unit: unitRef.nullable(),
    otherUnit: unitRef.nullable(),
    /** Whom a record of persons is about, beside the unit. */
    person: personRef.nullable(),
    period: z.string().nullable(),
    state: z.string(),
    ended: z.boolean(),
    dueOn: z.string().nullable(),
    name: z.string(),
    answers: z.record(z.string(), z.unknown()),
    revision: z.int(),
    changedAt: z.string(),
  })
  .meta({ id: 'RecordRow' });

/** What somebody says about a record or a move of it. */
export const recordNote = z.string().trim().min(1).max(1000);

export const recordPage = pageOf(recordRow);

/** A record that waits for the caller, with what its register calls it and its state. */
export const waitingRecord = recordRow
  .omit({ answers: true, otherUnit: true })
  .extend({ code: z.string(), register: localizedText, stateTitle: localizedText })
  .meta({ id: 'WaitingRecord' });

const recordEvent = z
  .strictObject({
    number: z.int(),
    kind: z.enum(recordEventKinds),
    at: z.string(),
    by: z.string(),
    move: z.string().nullable(),
    fromState: z.string().nullable(),
    toState: z.string().nullable(),
    note: z.string().nullable(),
    filing: z.strictObject({ number: z.string(), day: z.string() }).nullable(),
  })
  .meta({ id: 'RecordEvent' });

export const recordView = recordRow
  .extend({
    register: registerWithFormView,
    variables: z.record(z.string(), z.unknown()),
    editable: z.boolean(),
    /** Whether the caller can take it back: it never left its first state. */
    discardable: z.boolean(),
    /** Ways on from here for the caller's hands, with what stands against each now. */
    moves: z.array(z.strictObject({ key: z.string(), hindrances: z.array(z.string()) })),
    events: z.array(recordEvent),
  })
  .meta({ id: 'Record' });

export const toRegisterView = (register: RegisterVersion, writable: boolean): z.input<typeof registerView> => ({
  id: register.id,
  code: register.code,
  version: register.version,
  state: register.state,
  revision: register.revision,
  shipped: register.shippedHash !== null,
  // What a definition did not say when it was stored it leaves open.
  definition: registerDefinition.parse(register.definition),
  formVersionId: register.formVersionId,
  changedAt: register.changedAt,
  changedBy: register.changedByName,
  writable,
});

export const toRegisterWithForm = (
  { register, form }: RegisterWithForm,
  writable: boolean,
): z.input<typeof registerWithFormView> => ({
  ...toRegisterView(register, writable),
  form: form.definition,
  formTitle: form.manifest.title,
});

export const toRecordRow = ({ record, unit, otherUnit, person }: RecordInList): z.input<typeof recordRow> => ({
  id: record.id,
  unit: unit && toUnitRef(unit),
  otherUnit: otherUnit && toUnitRef(otherUnit),
  person: person && toPersonRef(person),
  period: record.period,
  state: record.state,
  ended: record.ended,
  dueOn: record.dueOn,
  name: record.name,
  answers: record.answers,
  revision: record.revision,
  changedAt: record.changedAt,
});

export const toRecordView = (found: RecordInContext, writable: boolean): z.input<typeof recordView> => ({
  ...toRecordRow(found),
  register: toRegisterWithForm(found, writable),
  variables: { unitName: found.unit?.name ?? '', unitType: found.unit?.type ?? '' },
  editable: found.mayEdit,
  discardable: found.mayWrite && found.events.every(({ kind }) => kind !== 'moved'),
  moves: found.moves.map(({ move, hindrances }) => ({ key: move.key, hindrances: hindrances.map(({ code }) => code) })),
  events: found.events.map(toEvent),
});

export const toWaitingRecord = ({ record, unit, person, register }: WaitingRecord): z.input<typeof waitingRecord> => {
  const { answers: _, otherUnit: __, ...row } = toRecordRow({ record, unit, otherUnit: null, person });
  const { title, course } = register.definition;
  return {
    ...row,
    code: record.code,
    register: title,
    stateTitle: course.states.find(({ key }) => key === record.state)?.title ?? title,
  };
};

const toEvent = (event: RecordEvent): z.input<typeof recordEvent> => ({
  number: event.number,
  kind: event.kind,
  at: event.at,
  by: event.byName,
  move: event.move,
  fromState: event.fromState,
  toState: event.toState,
  note: event.note,
  filing:
    event.filingNumber === null || event.filingDay === null
      ? null
      : { number: event.filingNumber, day: event.filingDay },
});
