import { isDeepStrictEqual } from 'node:util';
import { createApp, readConfig } from '@pingyi/backend';
import { Database } from '@pingyi/backend/testing';
import { administratorPassword, Client, startBench, type Answer, type Bench } from './client.js';
import type { DatabaseKind } from './databases.js';

/** How often each race is run. */
export const rounds = 20;

/** One database with as many processes as it may have: two on PostgreSQL, one on SQLite. */
export interface Offices {
  readonly bench: Bench;
  /** The application in each process. */
  readonly apps: readonly Pick<Bench, 'app'>[];
  /** The administrator, at each process in turn: four seats from which the same is wanted at once. */
  readonly seats: readonly [Client, Client, Client, Client];
  /** Somebody's four seats. */
  signIn(username: string, password: string): Promise<Offices['seats']>;
  /** A statement that prepares a round where the API has no quick way. */
  execute(sql: string, parameters?: readonly (string | number)[]): Promise<void>;
  select<T>(sql: string, parameters?: readonly string[]): Promise<T[]>;
  close(): Promise<void>;
}

export async function startOffices(kind: DatabaseKind): Promise<Offices> {
  const bench = await startBench(kind);
  const second =
    kind === 'postgres'
      ? await createApp(readConfig({ ...bench.database.env, LOG_LEVEL: 'silent', PUBLIC_URL: 'http://pingyi.test' }))
      : null;
  const signIn = async (username: string, password: string): Promise<Offices['seats']> => {
    const here = await new Client(bench.app).signIn(username, password);
    const there = second ? await new Client(second).signIn(username, password) : here;
    return [here, there, here, there];
  };
  const database = bench.app.get(Database);
  return {
    bench,
    apps: second ? [bench, { app: second }] : [bench],
    seats: await signIn('root', administratorPassword),
    signIn,
    execute: (sql, parameters) => database.writeStatement(sql, parameters),
    select: (sql, parameters) => database.select(sql, parameters),
    close: async () => {
      await second?.close();
      await bench.close();
    },
  };
}

/** One of those who want the same row at once. */
export interface Attempt {
  /** What is stored if it wins. */
  readonly wanted: unknown;
  readonly send: () => Promise<Answer>;
}

export interface Contest {
  readonly attempts: readonly Attempt[];
  /** What is stored, in the shape of `wanted`. */
  readonly stored: () => Promise<unknown>;
  /** The action that the audit log is to tell of once; undefined for what it does not tell of. */
  readonly audited?: string | undefined;
  /** Statuses of a fair refusal. */
  readonly refusals?: readonly number[];
  /** Whether an answer says that its attempt won. */
  readonly wins?: (answer: Answer) => boolean;
}

/** How a round ended. */
export interface Round {
  readonly won: number;
  /** What the others were answered beside fair refusals. */
  readonly strange: readonly string[];
  readonly storedWinners: boolean;
  readonly audited: number;
}

/** A round as it should end: one wins, the others are told, and everything stored is the winner's. */
export const fair: Round = { won: 1, strange: [], storedWinners: true, audited: 1 };
export const fairRounds: readonly Round[] = Array.from({ length: rounds }, () => fair);

const succeeded = ({ status }: Answer): boolean => status < 300;

/** Sends all attempts at once, and tells how it ended. */
export async function race(
  offices: Offices,
  { attempts, stored, audited, refusals = [409, 412], wins = succeeded }: Contest,
): Promise<Round> {
  const events = async (): Promise<number> => {
    const [row] = await offices.select<{ count: string | number }>(
      'SELECT COUNT(*) AS count FROM audit_event WHERE action = ?',
      [audited ?? ''],
    );
    return Number(row?.count);
  };
  const before = await events();
  const answers = await Promise.all(attempts.map(({ send }) => send()));
  const now = await stored();
  const winners = attempts.filter((_, index) => wins(answers[index] as Answer));
  const strange = answers.filter((answer) => !wins(answer) && !refusals.includes(answer.status));
  return {
    won: winners.length,
    strange: strange.map(({ status, body }) => `${status} ${String(body['code'])}`),
    storedWinners: winners.some(({ wanted }) => isDeepStrictEqual(wanted, now)),
    audited: audited === undefined ? 1 : (await events()) - before,
  };
}

/** The same race over and over. */
export async function raceRounds(offices: Offices, prepare: (round: number) => Promise<Contest>): Promise<Round[]> {
  const ended: Round[] = [];
  for (let round = 0; round < rounds; round++) ended.push(await race(offices, await prepare(round)));
  return ended;
}
