import { ProblemError } from './problem/problem.error.js';

/** Too much of the same work is under way: the caller may come again in a moment. */
export class BusyError extends ProblemError {
  constructor() {
    super(503, 'overloaded', { headers: { 'retry-after': '2' } });
  }
}

export interface TurnLimits {
  readonly atOnce: number;
  /** How many may wait besides; who comes then is turned away. */
  readonly waiting: number;
}

/** Lets so much work of one kind be done at once, first come, first served. */
export class Turns {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly limits: TurnLimits) {}

  /**
   * Does the work when its turn comes.
   * @throws {BusyError} 503 when too many are waiting; the signal's reason when it is aborted while waiting
   */
  async take<Outcome>(work: () => Promise<Outcome>, signal?: AbortSignal): Promise<Outcome> {
    await this.enter(signal);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    if (this.running < this.limits.atOnce) {
      this.running++;
      return;
    }
    if (this.queue.length >= this.limits.waiting) throw new BusyError();
    await new Promise<void>((resolve, reject) => {
      const go = () => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = () => {
        this.queue.splice(this.queue.indexOf(go), 1);
        reject(signal?.reason instanceof Error ? signal.reason : new Error('Aborted'));
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      this.queue.push(go);
    });
  }

  /** The next in the queue takes the place over, so that nobody slips in before. */
  private leave(): void {
    const next = this.queue.shift();
    if (next) next();
    else this.running--;
  }
}
