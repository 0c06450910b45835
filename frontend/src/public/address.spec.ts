import { describe, expect, it } from 'vitest';
import { movedTo, readAddress, resultAddress, unitAddress, type PublicAddress } from './address';

const id = '3f2c1a60-0000-4000-8000-000000000001';
const unit = '3f2c1a60-0000-4000-8000-000000000002';

describe('addresses of the public pages', () => {
  it.each<[string, PublicAddress]>([
    ['/results', { page: 'results', publicationId: undefined, unitId: undefined }],
    ['/results/', { page: 'results', publicationId: undefined, unitId: undefined }],
    [resultAddress(id), { page: 'results', publicationId: id, unitId: undefined }],
    [unitAddress(id, unit), { page: 'results', publicationId: id, unitId: unit }],
    [`/board/${id}`, { page: 'board', publicationId: undefined, unitId: id }],
    ['/board', { page: 'board', publicationId: undefined, unitId: undefined }],
    ['/results/1', { page: 'lost', publicationId: undefined, unitId: undefined }],
    [`/results/${id}/units`, { page: 'lost', publicationId: undefined, unitId: undefined }],
    [`/results/units/${id}`, { page: 'lost', publicationId: undefined, unitId: undefined }],
  ])('%s', (path, expected) => expect(readAddress(path)).toEqual(expected));

  it('leads from where a unit was found before to where it is now', () => {
    expect(movedTo(resultAddress(id), `#${unit}`)).toBe(unitAddress(id, unit));
    expect([movedTo(resultAddress(id), '#all'), movedTo('/results', `#${unit}`)]).toEqual([undefined, undefined]);
  });
});
