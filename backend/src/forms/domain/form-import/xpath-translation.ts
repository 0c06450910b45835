import { withoutValues } from '@pingyi/form-definitions/vocabulary';
import { longestExpression } from '@pingyi/form-definitions/vocabulary';
import { dateFunctions, isDated, kindOf, type AnswerKind } from './xpath-kinds.js';
import type { ExpressionPlace } from './xpath-place.js';
import { isAlwaysThere, isEmptyText, isNumeric, literalIn, nameIn, only, quoted } from './xpath-operands.js';
import { parseXPath, PatternInConditionError, XPathError, type XPathNode, type XPathOperator } from './xpath-syntax.js';

/** Numbers that are longer are told apart from these alone. */
const mostDigits = 11;
const written: Partial<Record<XPathOperator, string>> = { div: '/', mod: '%' };
const arithmetic: ReadonlySet<string> = new Set([
  '+',
  '-',
  '*',
  'div',
  'mod',
  'int',
  'round',
  'number',
  'sum',
  'min',
  'max',
]);
const comparisons: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);
/** Dates of forms are later than this one, so that days counted from it have no sign to lose: SurveyJS counts days between two dates whichever is first. */
const longAgo = '1000-01-01';
const listFunctions: Readonly<Record<string, string>> = {
  sum: 'sumInArray',
  min: 'minInArray',
  max: 'maxInArray',
  count: 'countInArray',
};

/**
 * Writes an expression of an XLSForm as one of SurveyJS.
 * @throws {XPathError} for what has no counterpart
 * @example
 * translateXPath("selected(${services}, 'water') and ${age} >= 18", place); // "{services} contains 'water' and {age} >= 18"
 */
export const translateXPath = (text: string, place: ExpressionPlace): string =>
  new Translation(place).condition(parseXPath(text));

/** A part of a constraint: a pattern, a condition, or one that cannot be said here. */
export type ConstraintPart =
  { readonly pattern: string } | { readonly expression: string } | { readonly leftOut: true };

/**
 * The parts of a constraint joined by `and`; a part `regex(., '…')` is given as its pattern. SurveyJS knows patterns on their own alone:
 * a part with one beside a condition is left out.
 */
export function translateConstraint(text: string, place: ExpressionPlace): ConstraintPart[] {
  const translation = new Translation(place);
  return conjuncts(parseXPath(text)).map((node) => {
    if (node.kind !== 'call' || node.name !== 'regex') return conditionOrNothing(translation, node);
    const [subject, pattern] = node.args;
    if (subject?.kind !== 'self' || pattern?.kind !== 'text') throw new XPathError('unsafe-regex');
    return { pattern: pattern.value };
  });
}

function conditionOrNothing(translation: Translation, node: XPathNode): ConstraintPart {
  try {
    return { expression: translation.condition(node) };
  } catch (error) {
    if (!(error instanceof PatternInConditionError)) throw error;
    return { leftOut: true };
  }
}

const conjuncts = (node: XPathNode): XPathNode[] =>
  node.kind === 'binary' && node.operator === 'and' ? [...conjuncts(node.left), ...conjuncts(node.right)] : [node];

class Translation {
  /** Conditions without which the arithmetic being written has no result; undefined outside of arithmetic. */
  private needed: Set<string> | undefined;

  constructor(private readonly place: ExpressionPlace) {}

  condition(node: XPathNode): string {
    if (node.kind === 'binary' && (node.operator === 'and' || node.operator === 'or')) {
      return `${this.joined(node.left, node.operator)} ${node.operator} ${this.joined(node.right, node.operator)}`;
    }
    if (node.kind === 'call' && node.name === 'not') return this.negation(only(node.args));
    return this.value(node);
  }

  private joined(node: XPathNode, joint: string): string {
    const text = this.condition(node);
    return (node.kind === 'binary' && (node.operator === 'and' || node.operator === 'or') && node.operator !== joint) ||
      / (?:and|or) /.test(withoutValues(text))
      ? `(${text})`
      : text;
  }

