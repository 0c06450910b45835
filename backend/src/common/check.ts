/** Something stored that cannot be as it was written. */
export interface Finding {
  /** Stable, such as `tally-differs`. */
  readonly code: string;
  /** Table and key, such as `tally/<campaign>/<unit>/…`; never content. */
  readonly where: string;
}

type Parameter = string | number;

/** What a check reads from: one snapshot of the database, and the data folder. */
export interface CheckSource {
  readonly dataDir: string;
  /** A statement with `?` placeholders. */
  select<R>(sql: string, parameters?: readonly Parameter[]): Promise<R[]>;
  /** The rows of a table as they are stored, in the order of its key. */
  rows<R>(table: string): AsyncIterable<R>;
}

/** Looks for what cannot be as it was written; a feature exports one for what it alone knows of its rows. */
export type Check = (source: CheckSource) => AsyncIterable<Finding>;

/** The value of a JSON text, or undefined when it is none. */
export function parsedOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
