import { readFileSync } from 'node:fs';
import { isStartedByNpx } from './config/config.js';

const lookMs = 500;

/**
 * Tells when the `npx` (or `npm exec`) that started this process is gone: it does not pass on the signal that ends it, and would leave a
 * server behind that nobody knows of. Another parent may end as it likes; that is how servers are put into the background.
 */
export function onParentGone(tell: () => void): void {
  if (!isStartedByNpx()) return;
  const ancestors = ancestorsOf(process.pid);
  const timer = setInterval(() => {
    if (ancestors.every((pid, index) => parentOf(index === 0 ? process.pid : (ancestors[index - 1] ?? 0)) === pid))
      return;
    clearInterval(timer);
    tell();
  }, lookMs);
  timer.unref();
}

/** The shell that npm starts, where there is one, and npm itself. */
function ancestorsOf(pid: number): number[] {
  const parent = parentOf(pid);
  const isShell = /^(?:\/\S*\/)?(?:sh|dash|bash)\0/.test(commandLineOf(parent));
  return isShell ? [parent, parentOf(parent)] : [parent];
}

/** Where there is no /proc, a process knows only its own parent. */
function parentOf(pid: number): number {
  try {
    // `pid (name) state ppid …`; the name may hold anything.
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    );
  } catch {
    return pid === process.pid ? process.ppid : 0;
  }
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
