/**
 * What takes time to make, made once and kept: a crowd that asks for the same waits for one making, and of more than `most` those go
 * that nobody has asked for the longest. What could not be made is not kept, and sends nothing away.
 */
export class KeptLately<Value extends object> {
  /** In the order in which they were last asked for. */
  private readonly kept = new Map<string, Value>();
  private readonly underWay = new Map<string, Promise<Value>>();

  constructor(
    private readonly most: number,
    private readonly make: (key: string) => Promise<Value>,
  ) {}

  get(key: string): Promise<Value> {
    const known = this.kept.get(key);
    if (known !== undefined) {
      this.keep(key, known);
      return Promise.resolve(known);
    }
    const underWay = this.underWay.get(key);
    if (underWay) return underWay;
    const making = this.makeOnce(key);
    this.underWay.set(key, making);
    return making;
  }

  private async makeOnce(key: string): Promise<Value> {
    try {
      const made = await this.make(key);
      this.keep(key, made);
      return made;
    } finally {
      this.underWay.delete(key);
    }
  }

  private keep(key: string, value: Value): void {
    this.kept.delete(key);
    this.kept.set(key, value);
    if (this.kept.size <= this.most) return;
    const [longestUnasked = key] = this.kept.keys();
    this.kept.delete(longestUnasked);
  }
}
