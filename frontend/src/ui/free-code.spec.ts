import { describe, expect, it } from 'vitest';
import { freeCode } from './free-code';

describe('a free code', () => {
  it.each([
    ['is numbered for what is new', ['form-1', 'other'], undefined, 'form-2'],
    ['names what was copied', [], 'visits', 'visits-copy'],
    ['is numbered from the second copy on', ['visits-copy'], 'visits', 'visits-copy-1'],
    ['stays short', [], 'a'.repeat(60), `${'a'.repeat(48)}-copy`],
  ])('%s', (_what, taken, copied, code) => expect(freeCode(taken, 'form', copied)).toBe(code));
});
