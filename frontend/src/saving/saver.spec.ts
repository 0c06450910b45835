import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSaver, type SaverPorts } from './saver';
import type { Refusal } from './saving-state';

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

const pace = { pause: 1_000, longestPause: 5_000, firstRetry: 2_000, longestRetry: 10_000 };

/** A server that stores what is typed unless it is told otherwise. */
function setUp(ports: Partial<SaverPorts> = {}) {
  const server = { text: '', next: [] as (Refusal | Promise<void>)[], attempts: [] as number[] };
  const page = { text: '' };
  const saver = createSaver({
    send: async () => {
      server.attempts.push(Date.now());
      const { text } = page;
      const answer = server.next.shift();
      if (typeof answer === 'string') throw new Refused(answer);
      await answer;
      server.text = text;
    },
    refusalOf: (error) => (error instanceof Refused ? error.refusal : 'failed'),
    pace,
    ...ports,
  });
  saver.start();
  const type = (text: string): void => {
    page.text = text;
    saver.changed();
  };
  return { server, page, saver, type, phase: () => saver.state().phase };
}

describe('keeping what is typed', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('sends once after a pause, not at every key', async () => {
    const { server, type, phase } = setUp();
    expect(phase()).toBe('untouched');
    for (const text of ['a', 'ab', 'abc']) {
      type(text);
      await vi.advanceTimersByTimeAsync(900);
    }
    expect([phase(), server.attempts]).toEqual(['unsaved', []]);
    await vi.advanceTimersByTimeAsync(100);
    expect([phase(), server.text, server.attempts.length]).toEqual(['saved', 'abc', 1]);
  });

  it('sends in between for whoever never pauses', async () => {
    const { server, type } = setUp();
    for (let key = 0; key < 12; key += 1) {
      type(`${key}`);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(server.attempts).toEqual([5_000]);
  });

  it('sends what was typed while it sent, after that', async () => {
    let answer = (): void => undefined;
    const { server, type, phase } = setUp();
    server.next.push(new Promise<void>((resolve) => (answer = resolve)));
    type('first');
    await vi.advanceTimersByTimeAsync(1_000);
    type('first and second');
    await vi.advanceTimersByTimeAsync(3_000);
    expect([phase(), server.attempts.length]).toEqual(['saving', 1]);
    answer();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([phase(), server.text, server.attempts.length]).toEqual(['saved', 'first and second', 2]);
  });

  it('sends one at a time, however often it is asked', async () => {
    let answer = (): void => undefined;
    const { server, saver, type } = setUp();
    server.next.push(new Promise<void>((resolve) => (answer = resolve)));
    type('first');
    void saver.saveNow();
    await vi.advanceTimersByTimeAsync(0);
    type('second');
    const others = [saver.saveNow(), saver.saveNow(), saver.sendAs(() => Promise.resolve(server.text))];
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.attempts.length).toBe(1);
    answer();
    await expect(Promise.all(others)).resolves.toEqual([true, true, 'second']);
    expect(server.attempts.length).toBe(2);
  });

  it('tries again by itself after a failure, ever less often', async () => {
    const { server, type, phase } = setUp();
    server.next.push('failed', 'offline', 'failed', 'failed', 'failed');
    type('a');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(phase()).toBe('failed');
    type('ab');
    expect(phase()).toBe('failed');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([phase(), server.text]).toEqual(['saved', 'ab']);
    // Each pause twice the last, and never more than ten seconds.
    expect(server.attempts).toEqual([1_000, 3_000, 7_000, 15_000, 25_000, 35_000]);
  });

  it('tries at once when it is asked to, as when the network is back', async () => {
    const { server, saver, type, phase } = setUp();
    server.next.push('offline');
    type('a');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(phase()).toBe('offline');
    saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(phase()).toBe('saved');
  });

  it('waits for a change after the server refused what was typed', async () => {
    const { server, type, phase } = setUp();
    server.next.push('rejected');
    type('wrong');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([phase(), server.attempts.length]).toEqual(['rejected', 1]);
    type('right');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([phase(), server.text]).toEqual(['saved', 'right']);
  });

  it.each(['overtaken', 'closed'] as const)('sends nothing more once it is %s, until that is over', async (refusal) => {
    const { server, saver, type, phase } = setUp();
    server.next.push(refusal);
    type('a');
    await vi.advanceTimersByTimeAsync(1_000);
    type('ab');
    await vi.advanceTimersByTimeAsync(60_000);
    await expect(saver.saveNow()).resolves.toBe(false);
    expect([phase(), server.attempts.length]).toEqual([refusal, 1]);
    saver.resume();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([phase(), server.text]).toEqual(['saved', 'ab']);
  });

  it('takes in what somebody else stored, and sends both', async () => {
    const { server, page, type, phase } = setUp({
      reconcile: () => {
        page.text += ' and theirs';
        return Promise.resolve('send');
      },
    });
    server.next.push('overtaken');
    type('mine');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([phase(), server.text, server.attempts.length]).toEqual(['saved', 'mine and theirs', 2]);
  });

  it('tries later where somebody else is always faster, or cannot be asked', async () => {
    const faster = setUp({ reconcile: () => Promise.resolve('send') });
    faster.server.next.push(...Array.from({ length: 5 }, () => 'overtaken' as const));
    faster.type('a');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([faster.phase(), faster.server.attempts.length]).toEqual(['failed', 5]);
    const silent = setUp({ reconcile: () => Promise.reject(new Refused('offline')) });
    silent.server.next.push('overtaken');
    silent.type('a');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(silent.phase()).toBe('offline');
    await vi.advanceTimersByTimeAsync(2_000);
    expect([faster.phase(), silent.phase()]).toEqual(['saved', 'saved']);
  });

  it('sends nothing by itself where that is not wanted, but when it is pressed', async () => {
    const { server, saver, type, phase } = setUp({ savesByItself: () => false });
    type('a');
    saver.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([phase(), server.attempts]).toEqual(['unsaved', []]);
    await saver.sendAs(async () => {
      server.text = 'submitted';
    });
    expect(phase()).toBe('saved');
  });

  it('stores what is left on leaving, and then rests', async () => {
    const { server, saver, type } = setUp();
    type('on the way out');
    saver.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(server.text).toBe('on the way out');
    server.next.push('failed');
    type('too late');
    saver.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.attempts.length).toBe(2);
  });
});
