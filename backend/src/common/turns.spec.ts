import { describe, expect, it } from 'vitest';
import { BusyError, Turns } from './turns.js';

/** Work that ends when it is told to. */
function held() {
  let end = (): void => undefined;
  const promise = new Promise<void>((resolve) => (end = resolve));
  return { work: () => promise, end: () => end() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('let no more in than they may, and turn away who comes when the queue is full', async () => {
    const turns = new Turns({ atOnce: 2, waiting: 1 });
    let running = 0;
    const works = Array.from({ length: 4 }, held);
    const answers = works.map(({ work }) =>
      turns.take(async () => {
        running++;
        await work();
      }),
    );
    await expect(answers[3]).rejects.toThrow(BusyError);
    expect(running).toBe(2);
    works[0]?.end();
    await answers[0];
    await settled();
    expect(running).toBe(3);
    works[1]?.end();
    works[2]?.end();
    await Promise.all(answers.slice(0, 3));
    await expect(turns.take(async () => 'free again')).resolves.toBe('free again');
  });

  it('say how to come back', () => {
    const { status, code, headers } = new BusyError();
    expect([status, code, headers['retry-after']]).toEqual([503, 'overloaded', '2']);
  });

  it('pass on the turn of work that fails', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1 });
    const failing = turns.take(() => Promise.reject(new Error('no')));
    const next = turns.take(async () => 'done');
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('done');
  });

  it('forget who goes while waiting', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1 });
    const first = held();
    const running = turns.take(first.work);
    const gone = new AbortController();
    const waiting = turns.take(async () => 'never', gone.signal);
    gone.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    const next = turns.take(async () => 'in its place');
    first.end();
    await running;
    await expect(next).resolves.toBe('in its place');
    await expect(turns.take(async () => 'never', gone.signal)).rejects.toThrow('gone');
  });
});
