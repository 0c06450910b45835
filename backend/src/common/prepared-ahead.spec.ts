import { describe, expect, it } from 'vitest';
import { preparedAhead } from './prepared-ahead.js';

describe('going through items that are prepared ahead', () => {
  it('prepares so many at a time, and hands them out in their order', async () => {
    const log: string[] = [];
    const prepare = (item: number) => {
      log.push(`begin ${item}`);
      return Promise.resolve(item * 10);
    };
    for await (const { item, prepared } of preparedAhead([1, 2, 3, 4], 2, prepare))
      log.push(`${item}: ${await prepared}`);
    expect(log).toEqual(['begin 1', 'begin 2', '1: 10', 'begin 3', '2: 20', 'begin 4', '3: 30', '4: 40']);
  });

  it('tells of a failure when its turn comes, and waits for what is still being prepared', async () => {
    const done: number[] = [];
    let release = (): void => undefined;
    const last = new Promise<void>((resolve) => (release = resolve));
    const prepare = async (item: number): Promise<number> => {
      if (item === 2) throw new Error('two');
      if (item === 3) await last;
      done.push(item);
      return item;
    };
    const seen: number[] = [];
    const going = (async () => {
      for await (const { prepared } of preparedAhead([1, 2, 3, 4], 3, prepare)) seen.push(await prepared);
    })();
    setTimeout(release, 20);
    await expect(going).rejects.toThrow('two');
    expect(seen).toEqual([1]);
    expect(done).toEqual([1, 4, 3]);
  });
});
