import type { PaperAnswers } from './paper-answers.js';

/** What was typed in from a paper: answers, or why it does not count. */
export interface PaperEntryContent {
  readonly answers: PaperAnswers | null;
  readonly voidReason: string | null;
}

/** One answer that two persons have read differently; null = nothing there. */
export interface Difference {
  /** Name of the question, `<name>/<row>` for a row of a matrix. */
  readonly question: string;
  readonly first: unknown;
  readonly second: unknown;
}

export interface ComparedEntries {
  /** Answers that at least one of the two has. */
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/** The question by which a paper that only one of the two has made void is told. */
export const voidQuestion = '';

/** Answers one by one: a row of a matrix is an answer of its own. */
export function cellsOf(answers: PaperAnswers): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const [name, answer] of Object.entries(answers)) {
    if (typeof answer === 'object' && answer !== null && !Array.isArray(answer))
      for (const [row, value] of Object.entries(answer)) cells.set(`${name}/${row}`, value);
    else cells.set(name, answer);
  }
  return cells;
}

/** The order of what was ticked says nothing. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
const inOrder = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value;

/** Compares two entries of one paper. Where one of them is void, every answer of the other one differs. */
export function compareEntries(first: PaperEntryContent, second: PaperEntryContent): ComparedEntries {
  if (first.answers === null || second.answers === null) {
    if (first.answers === null && second.answers === null) return { compared: 0, differences: [] };
    const answered = cellsOf(first.answers ?? second.answers ?? {}).size;
    const difference = { question: voidQuestion, first: first.voidReason, second: second.voidReason };
    return { compared: Math.max(1, answered), differences: Array<Difference>(Math.max(1, answered)).fill(difference) };
  }
  const [a, b] = [cellsOf(first.answers), cellsOf(second.answers)];
  const questions = [...new Set([...a.keys(), ...b.keys()])];
  return {
    compared: questions.length,
    differences: questions
      .filter((question) => !same(a.get(question), b.get(question)))
      .map((question) => ({ question, first: a.get(question) ?? null, second: b.get(question) ?? null })),
  };
}

/** Whether a decision leaves alone what the two agreed upon. */
export function keepsAgreed(first: PaperAnswers, second: PaperAnswers, decided: PaperAnswers): boolean {
  const [a, b, final] = [cellsOf(first), cellsOf(second), cellsOf(decided)];
  return [...new Set([...a.keys(), ...b.keys(), ...final.keys()])].every(
    (question) => !same(a.get(question), b.get(question)) || same(final.get(question), a.get(question)),
  );
}
