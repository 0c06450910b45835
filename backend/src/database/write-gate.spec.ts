import { describe, expect, it } from 'vitest';
import { WriteGate } from './write-gate.js';

describe('the write gate', () => {
  it('lets one through at a time, first come first served', async () => {
    const gate = new WriteGate();
    const order: number[] = [];
    let inside = 0;
    await Promise.all(
      [1, 2, 3, 4, 5].map(async (visitor) => {
        const release = await gate.acquire();
        expect(++inside).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 1));
        order.push(visitor);
        inside--;
        release();
      }),
    );
    expect(order).toEqual([1, 2, 3, 4, 5]);
  });

  it('gives up on a holder that never lets go, and goes on afterwards', async () => {
    const gate = new WriteGate();
    const release = await gate.acquire();
    await expect(gate.acquire(10)).rejects.toThrow('write lock busy');
    release();
    (await gate.acquire(1_000))();
  });
});
