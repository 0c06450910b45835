import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
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
export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> =>
  turns.take(() => verify(passwordHash, password));

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A password of 16 unambiguous characters (80 bits), grouped by four. */
export function generatePassword(): string {
  const letters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}