  /** A negation goes down to what has an opposite that reads well. `<` has none: neither it nor `>=` holds without an answer. */
  private negation(node: XPathNode): string {
    if (node.kind === 'binary') {
      if (node.operator === '=' || node.operator === '!=')
        return this.value({ ...node, operator: node.operator === '=' ? '!=' : '=' });
      if (comparisons.has(node.operator)) return `!(${this.value(node)})`;
      if (node.operator === 'and' || node.operator === 'or') {
        const joint = node.operator === 'and' ? 'or' : 'and';
        return `(${this.negation(node.left)}) ${joint} (${this.negation(node.right)})`;
      }
    }
    if (node.kind === 'call' && node.name === 'not') return this.condition(only(node.args));
    if (node.kind === 'call' && node.name === 'selected') return this.selected(node.args, true);
    if (node.kind === 'reference') return `${this.value(node)} empty`;
    throw new XPathError('broken-expression');
  }

  private value(node: XPathNode): string {
    switch (node.kind) {
      case 'number':
        return node.value;
      case 'text':
        return quoted(node.value);
      case 'self':
        if (this.place.self === undefined) throw new XPathError('broken-expression');
        return this.reference(this.place.self);
      case 'reference':
        return this.reference(node.name);
      case 'negative':
        return node.operand.kind === 'number'
          ? `-${node.operand.value}`
          : this.reckoned(() => `(0 - ${this.numberOperand(node.operand)})`);
      case 'binary':
        return arithmetic.has(node.operator)
          ? this.reckoned(() => this.sum(node.operator, node.left, node.right))
          : this.binary(node.operator, node.left, node.right);
      case 'call':
        return arithmetic.has(node.name)
          ? this.reckoned(() => this.call(node.name, node.args))
          : this.apart(() => this.call(node.name, node.args));
    }
  }

  /** SurveyJS counts what is missing as 0. What is reckoned from a missing date must rather be missing too, as in XPath. */
  private reckoned(write: () => string): string {
    if (this.needed !== undefined) return write();
    this.needed = new Set();
    const text = write();
    const needed = [...this.needed];
    this.needed = undefined;
    return needed.length === 0 ? text : `iif(${needed.join(' and ')}, ${text})`;
  }

  /** A choice between values within arithmetic: what one of them needs is not needed for the other. */
  private apart(write: () => string): string {
    const outer = this.needed;
    this.needed = undefined;
    const text = write();
    this.needed = outer;
    return text;
  }

  private kind(node: XPathNode): AnswerKind {
    return kindOf(node, this.place);
  }

  private sum(operator: XPathOperator, left: XPathNode, right: XPathNode): string {
    const [isLeft, isRight] = [isDated(this.kind(left)), isDated(this.kind(right))];
    if (operator === '-' && isLeft && isRight) return this.daysBetween(left, right);
    if (isLeft && !isRight && (operator === '+' || operator === '-')) return this.dayAfter(left, right, operator);
    if (isRight && !isLeft && operator === '+') return this.dayAfter(right, left, operator);
    return `${this.numberOperand(left)} ${written[operator] ?? operator} ${this.numberOperand(right)}`;
  }

  private daysBetween(later: XPathNode, earlier: XPathNode): string {
    const isWhole = this.kind(later) === 'day' && this.kind(earlier) === 'day';
    const since = (node: XPathNode): string =>
      `dateDiff('${longAgo}', ${isAlwaysThere(node) ? this.value(node) : this.need(this.value(node))}, '${isWhole ? 'days' : 'seconds'}')`;
    const difference = `${since(later)} - ${since(earlier)}`;
    return isWhole ? difference : `(${difference}) / 86400`;
  }

  /** SurveyJS gives nothing for a date moved by 0 days, so that 0 is told apart where the count is not known. */
  private dayAfter(day: XPathNode, count: XPathNode, operator: '+' | '-'): string {
    const date = this.value(day);
    const days =
      operator === '+'
        ? this.numberOperand(count)
        : count.kind === 'number'
          ? `-${count.value}`
          : `0 - ${this.numberOperand(count)}`;
    const moved = `dateAdd(${date}, ${days}, 'days')`;
    if (count.kind === 'number' && Number(count.value) !== 0) return moved;
    // The day is written twice here; days counted on from each other must not double without end.
    if (moved.length > longestExpression / 2) throw new XPathError('expression-too-long');
    return `iif(${this.numberOperand(count)} = 0, ${date}, ${moved})`;
  }

