import { describe, expect, it } from 'vitest';
import { eraseAt, erasedUntil } from './form-bin.js';

describe('the bin of forms', () => {
  it('keeps a form for thirty days, over the end of a year too', () => {
    expect(eraseAt('2012-12-15T08:30:00.000Z')).toBe('2013-01-14T08:30:00.000Z');
  });

  it('lets go of it at that moment and not before', () => {
    const deletedAt = '2012-05-01T00:00:00.000Z';
    expect(deletedAt <= erasedUntil(new Date(eraseAt(deletedAt)))).toBe(true);
    expect(deletedAt <= erasedUntil(new Date('2012-05-30T23:59:59.999Z'))).toBe(false);
  });
});
