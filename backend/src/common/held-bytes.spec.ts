import { describe, expect, it } from 'vitest';
import { HeldBytes } from './held-bytes.js';
import { BusyError } from './turns.js';

describe('memory that requests share', () => {
  it.each([
    [99, true],
    [100, true],
    [101, false],
  ])('%i of 100 bytes can be had: %s', async (bytes, isThere) => {
    const taking = new HeldBytes(100).during(async (take) => take(bytes));
    await (isThere ? expect(taking).resolves.toBeUndefined() : expect(taking).rejects.toThrow(BusyError));
  });

  it('is short while others hold it, and there again when they end, also by a failure', async () => {
    const memory = new HeldBytes(100);
    let end = (): void => undefined;
    const holding = memory.during((take) => {
      take(60);
      return new Promise<void>((_resolve, reject) => (end = () => reject(new Error('no'))));
    });
    const other = () =>
      memory.during(async (take) => {
        take(30);
        take(30);
      });
    await expect(other()).rejects.toThrow(BusyError);
    end();
    await expect(holding).rejects.toThrow('no');
    await expect(other()).resolves.toBeUndefined();
  });
});
