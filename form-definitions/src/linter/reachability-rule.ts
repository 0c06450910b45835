import { optionsOf } from '../choice-list.js';
import { choiceTypes, listTypes } from '../element-types.js';
import { numberOf, textOf } from '../model/json-object.js';
import { waysToHold, type Conjunction, type Demand } from '../model/condition-terms.js';
import { repeatingParent, type OutlineNode } from '../model/form-outline.js';
import { extendPointer } from '../model/pointer.js';
import { finding, type Finding, type LintRule } from './finding.js';

/** What is known about the answers to a question. */
interface Domain {
  /** Values it can have, as survey-core compares them; undefined when it is open. */
  readonly options: ReadonlySet<string> | undefined;
  readonly isList: boolean;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

type Domains = ReadonlyMap<string, Domain>;

/**
 * Nothing in a form is hidden for good: no `visible: false`, which nothing can switch on, and no condition, alone or with those
 * of the containers around it, that no answers can meet. What cannot be decided counts as reachable.
 */
export const reachabilityRule: LintRule = function* ({ survey, nodes }) {
  const domains = domainsOf(nodes);
  yield* inspect(survey, [], domains);
};

function* inspect(parent: OutlineNode, outer: readonly string[], domains: Domains): Generator<Finding> {
  for (const child of parent.children) {
    const condition = textOf(child.json, 'visibleIf');
    if (condition === undefined && child.json['visible'] === false) {
      // A hidden calculation still calculates.
      if (child.type !== 'expression')
        yield finding('unreachable-question', extendPointer(child.pointer, 'visible'), 'This is always hidden.');
      continue;
    }
    const conditions = condition === undefined ? outer : [...outer, condition];
    if (condition !== undefined && !canHold(conditions, domains)) {
      yield finding(
        'unreachable-question',
        extendPointer(child.pointer, 'visibleIf'),
        'This condition can never hold.',
      );
      continue;
    }
    yield* inspect(child, conditions, domains);
  }
}

function domainsOf(nodes: readonly OutlineNode[]): Domains {
  const domains = new Map<string, Domain>();
  for (const node of nodes) {
    if (node.kind !== 'question' || node.name === undefined || repeatingParent(node)) continue;
    domains.set(node.name.toLowerCase(), domainOf(node));
  }
  return domains;
}

function domainOf({ type, json }: OutlineNode): Domain {
  const isNumber = type === 'text' && (json['inputType'] === 'number' || json['inputType'] === 'range');
  const isChoice = choiceTypes.includes(type as never);
  const isYesNo = type === 'boolean';
  return {
    options: isChoice
      ? keysOf(optionsOf(json).map(({ value }) => value))
      : isYesNo
        ? keysOf([json['valueTrue'] ?? true, json['valueFalse'] ?? false])
        : undefined,
    isList: listTypes.includes(type as never) || json['multiSelect'] === true,
    min: isNumber ? numberOf(json, 'min') : undefined,
    max: isNumber ? numberOf(json, 'max') : undefined,
  };
}

function canHold(conditions: readonly string[], domains: Domains): boolean {
  let together: Conjunction[] = [[]];
  for (const condition of conditions) {
    const ways = waysToHold(condition);
    // Too many ways to follow: this condition is taken to add nothing.
    if (ways === undefined || together.length * ways.length > 256) continue;
    together = together.flatMap((before) => ways.map((way) => [...before, ...way]));
  }
  return together.some((conjunction) => isConsistent(conjunction, domains));
}

function isConsistent(conjunction: Conjunction, domains: Domains): boolean {
  const byName = new Map<string, Demand[]>();
  for (const demand of conjunction) byName.set(demand.name, [...(byName.get(demand.name) ?? []), demand]);
  return [...byName].every(([name, demands]) => isSatisfiable(demands, domains.get(name)));
}

/** Whether one answer can meet all demands on it. Survey-core compares texts without regard to case, and 1 equals "1". */
function isSatisfiable(demands: readonly Demand[], domain: Domain | undefined): boolean {
  const has = (operator: Demand['operator']) => demands.some((demand) => demand.operator === operator);
  const needsValue = demands.some(({ operator }) => !['empty', 'notequal'].includes(operator));
  if (has('empty') && needsValue) return false;
  if (domain?.isList === true) return demands.every((demand) => listCanMeet(demand, domain));
  let allowed = domain?.options;
  for (const { operator, values } of demands) {
    if (operator === 'equal' || operator === 'anyof') allowed = intersection(allowed, keysOf(values));
  }
  for (const { operator, values } of demands) {
    if (operator === 'notequal' && allowed !== undefined && needsValue)
      allowed = new Set([...allowed].filter((value) => !keysOf(values).has(value)));
  }
  if (allowed !== undefined && needsValue && allowed.size === 0) return false;
  return isWithinBounds(demands, domain, allowed);
}

/** A list can only hold options of its question; equality with a single value asks for a list of that one. */
function listCanMeet({ operator, values }: Demand, { options }: Domain): boolean {
  if (options === undefined || !['contains', 'anyof', 'equal'].includes(operator)) return true;
  const known = values.filter((value) => options.has(keyOf(value)));
  return operator === 'anyof' ? known.length > 0 : known.length === values.length;
}

function isWithinBounds(
  demands: readonly Demand[],
  domain: Domain | undefined,
  allowed: ReadonlySet<string> | undefined,
): boolean {
  let [low, lowOpen, high, highOpen] = [domain?.min ?? -Infinity, false, domain?.max ?? Infinity, false];
  let compared = false;
  for (const { operator, values } of demands) {
    const value = Number(values[0]);
    if (
      !/^(?:less|greater)/.test(operator) ||
      typeof values[0] === 'boolean' ||
      values[0] === '' ||
      !Number.isFinite(value)
    )
      continue;
    compared = true;
    const open = operator === 'less' || operator === 'greater';
    if (operator.startsWith('less') && (value < high || (value === high && open))) [high, highOpen] = [value, open];
    if (operator.startsWith('greater') && (value > low || (value === low && open))) [low, lowOpen] = [value, open];
  }
  if (compared && (low > high || (low === high && (lowOpen || highOpen)))) return false;
  if (allowed === undefined) return true;
  const numbers = [...allowed].map(Number);
  if (numbers.some((value) => Number.isNaN(value)) || numbers.length === 0) return true;
  if (!compared && domain?.min === undefined && domain?.max === undefined) return true;
  return numbers.some((value) => (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high));
}

/** To survey-core true equals 1, and false 0. */
const keyOf = (value: unknown): string => {
  const key = String(value).toLowerCase();
  return key === 'true' ? '1' : key === 'false' ? '0' : key;
};
const keysOf = (values: readonly unknown[]): Set<string> => new Set(values.map(keyOf));
const intersection = (one: ReadonlySet<string> | undefined, other: ReadonlySet<string>): ReadonlySet<string> =>
  one === undefined ? other : new Set([...other].filter((value) => one.has(value)));
