import { randomFillSync } from 'node:crypto';

const pool = Buffer.allocUnsafe(8_192);
let used = pool.length;

/** Random bytes from the operating system's generator, drawn in bulk: a call for each ballot costs more than its bytes. */
export function pooledRandomBytes(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + count));
  // What was handed out must not be found in memory again.
  pool.fill(0, used, used + count);
  used += count;
  return bytes;
}
