import { describe, expect, it } from 'vitest';
import { interpolate } from './type-texts';

describe('texts of a plugin', () => {
  it.each([
    ['{{valid}} 票有效', { valid: 98 }, '98 票有效'],
    ['{{ a }} × {{b}}', { a: '0.65', b: '92.00' }, '0.65 × 92.00'],
    ['缺 {{group}}', {}, '缺 {{group}}'],
    ['{{x}}', { x: null }, '—'],
    ['{{x}}', { x: ['a', 'b'] }, 'a, b'],
    ['{{x}}', { x: { village: 3, organ: 1 } }, 'village 3, organ 1'],
  ])('%s', (text, params, expected) => expect(interpolate(text, params)).toBe(expected));
});
