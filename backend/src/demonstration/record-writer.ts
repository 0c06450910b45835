import { newId } from '../common/ids.js';
import type { OrgUnit } from '../organisations/index.js';
import type { Person } from '../persons/index.js';
import { derivedOf, periodOf, valuesOf } from '../registers/index.js';
import type { RecordEvent } from '../registers/record-event.entity.js';
import type { RecordValue } from '../registers/record-value.entity.js';
import type { RegisterRecord } from '../registers/register-record.entity.js';
import type { RegisterVersion } from '../registers/register-version.entity.js';

/** What was recorded, and the moves that it has made since. */
export interface Recorded {
  readonly code: string;
  readonly unit: OrgUnit;
  readonly person?: Person;
  readonly answers: Record<string, unknown>;
  /** First day of it; every move follows some days later. */
  readonly day: string;
  readonly moves: readonly string[];
  /** What it came from, so that it is not proposed again. */
  readonly origin?: string;
}

interface Hand {
  readonly accountId: string;
  readonly displayName: string;
}

export interface RecordRows {
  readonly records: RegisterRecord[];
  readonly values: RecordValue[];
  readonly events: RecordEvent[];
}

const daysBetweenMoves = 4;

/** Makes the rows of records as if each had gone its way under the hands of its register. */
export class RecordWriter {
  readonly rows: RecordRows = { records: [], values: [], events: [] };
  private readonly byCode: ReadonlyMap<string, RegisterVersion>;

  /**
   * @param registers the open version of each register
   * @param hands who writes and who confirms
   */
  constructor(
    registers: readonly RegisterVersion[],
    private readonly hands: Readonly<Record<'writer' | 'confirmer', Hand>>,
    private readonly today: string,
  ) {
    this.byCode = new Map(registers.map((register) => [register.code, register]));
  }

  /** What has not come yet is left out: a record begun after today, and moves that would be made then. */
  write({ code, unit, person, answers, day, moves, origin }: Recorded): void {
    if (day > this.today) return;
    const register = this.byCode.get(code);
    if (!register) throw new Error(`The demonstration knows no register ${code}`);
    const { definition } = register;
    const id = newId();
    const { states } = definition.course;
    let state = states[0]?.key ?? '';
    let at = day;
    let { accountId: movedBy } = this.hands.writer;
    const note = (event: Partial<RecordEvent> & Pick<RecordEvent, 'kind'>, by: Hand): void => {
      const number = this.rows.events.length - begun + 1;
      const who = { byId: by.accountId, byName: by.displayName };
      this.rows.events.push({ ...unsaid, recordId: id, number, at: instant(at), ...who, ...event });
    };
    const begun = this.rows.events.length;
    note({ kind: 'made', toState: state }, this.hands.writer);
    for (const key of moves) {
      const next = later(at, daysBetweenMoves);
      if (next > this.today) break;
      const move = definition.course.moves.find((one) => one.key === key && one.from.includes(state));
      if (!move) throw new Error(`${code} has no move ${key} from ${state}`);
      at = next;
      const by = this.hands[move.by];
      const filed = move.needs.some(({ kind }) => kind === 'filing');
      note(
        {
          kind: 'moved',
          move: key,
          fromState: state,
          toState: move.to,
          note: move.needs.some(({ kind }) => kind === 'note') ? '按要求办理。' : null,
          filingNumber: filed ? `组备〔${at.slice(0, 4)}〕${this.rows.records.length}号` : null,
          filingDay: filed ? at : null,
        },
        by,
      );
      state = move.to;
      movedBy = by.accountId;
    }
    this.rows.values.push(...valuesOf(answers).map((value) => ({ recordId: id, code, ...value })));
    this.rows.records.push({
      id,
      code,
      versionId: register.id,
      unitId: unit.id,
      otherUnitId: null,
      personId: person?.id ?? null,
      period: periodOf(definition.period, day),
      state,
      ended: states.find(({ key }) => key === state)?.ends ?? false,
      ...derivedOf(definition, answers),
      origin: origin ?? null,
      answers,
      movedBy,
      revision: this.rows.events.length - begun,
      madeAt: instant(day),
      changedAt: instant(at),
    });
  }
}

const unsaid = {
  move: null,
  fromState: null,
  toState: null,
  note: null,
  filingNumber: null,
  filingDay: null,
} as const;

const instant = (day: string): string => `${day}T02:00:00.000Z`;

/** A day so many days after another. */
export const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
