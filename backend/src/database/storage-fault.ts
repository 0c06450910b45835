import { ProblemError } from '../common/problem/problem.error.js';

/** A database that must not be served from; the message is the whole story, in one line. */
export class StorageFaultError extends Error {}

/** 503 `storage-unavailable`: what was written may not be on disk, and nothing more is taken in. */
export class StorageUnavailableError extends ProblemError {
  constructor() {
    super(503, 'storage-unavailable', { headers: { 'retry-after': '5' } });
  }
}

/** What one process knows of the storage that it writes to: whole until the first fault, and then never again. */
export class StorageWatch {
  private told: string | undefined;
  private readonly listeners: ((fault: string) => void)[] = [];

  /** The first fault, in one line. */
  get fault(): string | undefined {
    return this.told;
  }

  /** @param listener is told of the first fault, once */
  onFault(listener: (fault: string) => void): void {
    if (this.told === undefined) this.listeners.push(listener);
    else listener(this.told);
  }

  fail(fault: string): void {
    if (this.told !== undefined) return;
    this.told = fault;
    for (const listener of this.listeners) listener(fault);
  }

  /** @throws {StorageUnavailableError} after a fault */
  assertWhole(): void {
    if (this.told !== undefined) throw new StorageUnavailableError();
  }
}
