import {
  descendants,
  expressionsOf,
  factsOf,
  isSameJson,
  outlineForm,
  parseExpression,
  repeatingParent,
  type JsonObject,
  type OutlineNode,
} from '@pingyi/form-definitions/vocabulary';

/** A question that is to be mended, and why. */
export interface ReturnedItem {
  readonly question: string;
  readonly comment: string;
}

/** An answer as it was and as it is now; null for none. */
export interface AnswerChange {
  readonly question: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Answers = Readonly<Record<string, unknown>>;

/** The questions of a form that people answer by name, those in rows left out: what can be returned one by one. */
export const questionsOfForm = (definition: JsonObject): string[] =>
  topQuestions(outlineForm(definition)).flatMap(({ name }) => name ?? []);

/**
 * What can be changed when some questions are returned: they themselves; what stands with them in their panel, which is the grounds and
 * the evidence of an item, unless the panel holds several items; and whatever depends on one of these by its conditions, as a reason
 * that lower points make required.
 */
export function openedQuestions(definition: JsonObject, returned: readonly string[]): ReadonlySet<string> {
  const survey = outlineForm(definition);
  const questions = topQuestions(survey);
  const opened = new Set<string>();
  for (const question of questions.filter(({ name }) => name !== undefined && returned.includes(name)))
    for (const mate of companionsOf(question)) if (mate.name !== undefined) opened.add(mate.name);
  const dependents = dependentsOf(survey);
  // A set that grows while it is gone through is gone through to its end.
  for (const name of opened) for (const dependent of dependents.get(name.toLowerCase()) ?? []) opened.add(dependent);
  return opened;
}

/** The answers that differ, in the order of the later ones; a comment beside a choice goes with its question. */
export function changedAnswers(before: Answers, after: Answers): AnswerChange[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names]
    .filter((question) => !isSameJson(before[question], after[question]))
    .map((question) => ({ question, before: before[question] ?? null, after: after[question] ?? null }));
}

const commentSuffix = '-Comment';

/** Those of the changes that touch what was not returned. */
export const changedBeyond = (changes: readonly AnswerChange[], opened: ReadonlySet<string>): AnswerChange[] =>
  changes.filter(({ question }) => !opened.has(question) && !opened.has(withoutSuffix(question)));

const withoutSuffix = (name: string): string =>
  name.endsWith(commentSuffix) ? name.slice(0, -commentSuffix.length) : name;

const topQuestions = (survey: OutlineNode): OutlineNode[] =>
  [...descendants(survey)].filter((node) => node.kind === 'question' && !repeatingParent(node));

const hasPoints = ({ json }: OutlineNode): boolean => typeof json['points'] === 'number';

function companionsOf(question: OutlineNode): readonly OutlineNode[] {
  const { parent } = question;
  if (parent?.kind !== 'panel') return [question];
  const mates = topQuestions(parent);
  return mates.filter(hasPoints).length > 1 ? [question] : mates;
}

/** Names of questions by the small-lettered name of what their conditions mention. */
function dependentsOf(survey: OutlineNode): ReadonlyMap<string, readonly string[]> {
  const dependents = new Map<string, string[]>();
  for (const { text, owner } of expressionsOf(survey)) {
    const expression = parseExpression(text);
    if (!owner || !expression) continue;
    const owned = (owner.kind === 'question' ? [owner] : topQuestions(owner)).flatMap(({ name }) => name ?? []);
    for (const variable of factsOf(expression).variables) {
      const name = variable.split('.')[0]?.split('[')[0]?.toLowerCase() ?? '';
      dependents.set(name, [...(dependents.get(name) ?? []), ...owned]);
    }
  }
  return dependents;
}
