import { describe, expect, it } from 'vitest';
import { readAddress } from './address';

const id = '0b0f5f0e-6d0c-4b60-9c2e-6f1f0f7a1c11';

describe('the address of a public page', () => {
  it.each([
    ['/results', '', { page: 'results', publicationId: undefined, unitId: undefined }],
    ['/results/', '', { page: 'results', publicationId: undefined, unitId: undefined }],
    [`/results/${id}`, `#${id}`, { page: 'results', publicationId: id, unitId: id }],
    [`/results/${id}`, '#all', { page: 'results', publicationId: id, unitId: undefined }],
    [`/board/${id}`, '', { page: 'board', publicationId: undefined, unitId: id }],
    ['/board', '', { page: 'board', publicationId: undefined, unitId: undefined }],
    ['/results/1', '', { page: 'lost', publicationId: undefined, unitId: undefined }],
    [`/units/${id}`, '', { page: 'lost', publicationId: undefined, unitId: undefined }],
  ])('%s%s', (pathname, hash, expected) => expect(readAddress(pathname, hash)).toEqual(expected));
});