  /** SurveyJS asks for emptiness of names only. */
  private need(text: string): string {
    this.needed?.add(/^\{[^}]+\}$/.test(text) ? `${text} notempty` : `${text} > '${longAgo}'`);
    return text;
  }

  private numberOperand(node: XPathNode): string {
    if (isDated(this.kind(node))) throw new XPathError('date-as-number');
    return this.operand(node);
  }

  private binary(operator: XPathOperator, left: XPathNode, right: XPathNode): string {
    if (operator === 'and' || operator === 'or')
      return `(${this.condition({ kind: 'binary', operator, left, right })})`;
    if ((operator === '=' || operator === '!=') && isEmptyText(right))
      return `${this.operand(left)} ${operator === '=' ? 'empty' : 'notempty'}`;
    if (operator === '=' || operator === '!=') {
      const chosen = this.onlyChosen(operator, left, right) ?? this.onlyChosen(operator, right, left);
      if (chosen !== undefined) return chosen;
    }
    const kinds = [this.kind(left), this.kind(right)];
    if (kinds.some(isDated) && kinds.includes('number')) throw new XPathError('date-as-number');
    const isOrder = operator !== '=' && operator !== '!=';
    const side = (node: XPathNode, other: XPathNode): string =>
      isOrder && isNumeric(node) ? node.value : this.isMonth(other) ? this.monthOperand(node) : this.operand(node);
    return `${side(left, right)} ${operator} ${side(right, left)}`;
  }

  private isMonth(node: XPathNode): boolean {
    const name = nameIn(node, this.place);
    return name !== undefined && this.place.find(name)?.isMonth === true;
  }

  /** A month is compared with another, written as its first day; a day within says more than was asked. */
  private monthOperand(node: XPathNode): string {
    if (this.isMonth(node) || (node.kind === 'call' && node.name === 'today')) return this.operand(node);
    const month = /^(\d{4}-\d{2})-01$/.exec(literalIn(node) ?? '')?.[1];
    if (month === undefined) throw new XPathError('day-for-month');
    return quoted(month);
  }

  /** Several choices are one text in an XLSForm, `water road`, and a list here: it is equal to a text when it holds its words and no other. */
  private onlyChosen(operator: '=' | '!=', list: XPathNode, options: XPathNode): string | undefined {
    const name = this.listName(list);
    if (name === undefined || options.kind !== 'text') return undefined;
    const words = options.value.split(/\s+/).filter(Boolean);
    const isEqual = operator === '=';
    const parts = [
      ...words.map((word) => `${this.reference(name)} ${isEqual ? 'contains' : 'notcontains'} ${quoted(word)}`),
      `${this.reference(name, '.length')} ${operator} ${words.length}`,
    ];
    return `(${parts.join(isEqual ? ' and ' : ' or ')})`;
  }

  private listName(node: XPathNode): string | undefined {
    const name = nameIn(node, this.place);
    return name !== undefined && this.place.find(name)?.isList === true ? name : undefined;
  }

  private operand(node: XPathNode): string {
    return node.kind === 'binary' ? `(${this.value(node)})` : this.value(node);
  }

  private reference(name: string, member = ''): string {
    const question = this.place.find(name);
    if (question === undefined) throw new XPathError('missing-question');
    if (question.repeat === undefined) return `{${question.name}${member}}`;
    if (question.repeat !== this.place.repeat) throw new XPathError('repeat-reference');
    return `{panel.${question.name}${member}}`;
  }

  private call(name: string, args: readonly XPathNode[]): string {
    if (Object.hasOwn(listFunctions, name)) return this.aggregate(name, args);
    if (name === 'selected') return this.selected(args, false);
    if (dateFunctions.has(name)) return this.dateOf(name, only(args));
    if (name === 'number') return this.number(only(args));
    if ((name === 'int' || name === 'round') && args.some((arg) => isDated(this.kind(arg))))
      throw new XPathError('date-as-number');
    const list = args.map((arg) => this.value(arg));
    switch (name) {
      case 'not':
        return `(${this.negation(only(args))})`;
      case 'count-selected':
        return this.memberOf(only(args), '.length');
      case 'string-length':
        return this.kind(only(args)) === 'number' ? this.digitsOf(only(args)) : this.memberOf(only(args), '.length');
      case 'if':
        if (args.length !== 3) throw new XPathError('broken-expression');
        return `iif(${this.condition(args[0]!)}, ${list[1]}, ${list[2]})`;
      case 'coalesce':
        if (args.length !== 2) throw new XPathError('broken-expression');
        return `iif(${list[0]} notempty, ${list[0]}, ${list[1]})`;
      case 'round':
        return `round(${list.join(', ')})`;
      case 'int':
        return `trunc(${list[0] ?? ''})`;
      case 'string':
      case 'boolean':
        return this.value(only(args));
      case 'true':
      case 'false':
        return name;
      case 'today':
        return 'today()';
      case 'now':
        return 'currentDate()';
      case 'concat':
        // SurveyJS adds up what looks like numbers, unless the text has begun with something that does not.
        if (!args.slice(0, 2).some((arg) => this.kind(arg) === 'text' && !isNumeric(arg)))
          throw new XPathError('unknown-function');
        return `(${list.join(' + ')})`;
      case 'contains':
        if (args.length !== 2) throw new XPathError('broken-expression');
        return `${list[0]} contains ${list[1]}`;
      case 'regex':
        throw new PatternInConditionError();
      default:
        throw new XPathError('unknown-function');
    }
  }

  /** A date is handed on as it is; what becomes of it is seen where it is reckoned with. */
  private dateOf(name: string, date: XPathNode): string {
    if (name !== 'date' && !isDated(this.kind(date))) throw new XPathError('unknown-function');
    return this.value(date);
  }

  /** A text that is compared as a number has to be one. */
  private number(node: XPathNode): string {
    if (isNumeric(node)) return node.value;
    return this.kind(node) === 'text' ? `(${this.need(this.value(node))} * 1)` : this.value(node);
  }

  /** `sum(${visits})` over the rows of a repeated group, or of numbers side by side. */
  private aggregate(name: string, args: readonly XPathNode[]): string {
    const inRows = listFunctions[name];
    if (inRows === undefined || args.length === 0) throw new XPathError('unknown-function');
    const [first] = args;
    const question = first?.kind === 'reference' && args.length === 1 ? this.place.find(first.name) : undefined;
    if (question?.isRepeat === true && name === 'count') return `{${question.name}.length}`;
    if (question?.repeat !== undefined && question.repeat !== this.place.repeat)
      return `${inRows}({${question.repeat}}, '${question.name}')`;
    if (name === 'count') throw new XPathError('unknown-function');
    if (args.some((arg) => isDated(this.kind(arg)))) throw new XPathError('date-as-number');
    return `${name}(${args.map((arg) => this.value(arg)).join(', ')})`;
  }

  private selected(args: readonly XPathNode[], isNegated: boolean): string {
    const [list, option] = args;
    const name = list && nameIn(list, this.place);
    if (name === undefined || option === undefined || args.length !== 2) throw new XPathError('broken-expression');
    const isList = this.place.find(name)?.isList === true;
    const operator = isList ? (isNegated ? 'notcontains' : 'contains') : isNegated ? '!=' : '=';
    return `${this.reference(name)} ${operator} ${this.value(option)}`;
  }

  /** How many digits a whole number has that is not below nought: numbers have no length in SurveyJS. */
  private digitsOf(node: XPathNode): string {
    const name = nameIn(node, this.place);
    if (name === undefined || this.place.find(name)?.isWhole !== true) throw new XPathError('unknown-function');
    const number = this.reference(name);
    const counted = Array.from({ length: mostDigits }, (_, at) => `iif({n} < 1${'0'.repeat(at + 1)}, ${at + 1}, `);
    return `iif({n} empty, 0, ${counted.join('')}${mostDigits + 1}${')'.repeat(mostDigits + 1)}`.replaceAll(
      '{n}',
      number,
    );
  }

  private memberOf(node: XPathNode, member: string): string {
    const name = nameIn(node, this.place);
    if (name === undefined) throw new XPathError('broken-expression');
    return this.reference(name, member);
  }
}
