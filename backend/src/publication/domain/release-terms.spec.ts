import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { belongsTo, contentLevels, showsLevel, type Circle, type Reader } from './release-terms.js';

const circle = (given: Partial<Circle>): Circle => ({ unitIds: [], roles: [], withCode: false, ...given });
const reader = (unitId: string | null, role: 'clerk' | 'viewer' = 'clerk', code: string | null = null): Reader => ({
  account: { unitId, role },
  code,
});
const isCode = (code: string): boolean => code === 'right';

describe('who belongs to the circle of a release (S4.11, S5.6)', () => {
  it.each<[string, Circle, Reader, boolean]>([
    ['an account of a named organisation', circle({ unitIds: ['u'] }), reader('u'), true],
    ['an account of another one', circle({ unitIds: ['u'] }), reader('v'), false],
    ['an account of no organisation', circle({ unitIds: ['u'] }), reader(null), false],
    ['a named role of any organisation', circle({ roles: ['viewer'] }), reader('v', 'viewer'), true],
    ['another role', circle({ roles: ['viewer'] }), reader('v'), false],
    [
      'a named role of a named organisation',
      circle({ unitIds: ['u'], roles: ['viewer'] }),
      reader('u', 'viewer'),
      true,
    ],
    ['another role of a named organisation', circle({ unitIds: ['u'], roles: ['viewer'] }), reader('u'), false],
    ['anybody with the code', circle({ withCode: true }), { account: null, code: 'right' }, true],
    ['anybody with another code', circle({ withCode: true }), { account: null, code: 'wrong' }, false],
    ['the code of a release that has none', circle({ unitIds: ['u'] }), { account: null, code: 'right' }, false],
    ['an account where only the code opens', circle({ withCode: true }), reader('u'), false],
    ['anybody', circle({ unitIds: ['u'] }), { account: null, code: null }, false],
  ])('%s', (_name, of, who, expected) => expect(belongsTo(of, who, isCode)).toBe(expected));
});

describe('what a release shows', () => {
  it('grows from level to level and never skips one', () =>
    fc.assert(
      fc.property(fc.constantFrom(...contentLevels), fc.constantFrom(...contentLevels), (content, level) => {
        const shown = contentLevels.filter((one) => showsLevel(content, one));
        expect(shown).toEqual(contentLevels.slice(0, shown.length));
        expect(shown.at(-1)).toBe(content);
        expect(showsLevel(content, level)).toBe(shown.includes(level));
      }),
    ));
});
