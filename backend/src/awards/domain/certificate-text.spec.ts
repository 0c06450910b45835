import { describe, expect, it } from 'vitest';
import { filledIn, unknownPlaceholders } from './certificate-text.js';

const values = { name: '岩上村', unit: '岩樟乡', award: '发展先锋', campaign: '评选表彰', year: '2012', number: '007' };

describe('the text of a certificate', () => {
  it('is filled in by Chinese and by English words', () => {
    expect(filledIn('{名称}：{年度}年{活动}，{奖项}', values)).toBe('岩上村：2012年评选表彰，发展先锋');
    expect(filledIn('No. {year}-{ number }, {name} of {unit}', values)).toBe('No. 2012-007, 岩上村 of 岩樟乡');
  });

  it('does not fill in twice what a name holds', () =>
    expect(filledIn('{name}', { ...values, name: '{award}' })).toBe('{award}'));

  it('says which words in braces mean nothing', () =>
    expect(unknownPlaceholders('{名称}{姓名}{constructor}{}')).toEqual(['姓名', 'constructor', '']));
});
