import type { ImportedForm } from './domain/index.js';
import { readFormFile } from './read-form-file.js';

/** Reads, translates and checks a form from a file in a worker. */
export async function* run(file: Buffer): AsyncGenerator<ImportedForm> {
  yield await readFormFile(file);
}
