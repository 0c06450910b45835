import type { Course, CourseMove, CourseState, RecordHand, Requirement } from '../register-definition.js';

/** A record as its course sees it. */
export interface CourseRecord {
  readonly state: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Last day of its period; null where it has none. */
  readonly periodEnds: string | null;
  /** Account that moved it to its state. */
  readonly movedBy: string;
  /** The login of the person that it is about; null where it is about none, or he has none. */
  readonly subjectAccount: string | null;
  /** Marks of the unit that it is about. */
  readonly marks: readonly string[];
  /** Whether residents have yet to be asked again. */
  readonly awaitsSurvey: boolean;
}

/** Whoever wants to move it. */
export interface Mover {
  readonly accountId: string;
  /** Hands that the account has for this record. */
  readonly hands: ReadonlySet<RecordHand>;
}

/** What is said beside the move. */
export interface Saying {
  readonly note: string | null;
  readonly filing: { readonly number: string; readonly day: string } | null;
}

/** Why a record does not move: a code, and the question that it is about. */
export interface Hindrance {
  readonly code:
    | 'not-yours-to-move'
    | 'incomplete'
    | 'question-unanswered'
    | 'note-missing'
    | 'filing-missing'
    | 'another-person-required'
    | 'about-yourself'
    | 'mark-not-cleared'
    | 'period-over'
    | 'second-survey-missing'
    | 'filing-required';
  readonly question?: string;
}

export const stateOf = ({ states }: Course, key: string): CourseState | undefined =>
  states.find((state) => state.key === key);

/** The state that a new record is in. */
export const firstState = ({ states }: Course): string => states[0]?.key ?? '';

/** Whether residents may have to be asked again before a record moves on from a state. */
export const mayAwaitSurvey = (course: Course, state: string): boolean =>
  movesFrom(course, state).some(({ needs }) => needs.some(({ kind }) => kind === 'second-survey'));

/** The moves that lead on from a state, whoever may make them. */
export const movesFrom = ({ moves }: Course, state: string): CourseMove[] =>
  moves.filter(({ from }) => from.includes(state));

export interface MoveContext {
  readonly writer: RecordHand;
  readonly confirmer: RecordHand;
  readonly today: string;
  /** Whether the form holds as a whole. */
  readonly isComplete: boolean;
}

/** What stands against a move; nothing = it can be made. */
export function hindrancesOf(
  move: CourseMove,
  record: CourseRecord,
  mover: Mover,
  context: MoveContext,
  saying: Saying,
): Hindrance[] {
  if (!mover.hands.has(move.by === 'writer' ? context.writer : context.confirmer))
    return [{ code: 'not-yours-to-move' }];
  if (confirms(move) && record.subjectAccount === mover.accountId) return [{ code: 'about-yourself' }];
  return move.needs.flatMap((need) => hindranceOf(need, record, mover, context, saying));
}

/** Whether a move says that what was recorded is so; nobody says that about himself. */
const confirms = ({ by, needs }: CourseMove): boolean =>
  by === 'confirmer' || needs.some(({ kind }) => kind === 'another-person');

function hindranceOf(
  need: Requirement,
  record: CourseRecord,
  mover: Mover,
  { today, isComplete }: MoveContext,
  saying: Saying,
): Hindrance[] {
  switch (need.kind) {
    case 'complete':
      return isComplete ? [] : [{ code: 'incomplete' }];
    case 'answered':
      return isAnswered(record.answers[need.question])
        ? []
        : [{ code: 'question-unanswered', question: need.question }];
    case 'note':
      return saying.note === null ? [{ code: 'note-missing' }] : [];
    case 'filing':
      return saying.filing === null ? [{ code: 'filing-missing' }] : [];
    case 'another-person':
      return record.movedBy === mover.accountId ? [{ code: 'another-person-required' }] : [];
    case 'mark-cleared':
      return record.marks.includes(need.mark) ? [{ code: 'mark-not-cleared' }] : [];
    case 'period-running':
      return record.periodEnds !== null && record.periodEnds < today ? [{ code: 'period-over' }] : [];
    case 'second-survey':
      return record.awaitsSurvey ? [{ code: 'second-survey-missing' }] : [];
    case 'not-answered-with':
      return need.values.some((value) => value === record.answers[need.question])
        ? [{ code: 'filing-required', question: need.question }]
        : [];
  }
}

const isAnswered = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
