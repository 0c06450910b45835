import type { ChoiceValue } from '../choice-list.js';

/** An option, row or column that is offered. */
export interface ShownOption {
  readonly value: ChoiceValue;
  readonly enabled: boolean;
}

/** One question as a person finds it now. */
export interface ShownQuestion {
  readonly key: string;
  readonly visible: boolean;
  readonly enabled: boolean;
  readonly required: boolean;
  /** Whether its remark is to be seen. */
  readonly comment?: boolean;
  /** Options that are offered, of a question that has some. */
  readonly options?: readonly ShownOption[];
  readonly columns?: readonly ShownOption[];
  /** Rows of a matrix or table, rows or panels that were added. */
  readonly rows?: readonly ShownRow[];
  /** What is shown below the columns of a table, by column. */
  readonly totals?: Readonly<Record<string, unknown>>;
}

export interface ShownRow {
  /** Value of a row of the form, or number of one that was added, from 0. */
  readonly key: ChoiceValue;
  readonly enabled: boolean;
  readonly questions: readonly ShownQuestion[];
  readonly containers: readonly ShownContainer[];
}

/** A page or panel. One without anything to be seen in it is not visible. */
export interface ShownContainer {
  /** Its place in the definition. */
  readonly pointer: string;
  readonly visible: boolean;
  readonly enabled: boolean;
  readonly required: boolean;
}

/** All that a renderer needs to know beside the definition. */
export interface ShownForm {
  readonly containers: readonly ShownContainer[];
  readonly questions: readonly ShownQuestion[];
}
