import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { FieldProblem } from './problem.error.js';
import { ProblemError } from './problem.error.js';

/** RFC 9457 body of every refused request. Never holds submitted values, SQL, paths or stacks. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly instance: string;
  readonly errors?: readonly FieldProblem[];
}

export const problemHeaders = {
  'content-type': 'application/problem+json; charset=utf-8',
  'cache-control': 'no-store',
} as const;

/** @param requestId of the request that is refused, under which the log tells of it; a new one for what was no request yet */
export function toProblemDocument(error: ProblemError, requestId: string = randomUUID()): ProblemDocument {
  return {
    type: `/problems/${error.code}`,
    title: STATUS_CODES[error.status] ?? 'Error',
    status: error.status,
    code: error.code,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
    instance: `urn:uuid:${requestId}`,
    ...(error.errors === undefined ? {} : { errors: error.errors }),
  };
}

/** Codes that the HTTP layer itself raises, by Fastify's error code. */
const fastifyCodes: Readonly<Record<string, readonly [number, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'payload-too-large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'unsupported-media-type'],
  FST_ERR_CTP_EMPTY_TYPE: [415, 'unsupported-media-type'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'malformed-request'],
  FST_ERR_BAD_URL: [400, 'malformed-url'],
  FST_ERR_MAX_PARAM_LENGTH: [414, 'url-too-long'],
  FST_ERR_ROUTE_METHOD_NOT_SUPPORTED: [405, 'method-not-allowed'],
  FST_REQ_FILE_TOO_LARGE: [413, 'payload-too-large'],
  FST_FILES_LIMIT: [413, 'payload-too-large'],
  FST_PARTS_LIMIT: [413, 'payload-too-large'],
  FST_FIELDS_LIMIT: [413, 'payload-too-large'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: [415, 'unsupported-media-type'],
  FST_PROTO_VIOLATION: [422, 'forbidden-key'],
  FST_NO_FORM_DATA: [400, 'malformed-multipart'],
};

/** Faults of the storage below, by the driver's code. */
const storageCodes: Readonly<Record<string, readonly [number, string]>> = {
  SQLITE_FULL: [507, 'storage-full'],
  ENOSPC: [507, 'storage-full'],
  '53100': [507, 'storage-full'],
  SQLITE_BUSY: [503, 'database-unavailable'],
  SQLITE_IOERR: [503, 'database-unavailable'],
  SQLITE_READONLY: [503, 'database-unavailable'],
  SQLITE_INTERRUPT: [503, 'database-unavailable'],
  SQLITE_CORRUPT: [503, 'database-unavailable'],
  SQLITE_NOTADB: [503, 'database-unavailable'],
  SQLITE_CANTOPEN: [503, 'database-unavailable'],
  ECONNREFUSED: [503, 'database-unavailable'],
  ECONNRESET: [503, 'database-unavailable'],
  '57P01': [503, 'database-unavailable'],
  '57P02': [503, 'database-unavailable'],
  '57P03': [503, 'database-unavailable'],
  '53300': [503, 'database-unavailable'],
  '57014': [503, 'database-unavailable'],
  '40P01': [503, 'database-unavailable'],
  '55P03': [503, 'database-unavailable'],
};

const codeOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('driverError' in error) return codeOf(error.driverError);
  return undefined;
};

const storageFaults: ReadonlySet<string> = new Set(['storage-full', 'storage-unavailable', 'database-unavailable']);

/** Whether a failure is one of the whole database or disk, and not of what was to be written. */
export const isStorageFault = (error: unknown): boolean => storageFaults.has(toProblemError(error).code);

/** Turns any thrown value into the refusal to answer; what is unexpected becomes 500 `internal-error`. */
export function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = codeOf(error);
  const http = code === undefined ? undefined : fastifyCodes[code];
  if (http) return new ProblemError(http[0], http[1]);
  const storage = code === undefined ? undefined : storageCodes[code];
  if (storage) return new ProblemError(storage[0], storage[1], { headers: { 'retry-after': '5' } });
  const message = error instanceof Error ? error.message : '';
  if (/multipart|boundary|unexpected end of form|part terminated|malformed part/i.test(message)) {
    return new ProblemError(400, 'malformed-multipart');
  }
  if (
    /Connection terminated|timeout exceeded when trying to connect|Query read timeout|write lock busy/.test(message)
  ) {
    return new ProblemError(503, 'database-unavailable', { headers: { 'retry-after': '5' } });
  }
  return new ProblemError(500, 'internal-error');
}
