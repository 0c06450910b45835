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
  return roles.flatMap(({ role, question, options }) => {
    const answer = answers[question];
    if (options === undefined || answer === undefined) return [];
    if (Array.isArray(answer)) return answer.map((option) => ({ role, option: String(option) }));
    if (isScalar(answer)) return [{ role, option: String(answer) }];
    if (!isJsonObject(answer)) return [];
    return Object.entries(answer).map(([row, option]) => ({ role: roleOfRow(role, row), option: String(option) }));
  });
}

const roleOfRow = (role: string, row: string): string =>
  role.endsWith('*') ? role.slice(0, -1) + row : `${role}:${row}`;
