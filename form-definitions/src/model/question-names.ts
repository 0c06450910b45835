import { hasOther } from '../choice-list.js';
import type { NameStep } from './expression.js';
import { parseName } from './expression-parser.js';
import type { OutlineNode } from './form-outline.js';
import { flagOf } from './json-object.js';

/** Length cap of a name, UTF-16 units as JavaScript counts them. */
export const longestName = 64;

/*
 * What SurveyJS takes out of a name (braces, `|`, blanks at its ends, a leading `#` or `$`) or reads as something else (`[0]`, and `<>`, which
 * its expressions rewrite wherever they stand), what no text holds, and markup.
 */
const unfit = /[{}[\]<>|\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|^[#$\s]|\s$/u;

/**
 * Whether a text can be the name of a question, column or calculated value: letters of any script, signs, blanks and dots within. Names
 * that mean something else are `reserved-name` to the form check.
 */
export const isQuestionName = (name: string): boolean => name !== '' && name.length <= longestName && !unfit.test(name);

/** Whether a question keeps a remark beside its answer, under `<name>-Comment`. */
export const keepsComment = ({ json }: OutlineNode): boolean =>
  flagOf(json, 'showCommentArea') === true || flagOf(json, 'hasComment') === true || hasOther(json);

const withinRow: readonly string[] = ['row', 'panel', 'prevrow', 'nextrow', 'prevpanel', 'nextpanel'];

const stepsOf = (variable: string): readonly NameStep[] => parseName(variable)?.path ?? [];

/** The first steps of a name as a question may be called, in lower case, the longest first: `{a.b[0].c}` may be `a.b.c`, `a.b` or `a`. */
export function candidatesOf(variable: string): string[] {
  const steps = stepsOf(variable);
  return steps
    .map((_, index) => nameOf(steps.slice(0, index + 1)))
    .reverse()
    .filter((name) => name !== undefined);
}

/** In lower case; an index stands behind a name, not within. */
const nameOf = (steps: readonly NameStep[]): string | undefined =>
  steps.slice(0, -1).some(({ index }) => index !== undefined)
    ? undefined
    : steps
        .map(({ name }) => name)
        .join('.')
        .toLowerCase();

/** What a name in an expression is about, in lower case: the longest known name that it begins with, else its first step. */
export function rootOf(variable: string, isKnown: (name: string) => boolean): string {
  const candidates = candidatesOf(variable);
  return candidates.find(isKnown) ?? candidates.at(-1) ?? '';
}

/** What is left of `row.score` or `panel.score`; undefined for a name that does not look into a row. */
export function nameInRow(variable: string): string | undefined {
  const dot = variable.indexOf('.');
  return dot > 0 && withinRow.includes(variable.slice(0, dot).toLowerCase()) ? variable.slice(dot + 1) : undefined;
}

/** Names that change. */
export interface Renaming {
  /** What a name becomes, by the name in lower case. */
  readonly to: ReadonlyMap<string, string>;
  /** Names of other questions, in lower case: `{a.b}` is not about `a` where there is an `a.b`. */
  readonly others: ReadonlySet<string>;
}

/** A name in an expression or text once names have changed; itself where it is about none of them. */
export function renamedReference(reference: string, { to, others }: Renaming): string {
  // Texts, not expressions, take blanks around a name.
  const [, before = '', whole = '', after = ''] = /^(#?\s*)(.*?)(\s*)$/s.exec(reference) ?? [];
  const name = nameInRow(whole) ?? whole;
  const isKnown = (candidate: string): boolean => to.has(candidate) || others.has(candidate);
  /** Of the name of a remark that of its question. */
  const questionOf = (candidate: string): string =>
    isKnown(candidate) ? candidate : candidate.replace(/-comment$/, '');
  const question = questionOf(rootOf(name, (candidate) => isKnown(questionOf(candidate))));
  const changed = to.get(question);
  return changed === undefined
    ? reference
    : before + whole.slice(0, whole.length - name.length) + changed + name.slice(question.length) + after;
}
