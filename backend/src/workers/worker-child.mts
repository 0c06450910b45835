import { ProblemError } from '../common/problem/problem.error.js';
import type { Task, WorkerReply, WorkerRequest } from './worker-protocol.js';

// Runs in a process of its own: what goes wrong here, or takes too long or too much, goes wrong here alone.

const send = (reply: WorkerReply): Promise<void> =>
  new Promise((resolve, reject) =>
    process.send?.(reply, undefined, {}, (error) => (error ? reject(error) : resolve())),
  );

async function perform({ id, task, argument }: WorkerRequest): Promise<WorkerReply> {
  try {
    const { run } = (await import(task)) as Task<unknown, unknown>;
    for await (const part of run(argument)) await send({ id, kind: 'part', part });
    return { id, kind: 'end' };
  } catch (error) {
    if (!(error instanceof ProblemError))
      return { id, kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    const { status, code, detail, errors } = error;
    return { id, kind: 'refused', refusal: { status, code, detail, errors } };
  }
}

process.on('disconnect', () => process.exit(0));
process.on('message', (request: WorkerRequest) => void perform(request).then(send));
process.send?.('ready');
