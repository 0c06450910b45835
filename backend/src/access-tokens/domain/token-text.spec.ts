import { describe, expect, it } from 'vitest';
import { newSessionToken } from '../../common/ids.js';
import { isToken, tokenOf } from './token-text.js';

describe('the text of an access token', () => {
  it('has a prefix, 256 bits and a checksum that anybody can work out', () => {
    // printf 'pyt_%s' "$secret" | sha256sum | cut -c1-6
    expect(tokenOf('A'.repeat(43))).toBe(`pyt_${'A'.repeat(43)}a604cc`);
  });

  it('is told from what only looks like one', () => {
    for (let at = 0; at < 50; at++) {
      const token = tokenOf(newSessionToken());
      expect(isToken(token)).toBe(true);
      const [first, ...rest] = token.slice(4);
      expect(isToken(`pyt_${first === 'x' ? 'y' : 'x'}${rest.join('')}`)).toBe(false);
      expect([isToken(token.slice(0, -1)), isToken(`${token}a`), isToken(token.replace('pyt_', 'ghp_'))]).toEqual([
        false,
        false,
        false,
      ]);
    }
  });
});
