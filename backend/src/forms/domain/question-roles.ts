import { isJsonObject, type QuestionType } from '@pingyi/form-definitions/vocabulary';
import { isScalar } from './answer-rules/choice-shape.js';
import type { QuestionInfo } from './question-info.js';

/** A question role of a form, with the question that plays it. */
export interface CompiledRole {
  /** As the form writes it; a trailing `*`, as in `commitment:*`, stands for the row value of a matrix. */
  readonly role: string;
  readonly question: string;
  readonly type: QuestionType;
  /** Codes an answer can have; absent for questions without options. */
  readonly options?: readonly string[];
}

/** One answered option of one role: what a tally counts. */
export interface RoleAnswer {
  readonly role: string;
  readonly option: string;
}

/** The roles of a form in the order of its questions. */
export function rolesOf(questions: readonly QuestionInfo[]): CompiledRole[] {
  return questions.flatMap(({ role, name, type, choices, columns }) => {
    if (role === undefined) return [];
    const options = (columns ?? choices)?.map((option) => String(option.value));
    return [{ role, question: name, type, ...(options && { options }) }];
  });
}

/**
 * The options that a valid answer set ticks, one entry per role and option, in the order of the form. Questions without
 * options are left out.
 */
export function tallyAnswers(roles: readonly CompiledRole[], answers: Readonly<Record<string, unknown>>): RoleAnswer[] {
  const ticked: RoleAnswer[] = [];
  for (const { role, question, options } of roles) {
    const answer = answers[question];
    if (options === undefined || answer === undefined) continue;
    if (isScalar(answer)) ticked.push({ role, option: String(answer) });
    else if (Array.isArray(answer)) for (const option of answer) ticked.push({ role, option: String(option) });
    else if (isJsonObject(answer))
      for (const [row, option] of Object.entries(answer))
        ticked.push({ role: roleOfRow(role, row), option: String(option) });
  }
  return ticked;
}

const roleOfRow = (role: string, row: string): string =>
  role.endsWith('*') ? role.slice(0, -1) + row : `${role}:${row}`;
