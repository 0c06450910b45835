import type { Workers } from '../workers/index.js';
import type { PackageParts } from './write-package.js';

const task = new URL('./pack.task.js', import.meta.url);

/** Packs a run in a worker. @throws {BusyError} 503 */
export const packIn = async (workers: Workers, parts: PackageParts, signal?: AbortSignal): Promise<Buffer> =>
  Buffer.concat(await workers.run<Uint8Array>(task, parts, signal));
