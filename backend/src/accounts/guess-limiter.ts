import { Injectable } from '@nestjs/common';
import { Attempts, SlowingAttempts } from '../common/http/attempts.js';
import { CredentialsInvalidError, SecondFactorInvalidError } from './accounts.errors.js';

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

/**
 * Slows guessing of one secret. Each place waits for itself; a name as a whole has a bound far above what a person mistypes, which never
 * stops a device that the name is known to use: whoever guesses from elsewhere shuts nobody out.
 */
class GuessLimiter {
  private readonly places = new SlowingAttempts();
  private readonly names: Attempts;

  constructor(failuresOfNamePerHour: number) {
    this.names = new Attempts({ points: failuresOfNamePerHour, duration: 3600 });
  }

  /**
   * Counts an attempt, checks, and gives the attempt back unless it was a wrong guess.
   * @throws {ProblemError} 429 too-many-attempts
   */
  async guard<T>({ name, place, isKnown }: Guesser, check: () => Promise<T>): Promise<T> {
    const lowered = name.toLowerCase();
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

/** The limits of everything that can be guessed with an account, counted per process. */
@Injectable()
export class SignInLimits {
  readonly passwords = new GuessLimiter(100);
  /** A code has six digits, of which three are right at any time. */
  readonly codes = new GuessLimiter(30);
  /** By address: codes of reset slips that nobody was given. */
  readonly unknownResetCodes = new SlowingAttempts();
  private readonly confirmations = new SlowingAttempts();

  /** The current password or a code of whoever is signed in already: its session waits for itself. */
  async confirm<T>(sessionId: string, check: () => Promise<T>): Promise<T> {
    const giveBack = await this.confirmations.take(sessionId);
    try {
      const passed = await check();
      await this.confirmations.forget(sessionId);
      return passed;
    } catch (error) {
      if (!isWrongGuess(error)) await giveBack();
      throw error;
    }
  }
}
