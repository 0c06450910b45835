interface Remembered<T> {
  readonly value: Promise<T>;
  readonly readAt: number;
}

/** Remembers what was read for a while, the longest known dropped first; simultaneous readers share one reading. A failure is not remembered. */
export class Recollection<T> {
  private readonly known = new Map<string, Remembered<T>>();

  constructor(
    private readonly capacity: number,
    private readonly read: (id: string) => Promise<T>,
  ) {}

  /** What was read at most `maxAgeMs` ago, or else now. */
  get(id: string, maxAgeMs: number): Promise<T> {
    const known = this.known.get(id);
    const now = performance.now();
    if (known && now - known.readAt < maxAgeMs) return known.value;
    const entry = { value: this.read(id), readAt: now };
    this.known.delete(id);
    this.known.set(id, entry);
    if (this.known.size > this.capacity) this.dropOldest();
    entry.value.catch(() => {
      if (this.known.get(id) === entry) this.known.delete(id);
    });
    return entry.value;
  }

  private dropOldest(): void {
    const [oldest] = this.known.keys();
    if (oldest !== undefined) this.known.delete(oldest);
  }
}
