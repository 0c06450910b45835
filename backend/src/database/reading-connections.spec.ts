import { describe, expect, it } from 'vitest';
import type { PreparedConnection, StatementCallback } from './prepared-connection.js';
import { ReadingConnections } from './reading-connections.js';

/** A connection that answers when it is told to. */
class Held {
  readonly asked: string[] = [];
  private readonly waiting: (() => void)[] = [];

  all(sql: string, _parameters: unknown[] | undefined, callback: StatementCallback): void {
    this.asked.push(sql);
    this.waiting.push(() => callback.call({} as never, null, [sql]));
  }

  answer(): void {
    this.waiting.shift()?.();
  }
}

const connectionsOf = (...held: Held[]) => new ReadingConnections(held as unknown as PreparedConnection[]);

describe('reading connections', () => {
  it('let a short reading pass one that takes long', () => {
    const [one, other] = [new Held(), new Held()];
    const readers = connectionsOf(one, other);
    const answered: string[] = [];
    const ask = (sql: string) => readers.all(sql, [], () => answered.push(sql));
    ask('long');
    ask('short');
    [one, other].find(({ asked }) => asked.includes('short'))?.answer();
    expect(answered).toEqual(['short']);
  });

  it('ask a connection one thing at a time, in the order of arrival', () => {
    const only = new Held();
    const readers = connectionsOf(only);
    const answered: string[] = [];
    for (const sql of ['first', 'second', 'third']) readers.all(sql, [], () => answered.push(sql));
    expect(only.asked).toEqual(['first']);
    only.answer();
    expect(only.asked).toEqual(['first', 'second']);
    only.answer();
    only.answer();
    expect(answered).toEqual(['first', 'second', 'third']);
  });
});
