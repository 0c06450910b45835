import type { ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/** Gives a child process the lower priority: whoever hands in a ballot goes before it. */
export function yieldToServer({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Only a matter of speed.
  }
}
