import { Inject, Injectable } from '@nestjs/common';
import { Attempts, MemoryCounter, SlowingAttempts, type Counter } from '../common/http/attempts.js';
import { Turns } from '../common/turns.js';
import { CredentialsInvalidError, SecondFactorInvalidError } from './accounts.errors.js';
import { StoredCounter } from './stored-counter.js';

/** Who tries, and from where. */
export interface Guesser {
  /** The user name that is tried. */
  readonly name: string;
  /** An address, or a device that this name signed in from before. */
  readonly place: string;
  /** Somebody has signed in with this name from this very device. */
  readonly isKnown: boolean;
}

/** What is guessed; each is counted by itself. */
export type Secret = 'password' | 'code';

const isWrongGuess = (error: unknown): boolean =>
  error instanceof CredentialsInvalidError || error instanceof SecondFactorInvalidError;

/**
 * How many are checked at once: as many passwords as may wait to be hashed. Whoever comes besides is asked to come again before the
 * database hears of it, so that a flood of guesses at many names holds no ballot up.
 */
const atOnce = 20;

/** Counts the attempt, checks, and gives the attempt back unless it was a wrong guess; one that is right forgets the wrong ones before. */
async function slowly<T>(attempts: SlowingAttempts, key: string, check: () => Promise<T>): Promise<T> {
  const giveBack = await attempts.take(key);
  try {
    const passed = await check();
    await attempts.forget(key);
    return passed;
  } catch (error) {
    if (!isWrongGuess(error)) await giveBack();
    throw error;
  }
}

/** The limits of one counter. */
class CountedLimits {
  readonly slowing: SlowingAttempts;
  private readonly names: Readonly<Record<Secret, Attempts>>;

  constructor(counter: Counter) {
    this.slowing = new SlowingAttempts(counter);
    const ofName = (points: number) => new Attempts({ points, duration: 3600 }, counter);
    // A code has six digits, of which three are right at any time.
    this.names = { password: ofName(100), code: ofName(30) };
  }

  /**
   * Slows guessing of one secret. Each place waits for itself; a name as a whole has a bound far above what a person mistypes, which
   * never stops a device that the name is known to use: whoever guesses from elsewhere shuts nobody out.
   */
  guard<T>(secret: Secret, { name, place, isKnown }: Guesser, check: () => Promise<T>): Promise<T> {
    const lowered = `${secret} ${name.toLowerCase()}`;
    return slowly(this.slowing, `${lowered} ${place}`, async () => {
      if (isKnown) return check();
      const giveBack = await this.names[secret].take(lowered);
      try {
        const passed = await check();
        await giveBack();
        return passed;
      } catch (error) {
        if (!isWrongGuess(error)) await giveBack();
        throw error;
      }
    });
  }
}

/**
 * The limits of everything that can be guessed with an account. Those of this process stand in front of those that all processes share:
 * whoever tries hundreds at once is refused where that costs nothing.
 */
@Injectable()
export class SignInLimits {
  private readonly here = new CountedLimits(new MemoryCounter());
  private readonly everywhere: CountedLimits;
  private readonly turns = new Turns({ atOnce, waiting: 0 });

  constructor(@Inject(StoredCounter) counter: Counter) {
    this.everywhere = new CountedLimits(counter);
  }

  /**
   * The password or the code of whoever signs in.
   * @throws {ProblemError} 429 too-many-attempts
   * @throws {BusyError} 503
   */
  guard<T>(secret: Secret, guesser: Guesser, check: () => Promise<T>): Promise<T> {
    return this.here.guard(secret, guesser, () => this.turns.take(() => this.everywhere.guard(secret, guesser, check)));
  }

  /**
   * A code of a reset slip, or an access token, that nobody was given, from an address.
   * @throws {ProblemError} 429 too-many-attempts
   * @throws {BusyError} 503
   */
  async unknown(what: 'reset code' | 'access token', address: string): Promise<void> {
    const key = `${what} ${address}`;
    await this.here.slowing.take(key);
    await this.turns.take(() => this.everywhere.slowing.take(key));
  }

  /**
   * The current password or a code of whoever is signed in already: its session waits for itself.
   * @throws {ProblemError} 429 too-many-attempts
   * @throws {BusyError} 503
   */
  confirm<T>(sessionId: string, check: () => Promise<T>): Promise<T> {
    const key = `session ${sessionId}`;
    return slowly(this.here.slowing, key, () => this.turns.take(() => slowly(this.everywhere.slowing, key, check)));
  }
}
