import { describe, expect, it } from 'vitest';
import { checkPasswordStrength, PasswordWeakError } from './password-rules.js';
import { generatePassword } from './passwords.js';

function faultOf(password: string, username = 'zhang.san'): string | undefined {
  try {
    checkPasswordStrength(password, username);
    return undefined;
  } catch (error) {
    if (!(error instanceof PasswordWeakError)) throw error;
    return error.errors?.[0]?.code;
  }
}

describe('a new password', () => {
  it.each([
    ['short-one', 'password-too-short'],
    ['四面青山一条河呀', 'password-too-short'],
    [`${'ab cd ef '.repeat(15)}`, 'password-too-long'],
    ['abababababab', 'password-repetitive'],
    ['my-zhang.San-2012', 'password-holds-username'],
    ['qwertyuiop', 'password-common'],
    ['Password2012!', 'password-common'],
    ['2012dragon!!', 'password-common'],
    ['passwordpassword', 'password-common'],
    ['woaini1314520', 'password-common'],
    ['13805781234', 'password-common'],
    ['2012-04-30 #1', 'password-common'],
    ['1qaz2wsx3edc4rfv', 'password-common'],
    ['jklmnopqrstuv', 'password-common'],
    ['zyxwvutsrqpo', 'password-common'],
  ])('%s is refused: %s', (password, fault) => {
    expect(faultOf(password)).toBe(fault);
  });

  it.each(['four-eyes-see-more', 'demo-county-2012', '青山绿水共为邻里好人家', 'correct horse battery'])(
    '%s is taken',
    (password) => {
      expect(faultOf(password)).toBeUndefined();
    },
  );

  it('that is generated is taken', () => {
    for (let round = 0; round < 200; round++) expect(faultOf(generatePassword())).toBeUndefined();
  });
});
