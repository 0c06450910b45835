/** A place in an input. It is spelled out as a JSON pointer only once a fault is found there, which is rare. */
export class Place {
  constructor(
    private readonly parent: Place | null,
    private readonly step: string | number,
  ) {}

  at(step: string | number): Place {
    return new Place(this, step);
  }

  get steps(): readonly (string | number)[] {
    return this.parent === null ? [this.step] : [...this.parent.steps, this.step];
  }
}
