import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { ProblemError } from '../common/problem/problem.error.js';
import { Turns } from '../common/turns.js';

/** argon2id with OWASP's first choice: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * A hash keeps a core busy for some thirty milliseconds, and one of the four threads that SQLite works in as well. So few are
 * made at once, and whoever comes when twenty wait is asked to come again.
 */
const turns = new Turns({ atOnce: Math.min(2, Math.max(1, availableParallelism() - 1)), waiting: 20 });

/** @throws {BusyError} 503 when too many passwords are looked at */
export const hashPassword = (password: string): Promise<string> => turns.take(() => hash(password, parameters));
/** @throws {BusyError} 503 when too many passwords are looked at */
export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> => turns.take(() => verify(passwordHash, password));

export class PasswordWeakError extends ProblemError {
  constructor() {
    super(422, 'password-weak');
  }
}

const common = /^(?:password|passw0rd|qwerty|admin|letmein|welcome|iloveyou|abc123|pingyi|woaini)+\d*$/i;

/**
 * Length counts, composition does not (NIST SP 800-63B): 10 to 128 characters, not the user name, not one of the
 * usual words with digits behind, not a single character repeated.
 * @throws {PasswordWeakError}
 */
export function checkPasswordStrength(password: string, username: string): void {
  const characters = [...password];
  const weak =
    characters.length < 10 ||
    characters.length > 128 ||
    new Set(characters).size < 5 ||
    common.test(password) ||
    password.toLowerCase().includes(username.toLowerCase());
  if (weak) throw new PasswordWeakError();
}

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A password of 16 unambiguous characters (80 bits), grouped by four. */
export function generatePassword(): string {
  const letters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}
