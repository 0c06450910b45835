import { isJsonObject } from '@pingyi/form-definitions/vocabulary';

/** An option that a ballot ticks. */
export interface Tick {
  readonly role: string;
  readonly option: string;
}

/** A question that plays a role. */
export interface RoleQuestion {
  /** As the form writes it; a trailing `*`, as in `commitment:*`, stands for the row value of a matrix. */
  readonly role: string;
  readonly question: string;
  /** Codes an answer can have; absent for questions without options. */
  readonly options?: readonly string[];
}

/**
 * The options that a valid answer set ticks, one entry per role and option, in the order of the form. Questions without
 * options are left out.
 */
export function ticksOf(questions: readonly RoleQuestion[], answers: Readonly<Record<string, unknown>>): Tick[] {
  const ticked: Tick[] = [];
  for (const { role, question, options } of questions) {
    const answer = answers[question];
    if (options === undefined || answer === undefined) continue;
    if (Array.isArray(answer)) for (const option of answer) ticked.push({ role, option: String(option) });
    else if (isJsonObject(answer))
      for (const [row, option] of Object.entries(answer))
        ticked.push({ role: roleOfRow(role, row), option: String(option) });
    else if (answer !== null) ticked.push({ role, option: String(answer as string | number | boolean) });
  }
  return ticked;
}

export const roleOfRow = (role: string, row: string): string =>
  role.endsWith('*') ? role.slice(0, -1) + row : `${role}:${row}`;
