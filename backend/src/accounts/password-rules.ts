import { dictionary } from '@zxcvbn-ts/language-common';
import { ProblemError } from '../common/problem/problem.error.js';

/** Why a password is refused; each has a sentence in the catalogues. */
export type PasswordFault =
  'password-too-short' | 'password-too-long' | 'password-repetitive' | 'password-common' | 'password-holds-username';

export class PasswordWeakError extends ProblemError {
  /** @param pointer where in the request the password stands */
  constructor(fault: PasswordFault, pointer: string) {
    super(422, 'password-weak', { errors: [{ pointer, code: fault }] });
  }
}

const shortest = 10;
const longest = 128;

/** 49,000 passwords that leaks held most often, in lower case. */
const common: ReadonlySet<string> = new Set([...dictionary['passwords-common'], 'pingyi', 'woaini', 'woaizhongguo']);

/** Runs along a keyboard or an alphabet, forwards; each is looked for backwards too. */
const runs = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];
const reversed = runs.map((run) => [...run].reverse().join(''));

/** A usual word with digits and signs around it, digits alone (a telephone number, a date), or a run along the keyboard. */
function isCommon(password: string): boolean {
  const lowered = password.toLowerCase();
  const word = lowered.replace(/^[\p{N}\p{P}\p{S}\s]+|[\p{N}\p{P}\p{S}\s]+$/gu, '');
  return (
    common.has(lowered) ||
    word === '' ||
    common.has(word) ||
    isRepeatedWord(word) ||
    [...runs, ...reversed].some((run) => run.includes(lowered))
  );
}

/** `passwordpassword`, `qwertyqwerty`. */
function isRepeatedWord(word: string): boolean {
  const part = /^(.+?)\1+$/u.exec(word)?.[1];
  return part !== undefined && common.has(part);
}

/**
 * Length counts, composition does not (NIST SP 800-63B): 10 to 128 characters of which five differ, no usual password, and not the user name.
 * @param pointer where in the request the password stands
 * @throws {PasswordWeakError} with the reason
 */
export function checkPasswordStrength(password: string, username: string, pointer = '#/newPassword'): void {
  const fault = faultOf(password, username);
  if (fault) throw new PasswordWeakError(fault, pointer);
}

function faultOf(password: string, username: string): PasswordFault | null {
  const characters = [...password];
  if (characters.length < shortest) return 'password-too-short';
  if (characters.length > longest) return 'password-too-long';
  if (new Set(characters).size < 5) return 'password-repetitive';
  if (password.toLowerCase().includes(username.toLowerCase())) return 'password-holds-username';
  return isCommon(password) ? 'password-common' : null;
}
