import type { Workers } from '../workers/index.js';

const task = new URL('./read-sheet.task.js', import.meta.url);

/**
 * Reads an uploaded table in a worker, as rows of text.
 * @throws what `readSpreadsheet` throws; `BusyError` 503, `TaskTooCostlyError` 422
 */
export const readSheetIn = async (workers: Workers, file: Buffer, signal: AbortSignal): Promise<string[][]> =>
  (await workers.run<string[][]>(task, file, signal)).flat();
