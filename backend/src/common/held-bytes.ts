import { BusyError } from './turns.js';

/** Memory that many requests share: each takes what it needs, as far as there is any, and gives it back. */
export class HeldBytes {
  private held = 0;

  constructor(private readonly most: number) {}

  /**
   * @param work is given a function that takes more bytes, which are given back when the work ends
   * @throws {BusyError} 503 out of that function, when others hold the rest
   */
  async during<Outcome>(work: (take: (bytes: number) => void) => Promise<Outcome>): Promise<Outcome> {
    let own = 0;
    try {
      return await work((bytes) => {
        if (this.held + bytes > this.most) throw new BusyError();
        this.held += bytes;
        own += bytes;
      });
    } finally {
      this.held -= own;
    }
  }
}
