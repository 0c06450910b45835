import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import { PlainValuesError, readPlainValues } from './plain-values.js';
import { faultOf } from './plugin-answers.js';
import { PluginFailedError } from './plugin-failed.error.js';
import { SandboxCallError, type SandboxProcess } from './sandbox-process.js';
import type { PluginMethod } from './sandbox-protocol.js';

/** A campaign type's code, and the name it fails under. */
export interface PluginCode {
  readonly type: { readonly id: string };
  /** The bundle's source. */
  readonly text: string;
}

/** The child processes in which campaign types run; a call goes to the one with the least to do. */
export class InterpreterPool {
  constructor(private readonly processes: readonly SandboxProcess[]) {}

  get size(): number {
    return this.processes.length;
  }

  /** @throws {SandboxCallError}, or the signal's reason when aborted */
  async call(source: string, method: PluginMethod, argument: string, signal?: AbortSignal): Promise<unknown> {
    const free = this.processes.reduce((best, next) => (next.load < best.load ? next : best));
    const answer = await free.call({ source, method, argument, signal });
    // The child gets its next call before this answer is read.
    await setImmediate();
    try {
      return readPlainValues(answer, free.limits.outputBytes);
    } catch (error) {
      throw error instanceof PlainValuesError ? new SandboxCallError('plugin-invalid-result', error.message) : error;
    }
  }

  /** What a campaign type answers, of the shape that a schema says. @throws {PluginFailedError}, or the signal's reason when aborted */
  async ask<Answer>(
    { type, text }: PluginCode,
    method: PluginMethod,
    argument: string,
    schema: z.ZodType,
    signal?: AbortSignal,
  ): Promise<Answer> {
    const raw = await this.call(text, method, argument, signal).catch((error: unknown) => {
      throw error instanceof SandboxCallError ? new PluginFailedError(error.failure, type.id, error.detail) : error;
    });
    const answer = schema.safeParse(raw);
    if (!answer.success) throw new PluginFailedError('plugin-invalid-result', type.id, faultOf(answer.error));
    return answer.data as Answer;
  }

  /** Ends the child processes. */
  close(): void {
    for (const process of this.processes) process.close();
  }
}
