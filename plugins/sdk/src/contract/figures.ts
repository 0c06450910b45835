/** What is counted among the records of a register that are about a unit. */
export type FigureCount =
  /** How many there are. */
  | { readonly kind: 'records' }
  /** A number question, added up and divided by `per`: hours of training by the hours of a day. */
  | { readonly kind: 'sum'; readonly question: string; readonly per: number }
  /** Records with the answer, of all. */
  | { readonly kind: 'share' }
  /** Units below with at least so many, of all units below that the register is about. */
  | { readonly kind: 'units-below'; readonly atLeast: number }
  /** Units below that are covered by the register's own rule. */
  | { readonly kind: 'coverage' };

/** How a figure is counted from a register. */
export interface FigureRule {
  /** Code of the register. */
  readonly register: string;
  /** States of a record that count; those of its rule for `coverage`. */
  readonly states: readonly string[];
  /** Records of the unit alone, or of those below it too. */
  readonly of: 'unit' | 'territory';
  /** The answer that a record must have to count; null = any record. */
  readonly answer: { readonly question: string; readonly values: readonly string[] } | null;
  readonly count: FigureCount;
}

/** How a figure is taken from an indicator that an office follows over units and years. */
export interface IndicatorRule {
  /** Code of the indicator. */
  readonly indicator: string;
  /** The value of the unit, its growth on the year before in percent, or the units below that reach the target, of all. */
  readonly takes: 'value' | 'growth' | 'reached';
}

/** From where a figure comes. */
export type FigureOrigin = FigureRule | IndicatorRule;

/** A type that takes figures which are counted from registers: into which list of a subject's values, and what it proposes to count. */
export interface FigureIntake {
  /** The member of `values`, and of the scheme, that lists them by `id`; each gets `value`, or `count` and `base`. */
  readonly list: string;
  /** The members of an entry of the scheme that hold the least percentage of a base, and the least number. */
  readonly least?: { readonly share: string; readonly number: string };
  readonly suggestions: readonly (FigureOrigin & { readonly item: string })[];
}
