import { formLimit } from '../common/http/limits.js';
import { parseStrictJson } from '../common/json/strict-json.js';
import { ProblemError } from '../common/problem/problem.error.js';
import { isWorkbook, readSpreadsheet, readWorkbook } from '../documents/index.js';
import { importDefinition, importWorkbook, type ImportedForm, type ImportResult } from './domain/index.js';
import { ImportInvalidError } from './forms.errors.js';

const largestFile = 5 * 1024 * 1024;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Reads a form from a file: a SurveyJS definition (JSON), an XLSForm or a score sheet (`.xlsx`, `.xls` or `.et`, a score sheet also as CSV). The kind
 * is told by the content. Nothing is loaded, run or stored.
 *
 * @throws {ImportInvalidError} 422 with the place of every fault; {@link ProblemError} 413 or 422 for a file that cannot be read
 */
export async function readFormFile(file: Buffer): Promise<ImportedForm> {
  if (file.length > largestFile) throw new ProblemError(413, 'payload-too-large');
  const result = await readAny(file);
  if (!result.ok) throw new ImportInvalidError(result.errors);
  return result.form;
}

async function readAny(file: Buffer): Promise<ImportResult> {
  if (isWorkbook(file)) return importWorkbook(await readWorkbook(file));
  const plain = file.subarray(0, 3).equals(byteOrderMark) ? file.subarray(3) : file;
  if (/^\s*[{[]/.test(plain.toString('latin1', 0, 200))) return importDefinition(readJson(plain));
  return importWorkbook([{ name: '', rows: await readSpreadsheet(file) }]);
}

function readJson(file: Buffer): unknown {
  if (file.length > formLimit) throw new ProblemError(413, 'payload-too-large');
  try {
    return parseStrictJson(file);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new ImportInvalidError([{ pointer: error.errors?.[0]?.pointer ?? '#', code: error.code }]);
  }
}
