import type { KeyObject } from 'node:crypto';
import { newBallotId } from '../../common/ids.js';
import { AnswerCounter, type CountedForms, type QuestionCounts } from '../domain/answer-counter.js';
import { ticksOf, type RoleQuestion } from '../domain/ballot-ticks.js';
import { countLines, type LineCounts } from '../domain/straight-lines.js';
import { addUp, type BallotTicks, type RoleCounts } from '../domain/tally-rules.js';
import { poolRules } from '../domain/threshold-pool.js';
import { openAnswers, plainKeyId } from './sealed-answers.js';

/** Waiting ballots that are to be opened, and all that this needs: it may cross to another thread. */
export interface ClosedSlice {
  /** JSON: `[collector, id, key, form version, sealed answers, day, lot]` of each ballot, as the database wrote it. */
  readonly rows: string;
  readonly keys: ReadonlyMap<string, KeyObject>;
  /** The roles of the questions, by form version. */
  readonly roles: ReadonlyMap<string, readonly RoleQuestion[]>;
  readonly forms: CountedForms;
  /** Ids of the ballots that are not to be counted yet. */
  readonly staying: ReadonlySet<string>;
  /** How many of a lot are to stay. */
  readonly stay: number;
}

/** Where a ballot waits, and under which key. */
export interface WaitingPlace {
  readonly collectorId: string;
  readonly lot: number;
  readonly id: string;
  readonly keyId: string;
}

/** A waiting ballot with its answers readable. */
export interface OpenedBallot {
  readonly place: WaitingPlace;
  readonly formVersionId: string;
  /** Answers as JSON text. */
  readonly json: string;
  readonly receivedOn: string;
  readonly ticks: BallotTicks['ballots'][number];
  /** What {@link json} says; a ballot that is handed to another thread leaves it behind. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** Opened ballots of a lot that are to be counted, ready for the log: nothing in it leads back to their places. */
export interface CountableStack {
  readonly collectorId: string;
  readonly lot: number;
  readonly ballots: number;
  /** JSON without the outer brackets: `[collector, id, form version, answers, day, lot]` of each, under new ids and in their order. */
  readonly entries: string;
  readonly counts: RoleCounts;
  readonly answers: readonly QuestionCounts[];
  readonly lines: LineCounts;
}

export interface OpenedSlice {
  readonly moving: readonly CountableStack[];
  /** Places of the ballots in {@link moving}. */
  readonly movingFrom: readonly WaitingPlace[];
  readonly staying: readonly OpenedBallot[];
  /** Rows that no key opens, or that hold no answers. */
  readonly damaged: readonly WaitingPlace[];
}

type Row = readonly [
  collectorId: string,
  id: string,
  keyId: string,
  formVersionId: string,
  answers: string,
  receivedOn: string,
  lot: number,
];

/** Opens waiting ballots and adds up those that are to be counted. */
export function openSlice({ rows, keys, roles, forms, staying, stay }: ClosedSlice): OpenedSlice {
  const opened = new Map<string, OpenedBallot[]>();
  const damaged: WaitingPlace[] = [];
  for (const row of JSON.parse(rows) as Row[]) {
    const ballot = openBallot(row, keys, roles);
    const [collectorId, id, keyId, , , , lot] = row;
    const group = opened.get(`${collectorId} ${lot}`);
    if (!ballot) damaged.push({ collectorId, lot, id, keyId });
    else if (group) group.push(ballot);
    else opened.set(`${collectorId} ${lot}`, [ballot]);
  }
  const moving: CountableStack[] = [];
  const movingFrom: WaitingPlace[] = [];
  const kept: OpenedBallot[] = [];
  for (const ballots of opened.values()) {
    const movers = ballots.filter(({ place }) => !staying.has(place.id));
    // Where another process or damage has left too few, they wait for others.
    const areTooFew = stay > 0 && movers.length < poolRules.stay;
    kept.push(...(areTooFew ? ballots : ballots.filter(({ place }) => staying.has(place.id))));
    const [first] = movers;
    if (areTooFew || !first) continue;
    moving.push(stackOf(first.place, movers, forms));
    movingFrom.push(...movers.map(({ place }) => place));
  }
  return { moving, movingFrom, staying: kept.map(({ answers: _left, ...ballot }) => ballot), damaged };
}

/** Ballots of one lot as the log takes them. */
export function stackOf(
  { collectorId, lot }: Pick<WaitingPlace, 'collectorId' | 'lot'>,
  ballots: readonly OpenedBallot[],
  forms: CountedForms,
): CountableStack {
  const entries = ballots
    .map(({ formVersionId, json, receivedOn }) => {
      const id = newBallotId();
      // The answers are JSON already; written into the list as they are, they need not be read and written once more.
      return { id, text: `["${collectorId}","${id}","${formVersionId}",${json},"${receivedOn}",${lot}]` };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ text }) => text)
    .join(',');
  const answers = new AnswerCounter(forms);
  for (const { formVersionId, json, receivedOn, answers: given } of ballots)
    answers.add({ formVersionId, answers: given ?? (JSON.parse(json) as Record<string, unknown>), receivedOn });
  return {
    collectorId,
    lot,
    ballots: ballots.length,
    entries,
    counts: addUp(ballots.map(({ ticks }) => ticks)),
    answers: answers.counts(),
    lines: countLines(ballots.map(({ ticks }) => ticks)),
  };
}

function openBallot(
  [collectorId, id, keyId, formVersionId, answers, receivedOn, lot]: Row,
  keys: ClosedSlice['keys'],
  roles: ClosedSlice['roles'],
): OpenedBallot | undefined {
  const [key, asked] = [keys.get(keyId), roles.get(formVersionId)];
  if (!asked || (!key && keyId !== plainKeyId)) return undefined;
  try {
    const json = key ? openAnswers(key, { collectorId, formVersionId }, answers) : answers;
    const given = JSON.parse(json) as Record<string, unknown>;
    const ticks = ticksOf(asked, given);
    return { place: { collectorId, lot, id, keyId }, formVersionId, json, receivedOn, ticks, answers: given };
  } catch {
    return undefined;
  }
}
