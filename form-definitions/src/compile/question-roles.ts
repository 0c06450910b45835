import type { QuestionType } from '../element-types.js';
import type { QuestionInfo } from './question-info.js';

/** A question role of a form, with the question that plays it. */
export interface CompiledRole {
  /** As the form writes it; a trailing `*`, as in `commitment:*`, stands for the row value of a matrix. */
  readonly role: string;
  readonly question: string;
  readonly type: QuestionType;
  /** Codes an answer can have; absent for questions without options. */
  readonly options?: readonly string[];
  /** First column of a table, which names its rows. */
  readonly column?: string;
}

/** The roles of a form in the order of its questions. */
export function rolesOf(questions: readonly QuestionInfo[]): CompiledRole[] {
  return questions.flatMap(({ role, name, type, choices, columns, questions: inner }) => {
    if (role === undefined) return [];
    const options = (columns ?? choices)?.map((option) => String(option.value));
    const column = type === 'matrixdynamic' ? inner?.[0]?.name : undefined;
    return [{ role, question: name, type, ...(options && { options }), ...(column !== undefined && { column }) }];
  });
}
