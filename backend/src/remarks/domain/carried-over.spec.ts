import { describe, expect, it } from 'vitest';
import { isCarriedOver } from './carried-over.js';

describe('words of a remark in a problem', () => {
  const remark = '我家门口那条沟三年没人来清，一下雨就往屋里灌水';
  it.each([
    ['that are all of it', remark, true],
    ['with other signs between', '群众反映：我家门口那条沟三年没人来清。一下雨就往屋里灌水！', true],
    ['that are others', '村中排水沟多年未清，雨天积水', false],
  ])('%s', (_, problem, carried) => {
    expect(isCarriedOver(remark, problem)).toBe(carried);
  });
  it('may be the same where a sentence is short', () => {
    expect(isCarriedOver('路灯不亮', '路灯不亮')).toBe(false);
  });
});
