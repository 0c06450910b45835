/** One rater's sheet. */
export interface Sheet {
  /** The total in hundredths of a point, an integer from 0 to 10000. */
  readonly hundredths: number;
  readonly rater: string | null;
}

/** The answers to one question. */
export interface Tally {
  /** Every answer. */
  readonly received: number;
  /** Without 不了解 and 弃权 (N5). */
  readonly valid: number;
  /** By option code; only codes of the question's scale, and those not there count 0. */
  readonly counts: Readonly<Record<string, number>>;
}

/** A group's ballots, counted and checked. */
export interface Ballot {
  readonly roster: number | null;
  readonly issued: number | null;
  readonly attended: number | null;
  /** Too few ballots to be shown: there are no questions, and the group is a thin one. */
  readonly withheld: boolean;
  /** By question role; only roles that the campaign type names. */
  readonly questions: ReadonlyMap<string, Tally>;
  /** By breakdown and category. */
  readonly breakdowns: ReadonlyMap<string, ReadonlyMap<string, Tally>>;
}

export interface Fact {
  readonly kind: string;
  readonly date: string | null;
  readonly months: number | null;
  readonly by: string | null;
}

export interface Subject {
  /** Position in the input as given, for the path of an error. */
  readonly index: number;
  readonly id: string;
  readonly unitType: string;
  readonly field: string | null;
  readonly priorGrade: string | null;
  readonly sheets: ReadonlyMap<string, readonly Sheet[]>;
  readonly ballots: ReadonlyMap<string, Ballot>;
  readonly facts: readonly Fact[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** What concerns a campaign as a whole. */
export interface CampaignInput {
  readonly asOf: string;
  readonly seed: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/** A checked input; subjects are in the order of their ids. */
export interface ParsedInput extends CampaignInput {
  readonly subjects: readonly Subject[];
}
