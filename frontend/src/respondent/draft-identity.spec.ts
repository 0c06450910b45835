import { describe, expect, it } from 'vitest';
import { draftKey, newIdempotencyKey } from './draft-identity';

describe('the identity of a draft', () => {
  it('has a fresh version 4 UUID as its key', () => {
    const keys = new Set(Array.from({ length: 200 }, newIdempotencyKey));
    expect(keys.size).toBe(200);
    for (const key of keys)
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  it('differs by collector and card and does not contain the card', async () => {
    const card = 'AbCdEfGhIjKlMnOpQrSt_-';
    const place = await draftKey('one', card);
    expect(place).not.toContain(card);
    expect(place).toBe(await draftKey('one', card));
    expect(place).not.toBe(await draftKey('two', card));
    expect(place).not.toBe(await draftKey('one', 'BbCdEfGhIjKlMnOpQrSt_-'));
    expect(await draftKey('one', undefined)).toBe('one:open');
  });
});
