import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GroupCommit } from './group-commit.js';

const later = () => new Promise((resolve) => setImmediate(resolve));

describe('group commit', () => {
  it('answers nobody before the commit that holds the request', async () => {
    let finish = (): void => undefined;
    const committed = new Promise<void>((resolve) => (finish = resolve));
    const commits = new GroupCommit<number, number>(async (items) => {
      await committed;
      return items;
    });
    let answered = false;
    const answer = commits.add(1).then(() => (answered = true));
    await later();
    await later();
    expect(answered).toBe(false);
    finish();
    await answer;
    expect(answered).toBe(true);
  });

  it('gathers what arrives while a batch is written', async () => {
    const sizes: number[] = [];
    const commits = new GroupCommit<number, number>(async (items) => {
      sizes.push(items.length);
      await later();
      return items;
    });
    const first = commits.add(0);
    await later();
    await Promise.all([first, ...Array.from({ length: 9 }, (_, item) => commits.add(item + 1))]);
    expect(sizes).toEqual([1, 9]);
  });

  it('gives each its own result, and lets one bad item fail alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -5, max: 20 }), { maxLength: 40 }), async (items) => {
        const commits = new GroupCommit<number, number>(
          async (batch) => {
            if (batch.some((item) => item < 0)) throw new Error('bad item');
            return batch.map((item) => item * 2);
          },
          { maxBatch: 7, maxQueue: 100 },
        );
        const settled = await Promise.allSettled(items.map((item) => commits.add(item)));
        settled.forEach((result, at) => {
          const item = items[at] ?? 0;
          expect(result.status === 'fulfilled' ? result.value : 'refused').toBe(item < 0 ? 'refused' : item * 2);
        });
      }),
    );
  });

  it('tells a fault of the whole database once, to everybody, and tries no ballot alone', async () => {
    let tries = 0;
    const commits = new GroupCommit<number, number>(() => {
      tries++;
      return Promise.reject(Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' }));
    });
    const settled = await Promise.allSettled(Array.from({ length: 50 }, (_, item) => commits.add(item)));
    expect(settled.every(({ status }) => status === 'rejected')).toBe(true);
    expect(tries).toBe(1);
  });

  it('turns requests away when too many wait (503 with Retry-After)', async () => {
    const commits = new GroupCommit<number, number>((items) => Promise.resolve(items), { maxBatch: 1, maxQueue: 2 });
    const waiting = [commits.add(1), commits.add(2)];
    await expect(commits.add(3)).rejects.toMatchObject({
      status: 503,
      code: 'overloaded',
      headers: { 'retry-after': '2' },
    });
    expect(await Promise.all(waiting)).toEqual([1, 2]);
  });
});
