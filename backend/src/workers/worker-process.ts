import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { compiledFile } from '../common/compiled-file.js';
import { ProblemError } from '../common/problem/problem.error.js';
import { yieldToServer } from '../common/yield-to-server.js';
import type { WorkerReply, WorkerRequest } from './worker-protocol.js';

/** What one task may take before its process is ended. */
export interface WorkerLimits {
  readonly wallMs: number;
  /** Of the JavaScript heap, and three times that of the process as a whole where the system tells it. */
  readonly heapBytes: number;
}

/** The file asks for more time or memory than it may have. */
export class TaskTooCostlyError extends ProblemError {
  constructor() {
    super(422, 'too-costly');
  }
}

const megabyte = 1024 * 1024;
const watchMs = 100;
const idleMs = 20_000;
const pageBytes = 4096;

const childFile = (): string => compiledFile(new URL('./worker-child.mjs', import.meta.url));

/** A child process that does one task at a time; it is ended when a task breaks a limit, and when there is nothing to do. */
export class WorkerProcess {
  private child: ChildProcess | null = null;
  private idle: NodeJS.Timeout | undefined;
  private nextId = 1;

  constructor(private readonly limits: WorkerLimits) {}

  /**
   * @returns the parts of the answer
   * @throws {ProblemError} as the task threw it; {@link TaskTooCostlyError} 422; the signal's reason when aborted
   */
  async run(task: URL, argument: unknown, signal?: AbortSignal): Promise<unknown[]> {
    signal?.throwIfAborted();
    clearTimeout(this.idle);
    const child = (this.child ??= this.start());
    reference(child, true);
    try {
      const request: WorkerRequest = { id: this.nextId++, task: compiledFile(task), argument };
      const parts = await this.exchange(child, request, signal);
      this.rest(child);
      return parts;
    } catch (error) {
      // A refusal is an answer like another; whatever else happened, the process is not trusted any more.
      if (error instanceof ProblemError && !(error instanceof TaskTooCostlyError)) this.rest(child);
      else this.end();
      throw error;
    }
  }

  /** Ends the process at once, whatever it does. */
  end(): void {
    clearTimeout(this.idle);
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private start(): ChildProcess {
    const file = childFile();
    const child = fork(file, {
      execArgv: [`--max-old-space-size=${Math.ceil(this.limits.heapBytes / megabyte)}`, '--no-warnings'],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    child.once('exit', () => {
      if (this.child === child) this.child = null;
    });
    yieldToServer(child);
    return child;
  }

  private rest(child: ChildProcess): void {
    reference(child, false);
    this.idle = setTimeout(() => this.end(), idleMs).unref();
  }

  private exchange(child: ChildProcess, request: WorkerRequest, signal?: AbortSignal): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      const parts: unknown[] = [];
      const settle = (act: () => void) => {
        clearTimeout(deadline);
        clearInterval(watch);
        child.off('message', onMessage).off('exit', onExit).off('error', onError);
        signal?.removeEventListener('abort', onAbort);
        act();
      };
      const fail = (error: Error) => settle(() => reject(error));
      const onError = (error: Error) => fail(error);
      // Node aborts when its own heap is exhausted.
      const onExit = (code: number | null, ended: NodeJS.Signals | null) =>
        fail(
          ended === 'SIGABRT' || code === 134
            ? new TaskTooCostlyError()
            : new Error(`A worker ended (${ended ?? code})`),
        );
      const onAbort = () => fail(signal?.reason instanceof Error ? signal.reason : new Error('Aborted'));
      const onMessage = (reply: WorkerReply) => {
        if (reply.id !== request.id) return;
        if (reply.kind === 'part') parts.push(reply.part);
        else if (reply.kind === 'end') settle(() => resolve(parts));
        else if (reply.kind === 'failed') fail(new Error(reply.message));
        else fail(refusalOf(reply.refusal));
      };
      const deadline = setTimeout(() => fail(new TaskTooCostlyError()), this.limits.wallMs);
      const watch = setInterval(() => {
        void residentBytes(child).then((bytes) => bytes > 3 * this.limits.heapBytes && fail(new TaskTooCostlyError()));
      }, watchMs);
      child.on('message', onMessage).on('exit', onExit).on('error', onError);
      signal?.addEventListener('abort', onAbort, { once: true });
      child.send(request, (error) => error && fail(error));
    });
  }
}

const refusalOf = ({
  status,
  code,
  detail,
  errors,
}: Extract<WorkerReply, { kind: 'refused' }>['refusal']): ProblemError =>
  new ProblemError(status, code, {
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
  });

/** Buffers are no part of the heap, so the process as a whole is watched too, where the system tells (Linux). */
async function residentBytes({ pid }: ChildProcess): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(text.split(' ')[1] ?? 0) * pageBytes;
}

/** A waiting child must not keep the program alive; a working one must. */
function reference(child: ChildProcess, referenced: boolean): void {
  const act = referenced ? 'ref' : 'unref';
  child[act]();
  child.channel?.[act]();
}
