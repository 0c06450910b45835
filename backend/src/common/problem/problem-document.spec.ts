import { describe, expect, it } from 'vitest';
import { ProblemError } from './problem.error.js';
import { toProblemDocument, toProblemError } from './problem-document.js';

describe('what a failure below becomes', () => {
  it.each([
    [{ code: 'SQLITE_FULL' }, 507, 'storage-full'],
    [{ driverError: { code: 'ENOSPC' } }, 507, 'storage-full'],
    [{ driverError: { code: '53100' } }, 507, 'storage-full'],
    [{ code: 'ECONNREFUSED' }, 503, 'database-unavailable'],
    [{ driverError: { code: '57P01' } }, 503, 'database-unavailable'],
    [new Error('Connection terminated unexpectedly'), 503, 'database-unavailable'],
    [{ code: 'FST_ERR_CTP_BODY_TOO_LARGE' }, 413, 'payload-too-large'],
    [new Error('anything with a /secret/path'), 500, 'internal-error'],
    ['thrown text', 500, 'internal-error'],
  ])('%o is answered %i %s', (failure, status, code) => {
    const problem = toProblemError(failure);
    expect([problem.status, problem.code]).toEqual([status, code]);
    if (status === 503 || status === 507) expect(problem.headers['retry-after']).toBe('5');
  });

  it('tells nothing of what went wrong inside', () => {
    const document = toProblemDocument(toProblemError(new Error('SELECT secret FROM /secret/path')));
    expect(JSON.stringify(document)).not.toContain('secret');
    expect(document.type).toBe('/problems/internal-error');
  });

  it('keeps an expected refusal as it is', () => {
    const refusal = new ProblemError(409, 'immutable');
    expect(toProblemError(refusal)).toBe(refusal);
  });
});
