import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of the compiled file at this place, or of its like in `dist` when running from the sources. */
export function compiledFile(url: URL): string {
  const beside = fileURLToPath(url);
  return existsSync(beside) ? beside : beside.replace('/src/', '/dist/');
}
