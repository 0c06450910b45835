import type { AnswerKind } from './xpath-kinds.js';

/** What a name stands for in the form. */
export interface ReferredQuestion {
  readonly name: string;
  /** Whether the answer is a list of options. */
  readonly isList: boolean;
  /** The repeated group that the question stands in. */
  readonly repeat: string | undefined;
  /** A repeated group itself. */
  readonly isRepeat: boolean;
  readonly kind: AnswerKind;
  /** A number without decimals. */
  readonly isWhole: boolean;
  /** A day of which only year and month are asked; XLSForm keeps its first one. */
  readonly isMonth: boolean;
}

/** Where an expression stands. */
export interface ExpressionPlace {
  /** The question itself, for `.`. */
  readonly self: string | undefined;
  readonly repeat: string | undefined;
  find(name: string): ReferredQuestion | undefined;
}
