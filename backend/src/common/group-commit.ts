import { isStorageFault } from './problem/problem-document.js';
import { BusyError } from './turns.js';

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commits many requests in one transaction without a timer: while one batch is written the next one gathers.
 * A request is answered only after the commit that holds it.
 */
export class GroupCommit<Item, Result> {
  private queue: Waiting<Item, Result>[] = [];
  private draining: Promise<void> | undefined;

  /**
   * @param commit writes a batch in one transaction and gives a result per item, in order
   * @param limits `maxBatch` items a transaction, `maxQueue` items waiting before new ones are turned away
   */
  constructor(
    private readonly commit: (items: readonly Item[]) => Promise<readonly Result[]>,
    private readonly limits = { maxBatch: 200, maxQueue: 10_000 },
  ) {}

  /** @throws {BusyError} 503 when too many are waiting */
  add(item: Item): Promise<Result> {
    if (this.queue.length >= this.limits.maxQueue) return Promise.reject(new BusyError());
    return new Promise<Result>((resolve, reject) => {
      this.queue.push({ item, resolve, reject });
      this.draining ??= this.drainSoon();
    });
  }

  /** Resolves once everything that was added is written; for a graceful stop. */
  async settle(): Promise<void> {
    while (this.draining) await this.draining;
  }

  private async drainSoon(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (this.queue.length > 0) await this.flush(this.queue.splice(0, this.limits.maxBatch));
    this.draining = undefined;
  }

  private async flush(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.commit(batch.map(({ item }) => item));
      // Answered a moment later: first the next batch is on its way to the disk, then the senders are served.
      setImmediate(() => batch.forEach(({ resolve }, index) => resolve(results[index] as Result)));
    } catch (error) {
      // A fault of the whole database is told once: it is not of one ballot, and trying each would hold up all that follow.
      if (batch.length === 1 || isStorageFault(error)) for (const { reject } of batch) reject(error);
      // One bad row, or a card that another process took meanwhile, must not fail its neighbours.
      else for (const waiting of batch) await this.flush([waiting]);
    }
  }
}
