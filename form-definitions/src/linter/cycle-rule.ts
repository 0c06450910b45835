import { factsOf } from '../model/expression-facts.js';
import { readExpression } from '../model/expression-parser.js';
import { expressionsOf, type FormExpression } from '../model/form-expressions.js';
import { descendants, type OutlineNode } from '../model/form-outline.js';
import { finding, type LintRule } from './finding.js';
import { nameInRow, rootOf } from '../model/question-names.js';

/** Properties whose result decides whether or with what a question is answered. Others may mention their own question. */
const deciding = new Set([
  'visibleIf',
  'expression',
  'setValueExpression',
  'setValueIf',
  'resetValueIf',
  'templateVisibleIf',
]);

/** Visibility and calculation must not depend on themselves, neither directly nor through other questions. */
export const cycleRule: LintRule = function* ({ survey }) {
  const known = new Set([...descendants(survey)].flatMap(keysOfNode));
  for (const { calculated } of expressionsOf(survey)) if (calculated !== undefined) known.add(calculated.toLowerCase());
  const edges = new Map<string, Set<string>>();
  const origins: { name: string; expression: FormExpression }[] = [];
  for (const expression of expressionsOf(survey)) {
    if (!decides(expression)) continue;
    const reading = readExpression(expression.text);
    if (!reading.ok) continue;
    for (const name of targets(expression)) {
      const mentioned = edges.get(name) ?? new Set<string>();
      edges.set(name, mentioned);
      factsOf(reading.expression).variables.forEach((variable) =>
        mentioned.add(keyOf(variable, expression.owner, known)),
      );
      origins.push({ name, expression });
    }
  }
  const reported = new Set<string>();
  for (const { name, expression } of origins) {
    if (reported.has(expression.pointer) || !reaches(name, name, edges)) continue;
    reported.add(expression.pointer);
    yield finding('circular-expression', expression.pointer, 'This expression depends on its own result.');
  }
};

const decides = ({ owner, property, pointer }: FormExpression): boolean =>
  owner === undefined ||
  (deciding.has(property) && !/\/(?:validators|choices|rows|columns|rateValues)\/\d+\/[^/]+$/.test(pointer)) ||
  (property === 'visibleIf' && owner.kind === 'column' && /\/columns\/\d+\/visibleIf$/.test(pointer));

/** The questions that an expression decides about: its own, or all below its container. */
function targets({ owner, calculated }: FormExpression): string[] {
  if (owner === undefined) return calculated === undefined ? [] : [calculated.toLowerCase()];
  const below = owner.kind === 'page' || owner.kind === 'panel' ? [...descendants(owner)] : [owner];
  return below
    .filter((node) => node.name !== undefined && node.kind !== 'panel' && node.kind !== 'page' && node.kind !== 'item')
    .map((node) => keyOfNode(node));
}

// A question inside rows is known by the question that repeats it and its own name.
const keyOfNode = (node: OutlineNode): string => {
  const parent = repeatingAncestor(node);
  return parent === undefined
    ? (node.name ?? '').toLowerCase()
    : `${parent.pointer} ${(node.name ?? '').toLowerCase()}`;
};

const keysOfNode = (node: OutlineNode): string[] =>
  node.name === undefined || node.kind === 'page' || node.kind === 'panel' ? [] : [keyOfNode(node)];

function keyOf(variable: string, owner: OutlineNode | undefined, known: ReadonlySet<string>): string {
  const parent = owner === undefined ? undefined : repeatingAncestor(owner);
  const within = nameInRow(variable);
  if (parent === undefined || within === undefined) return rootOf(variable, (name) => known.has(name));
  const prefix = `${parent.pointer} `;
  return prefix + rootOf(within, (name) => known.has(prefix + name));
}

function repeatingAncestor(node: OutlineNode): OutlineNode | undefined {
  for (let current = node.parent; current; current = current.parent) {
    if (current.kind === 'question') return current;
  }
  return undefined;
}

function reaches(from: string, goal: string, edges: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const open = [...(edges.get(from) ?? [])];
  const seen = new Set<string>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === goal) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(edges.get(name) ?? []));
  }
  return false;
}
