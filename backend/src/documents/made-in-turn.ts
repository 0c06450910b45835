import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Turns, type TurnLimits } from '../common/turns.js';

/** Files under way in a process: enough for an office, too few to keep it from ballots. */
const limits: TurnLimits = { atOnce: 4, waiting: 12 };

/**
 * Lets so many files be made at once that are written while they are sent. The next one follows when a file has been read to its
 * end, has failed, or its reader has left.
 */
export class FilesInTurn {
  private readonly turns: Turns;

  constructor(turnLimits: TurnLimits = limits) {
    this.turns = new Turns(turnLimits);
  }

  /**
   * @param make starts the file; nothing of it happens before its turn
   * @param fileOf the stream within what was made
   * @throws {BusyError} 503 when too many are waiting, and what `make` throws
   */
  make<Made>(make: () => Made | Promise<Made>, fileOf: (made: Made) => Readable): Promise<Made> {
    return new Promise<Made>((resolve, reject) => {
      this.turns
        .take(async () => {
          const made = await make();
          resolve(made);
          // A file that fails tells its reader; here it only ends.
          await finished(fileOf(made), { cleanup: true }).catch(() => undefined);
        })
        .catch(reject);
    });
  }
}

const files = new FilesInTurn();

/** {@link FilesInTurn.make} among all files of this process. */
export const madeInTurn = files.make.bind(files) as FilesInTurn['make'];
