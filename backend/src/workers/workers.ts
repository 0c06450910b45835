import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Turns } from '../common/turns.js';
import { WorkerProcess, type WorkerLimits } from './worker-process.js';

export interface WorkersLimits extends WorkerLimits {
  readonly atOnce: number;
  readonly waiting: number;
}

/** Enough for the largest file that is accepted; one at a time, so that a core stays free for ballots. */
export const workersLimits: WorkersLimits = { atOnce: 1, waiting: 8, wallMs: 20_000, heapBytes: 384 * 1024 * 1024 };

/**
 * Does what a request asks of a file where it can hold nobody up: in a process of its own with limits on time and memory, so many
 * at once and a short queue behind them (ADR 21).
 */
@Injectable()
export class Workers implements OnApplicationShutdown {
  private readonly turns: Turns;
  private readonly free: WorkerProcess[];
  private readonly all: readonly WorkerProcess[];

  constructor(limits: WorkersLimits = workersLimits) {
    this.turns = new Turns(limits);
    this.all = Array.from({ length: limits.atOnce }, () => new WorkerProcess(limits));
    this.free = [...this.all];
  }

  /**
   * Runs a task module of ours (`run` yields the parts of the answer) with an argument that can be cloned.
   * @param signal aborted when nobody waits for the answer any more
   * @throws {BusyError} 503; {@link TaskTooCostlyError} 422; whatever refusal the task throws
   */
  run<Part>(task: URL, argument: unknown, signal?: AbortSignal): Promise<Part[]> {
    return this.turns.take(async () => {
      const worker = this.free.pop();
      if (!worker) throw new Error('More turns than workers');
      try {
        return (await worker.run(task, argument, signal)) as Part[];
      } finally {
        this.free.push(worker);
      }
    }, signal);
  }

  onApplicationShutdown(): void {
    for (const worker of this.all) worker.end();
  }
}
