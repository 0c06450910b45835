import type { ChildProcess } from 'node:child_process';
import type { PluginLimits } from './campaign-type.js';
import { launchSandbox } from './sandbox-launch.js';
import type { PluginMethod, SandboxFailure, SandboxReply, SandboxRequest } from './sandbox-protocol.js';

/** How a call failed, before the plugin's name is known. */
export class SandboxCallError extends Error {
  constructor(
    readonly failure: SandboxFailure,
    readonly detail: string,
  ) {
    super(`${failure}: ${detail}`);
  }
}

export interface SandboxCall {
  readonly source: string;
  readonly method: PluginMethod;
  readonly argument: string;
  readonly signal?: AbortSignal | undefined;
}

const startMs = 10_000;
const bytesPerMegabyte = 1024 * 1024;

/** One child process that runs one call at a time; started at the first call, replaced after a failure. */
export class SandboxProcess {
  private child: ChildProcess | null = null;
  private ready: Promise<ChildProcess> | null = null;
  private tail: Promise<unknown> = Promise.resolve();
  private nextId = 1;
  private closed = false;
  /** Calls waiting or running. */
  load = 0;

  constructor(readonly limits: PluginLimits) {}

  /** @throws {SandboxCallError} when the plugin fails; the signal's reason when aborted */
  call(call: SandboxCall): Promise<Uint8Array> {
    this.load++;
    const result = this.tail.then(() => this.run(call));
    this.tail = result.catch(() => undefined).finally(() => this.load--);
    return result;
  }

  /** Starts the child before it is needed; what goes wrong is told by the first call. */
  prepare(): void {
    this.start().then(
      (child) => this.load === 0 && setReferenced(child, false),
      () => undefined,
    );
  }

  close(): void {
    this.closed = true;
    this.discard();
  }

  private async run({ source, method, argument, signal }: SandboxCall): Promise<Uint8Array> {
    signal?.throwIfAborted();
    if (this.closed) throw new SandboxCallError('plugin-crashed', 'the host is closed');
    const child = await this.start();
    const request: SandboxRequest = { id: this.nextId++, source, method, argument, limits: this.limits };
    setReferenced(child, true);
    try {
      const reply = await this.exchange(child, request, signal);
      if (reply.ok) return reply.answer;
      throw new SandboxCallError(reply.failure, reply.detail);
    } catch (error) {
      this.discard();
      throw error;
    } finally {
      setReferenced(child, false);
    }
  }

  private exchange(child: ChildProcess, request: SandboxRequest, signal?: AbortSignal): Promise<SandboxReply> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        child.off('message', onMessage).off('exit', onExit).off('error', onError);
        signal?.removeEventListener('abort', onAbort);
        act();
      };
      const fail = (failure: SandboxFailure, detail: string) =>
        settle(() => reject(new SandboxCallError(failure, detail)));
      const onMessage = (reply: SandboxReply) => reply.id === request.id && settle(() => resolve(reply));
      const onError = (error: Error) => fail('plugin-crashed', error.message);
      // Node aborts when its own heap is exhausted.
      const onExit = (code: number | null, ended: NodeJS.Signals | null) =>
        fail(
          ended === 'SIGABRT' || code === 134 ? 'plugin-memory' : 'plugin-crashed',
          `the process ended (${ended ?? code})`,
        );
      const onAbort = () =>
        settle(() => reject(signal?.reason instanceof Error ? signal.reason : new Error('Aborted')));
      const timer = setTimeout(
        () => fail('plugin-timeout', `no answer within ${this.limits.wallMs} ms`),
        this.limits.wallMs,
      );
      child.on('message', onMessage).on('exit', onExit).on('error', onError);
      signal?.addEventListener('abort', onAbort);
      child.send(request, (error) => error && fail('plugin-crashed', error.message));
    });
  }

  private start(): Promise<ChildProcess> {
    this.ready ??= new Promise<ChildProcess>((resolve, reject) => {
      const child = launchSandbox(Math.ceil(this.limits.memoryBytes / bytesPerMegabyte));
      this.child = child;
      const timer = setTimeout(() => child.kill('SIGKILL'), startMs);
      const fail = (why: string) => {
        clearTimeout(timer);
        if (this.child === child) this.discard();
        reject(new SandboxCallError('plugin-crashed', `the isolated process does not start: ${why}`));
      };
      const onExit = (code: number | null) => fail(`ended with ${code ?? 'a signal'}`);
      child.on('error', (error) => fail(error.message));
      child.once('exit', onExit);
      child.once('message', () => {
        clearTimeout(timer);
        child.off('exit', onExit).once('exit', () => this.child === child && this.discard());
        resolve(child);
      });
    });
    return this.ready;
  }

  private discard(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
    this.ready = null;
  }
}

/** A waiting child must not keep the program alive; a working one must. */
function setReferenced(child: ChildProcess, referenced: boolean): void {
  const act = referenced ? 'ref' : 'unref';
  child[act]();
  child.channel?.[act]();
}
