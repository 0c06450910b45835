import { Inject, Injectable } from '@nestjs/common';
import { Attempts, MemoryCounter, SlowingAttempts, type Counter, type GiveBack } from '../common/http/attempts.js';
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

const isWrongGuess = (error: unknown): boolean =>
  error instanceof CredentialsInvalidError || error instanceof SecondFactorInvalidError;

interface Limit {
  take(key: string): Promise<GiveBack>;
}

/**
 * A limit of this process in front of one that all share: whoever tries hundreds at once is refused here, where that costs nothing, and only
 * what passes is counted in the database. What all refuse stays counted here, so that the same guesser does not ask them each time.
 */
class SharedLimit<L extends Limit> {
  constructor(
    protected readonly here: L,
    protected readonly everywhere: L,
  ) {}

  async take(key: string): Promise<GiveBack> {
    const giveBackHere = await this.here.take(key);
    const giveBackEverywhere = await this.everywhere.take(key);
    return async () => {
      await giveBackHere();
      await giveBackEverywhere();
    };
  }
}

class SharedSlowing extends SharedLimit<SlowingAttempts> {
  constructor(counter: Counter) {
    super(new SlowingAttempts(new MemoryCounter()), new SlowingAttempts(counter));
  }

  async forget(key: string): Promise<void> {
    await this.here.forget(key);
    await this.everywhere.forget(key);
  }
}

/**
 * Slows guessing of one secret. Each place waits for itself; a name as a whole has a bound far above what a person mistypes, which never
 * stops a device that the name is known to use: whoever guesses from elsewhere shuts nobody out.
 */
class GuessLimiter {
  private readonly places: SharedSlowing;
  private readonly names: SharedLimit<Attempts>;

  /** @param secret what is guessed; each is counted by itself */
  constructor(
    private readonly secret: string,
    failuresOfNamePerHour: number,
    counter: Counter,
  ) {
    const limit = { points: failuresOfNamePerHour, duration: 3600 };
    this.places = new SharedSlowing(counter);
    this.names = new SharedLimit(new Attempts(limit, new MemoryCounter()), new Attempts(limit, counter));
  }

  /**
   * Counts an attempt, checks, and gives the attempt back unless it was a wrong guess.
   * @throws {ProblemError} 429 too-many-attempts
   */
  async guard<T>({ name, place, isKnown }: Guesser, check: () => Promise<T>): Promise<T> {
    const lowered = `${this.secret} ${name.toLowerCase()}`;
    const here = `${lowered} ${place}`;
    const giveBack = [await this.places.take(here)];
    try {
      if (!isKnown) giveBack.push(await this.names.take(lowered));
      const passed = await check();
      for (const give of giveBack) await give();
      await this.places.forget(here);
      return passed;
    } catch (error) {
      if (!isWrongGuess(error)) for (const give of giveBack) await give();
      throw error;
    }
  }
}

/** The limits of everything that can be guessed with an account; every process counts the same. */
@Injectable()
export class SignInLimits {
  readonly passwords: GuessLimiter;
  readonly codes: GuessLimiter;
  private readonly slowing: SharedSlowing;

  constructor(@Inject(StoredCounter) counter: Counter) {
    this.passwords = new GuessLimiter('password', 100, counter);
    // A code has six digits, of which three are right at any time.
    this.codes = new GuessLimiter('code', 30, counter);
    this.slowing = new SharedSlowing(counter);
  }

  /**
   * A code of a reset slip that nobody was given, from an address.
   * @throws {ProblemError} 429 too-many-attempts
   */
  async unknownResetCode(address: string): Promise<void> {
    await this.slowing.take(`reset code ${address}`);
  }

  /** The current password or a code of whoever is signed in already: its session waits for itself. */
  async confirm<T>(sessionId: string, check: () => Promise<T>): Promise<T> {
    const session = `session ${sessionId}`;
    const giveBack = await this.slowing.take(session);
    try {
      const passed = await check();
      await this.slowing.forget(session);
      return passed;
    } catch (error) {
      if (!isWrongGuess(error)) await giveBack();
      throw error;
    }
  }
}
