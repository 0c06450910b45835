/** One expected error of a sample. */
export interface SampleError {
  /** JSON pointer in URI fragment form, such as `#/answers/overall`. */
  readonly pointer: string;
  readonly code: string;
}

/** An example answer set of a shipped form and what a validator must say to it. */
export interface FormSample {
  /** File name without its extension. */
  readonly name: string;
  readonly description: string;
  /** Survey variables such as `unitType`. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Empty for a valid sample; in the order of the questions otherwise. */
  readonly errors: readonly SampleError[];
  /** For a scored form: the total, and the items where the sample names them, as decimal strings. */
  readonly scores?: { readonly total: string; readonly items?: Readonly<Record<string, string>> };
}
