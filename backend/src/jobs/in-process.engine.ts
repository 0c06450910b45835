import { JobEngine, jobsAtOnce, type Perform } from './job-engine.js';

/** For SQLite, which has one server: whoever hands a job in works on it. */
export class InProcessEngine extends JobEngine {
  private readonly waiting: string[] = [];
  private readonly running = new Set<Promise<void>>();
  private perform: Perform | undefined;

  override async begin(perform: Perform): Promise<void> {
    this.perform = perform;
    this.next();
  }

  override async hand(_tx: unknown, jobId: string): Promise<() => void> {
    return () => {
      if (!this.waiting.includes(jobId)) this.waiting.push(jobId);
      this.next();
    };
  }

  override async end(): Promise<void> {
    this.perform = undefined;
    await Promise.all(this.running);
  }

  private next(): void {
    while (this.perform && this.running.size < jobsAtOnce && this.waiting.length > 0) {
      const work = this.perform(this.waiting.shift() as string).finally(() => {
        this.running.delete(work);
        this.next();
      });
      this.running.add(work);
    }
  }
}
