/** What can be wrong with an answer set; stable codes of the problem documents (security rows 3 to 15). */
export type AnswerErrorCode =
  | 'validation-failed'
  | 'unknown-field'
  | 'wrong-type'
  | 'not-a-choice'
  | 'out-of-range'
  | 'required'
  | 'not-visible'
  | 'too-long'
  | 'invalid-text'
  | 'too-many-items'
  | 'too-deep'
  | 'forbidden-key'
  | 'invalid-date'
  | 'duplicate-item';

/** One fault. It never repeats the value that was sent. */
export interface AnswerError {
  /** JSON pointer in URI fragment form, such as `#/answers/overall`. */
  readonly pointer: string;
  readonly code: AnswerErrorCode;
}

const mostErrors = 100;

/** Collects faults in order, at most 100: nobody reads more, and a request must not buy an unbounded reply. */
export class AnswerErrors {
  readonly list: AnswerError[] = [];

  add(pointer: string, code: AnswerErrorCode): void {
    if (this.list.length < mostErrors) this.list.push({ pointer, code });
  }
}
