import { describe, expect, it } from 'vitest';
import { personalNumberIn } from './personal-number.js';

describe('numbers of persons', () => {
  it.each([
    ['王小明330881199001011234', 'identity-number'],
    ['33088119900101123X', 'identity-number'],
    ['330881 19900101 1234', 'identity-number'],
    ['３３０８８１９００１０１１２３', 'identity-number'],
    ['书记（13800001111）', 'phone-number'],
    ['书记 138-0000-1111', 'phone-number'],
    ['+8613800001111', 'phone-number'],
  ])('are found in %s', (text, code) => {
    expect(personalNumberIn(text)).toBe(code);
  });

  it.each([
    '王小明',
    '岩上村党支部书记（2012年6月起）',
    '第3网格网格长',
    '2012-2016',
    '办公电话 0578-1234567',
    '12345678901',
  ])('are not seen in %s', (text) => {
    expect(personalNumberIn(text)).toBeUndefined();
  });
});
