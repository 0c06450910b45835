/** First come, first served: at most one holder at a time. */
export class WriteGate {
  private tail: Promise<void> = Promise.resolve();
  private inLine = 0;

  /** How many wait for their turn. */
  get waiting(): number {
    return this.inLine;
  }

  /**
   * Waits for the turn.
   * @returns the function that passes the turn on
   * @throws when the turn does not come in time: a repository was used outside its transaction
   */
  async acquire(timeoutMs = 30_000): Promise<() => void> {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const before = this.tail;
    this.tail = before.then(() => held);
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`SQLite write lock busy for ${timeoutMs} ms`)), timeoutMs);
    });
    this.inLine++;
    try {
      await Promise.race([before, timeout]);
    } catch (error) {
      release();
      throw error;
    } finally {
      this.inLine--;
      clearTimeout(timer);
    }
    return release;
  }
}
