import { parseXPath, XPathError, type XPathNode, type XPathOperator } from './xpath-syntax.js';

/** What a name stands for in the form. */
export interface ReferredQuestion {
  readonly name: string;
  /** Whether the answer is a list of options. */
  readonly isList: boolean;
  /** The repeated group that the question stands in. */
  readonly repeat: string | undefined;
  /** A repeated group itself. */
  readonly isRepeat: boolean;
}

/** Where an expression stands. */
export interface ExpressionPlace {
  /** The question itself, for `.`. */
  readonly self: string | undefined;
  readonly repeat: string | undefined;
  find(name: string): ReferredQuestion | undefined;
}

const negated: Partial<Record<XPathOperator, XPathOperator>> = { '=': '!=', '!=': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };
const written: Partial<Record<XPathOperator, string>> = { div: '/', mod: '%' };
const listFunctions: Readonly<Record<string, string>> = { sum: 'sumInArray', min: 'minInArray', max: 'maxInArray', count: 'countInArray' };

/**
 * Writes an expression of an XLSForm as one of SurveyJS.
 * @throws {XPathError} for what has no counterpart
 * @example
 * translateXPath("selected(${services}, 'water') and ${age} >= 18", place); // "{services} contains 'water' and {age} >= 18"
 */
export const translateXPath = (text: string, place: ExpressionPlace): string => new Translation(place).condition(parseXPath(text));

/** The parts of a constraint joined by `and`; a part `regex(., '…')` is given as its pattern. */
export function translateConstraint(text: string, place: ExpressionPlace): ({ readonly pattern: string } | { readonly expression: string })[] {
  const translation = new Translation(place);
  return conjuncts(parseXPath(text)).map((node) => {
    if (node.kind !== 'call' || node.name !== 'regex') return { expression: translation.condition(node) };
    const [subject, pattern] = node.args;
    if (subject?.kind !== 'self' || pattern?.kind !== 'text') throw new XPathError('unsafe-regex');
    return { pattern: pattern.value };
  });
}

const conjuncts = (node: XPathNode): XPathNode[] =>
  node.kind === 'binary' && node.operator === 'and' ? [...conjuncts(node.left), ...conjuncts(node.right)] : [node];

class Translation {
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
    return (node.kind === 'binary' && (node.operator === 'and' || node.operator === 'or') && node.operator !== joint) || / (?:and|or) /.test(text) ? `(${text})` : text;
  }

  /** SurveyJS negates comparisons only, so a negation goes down to them. */
  private negation(node: XPathNode): string {
    if (node.kind === 'binary') {
      const opposite = negated[node.operator];
      if (opposite !== undefined) return this.value({ ...node, operator: opposite });
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
        return node.operand.kind === 'number' ? `-${node.operand.value}` : `(0 - ${this.operand(node.operand)})`;
      case 'binary':
        return this.binary(node.operator, node.left, node.right);
      case 'call':
        return this.call(node.name, node.args);
    }
  }

  private binary(operator: XPathOperator, left: XPathNode, right: XPathNode): string {
    if (operator === 'and' || operator === 'or') return `(${this.condition({ kind: 'binary', operator, left, right })})`;
    if ((operator === '=' || operator === '!=') && isEmptyText(right)) return `${this.operand(left)} ${operator === '=' ? 'empty' : 'notempty'}`;
    return `${this.operand(left)} ${written[operator] ?? operator} ${this.operand(right)}`;
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
    const list = args.map((arg) => this.value(arg));
    switch (name) {
      case 'not':
        return `(${this.negation(only(args))})`;
      case 'count-selected':
      case 'string-length':
        return this.memberOf(only(args), '.length');
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
      case 'number':
      case 'string':
      case 'boolean':
      case 'date':
        return this.value(only(args));
      case 'true':
      case 'false':
        return name;
      case 'today':
        return 'today()';
      case 'now':
        return 'currentDate()';
      case 'concat':
        return list.length === 0 ? "''" : `(${list.join(' + ')})`;
      case 'contains':
        if (args.length !== 2) throw new XPathError('broken-expression');
        return `${list[0]} contains ${list[1]}`;
      case 'regex':
        throw new XPathError('unsafe-regex');
      default:
        throw new XPathError('unknown-function');
    }
  }

  /** `sum(${visits})` over the rows of a repeated group, or of numbers side by side. */
  private aggregate(name: string, args: readonly XPathNode[]): string {
    const inRows = listFunctions[name];
    if (inRows === undefined || args.length === 0) throw new XPathError('unknown-function');
    const [first] = args;
    const question = first?.kind === 'reference' && args.length === 1 ? this.place.find(first.name) : undefined;
    if (question?.isRepeat === true && name === 'count') return `{${question.name}.length}`;
    if (question?.repeat !== undefined && question.repeat !== this.place.repeat) return `${inRows}({${question.repeat}}, '${question.name}')`;
    if (name === 'count') throw new XPathError('unknown-function');
    return `${name}(${args.map((arg) => this.value(arg)).join(', ')})`;
  }

  private selected(args: readonly XPathNode[], isNegated: boolean): string {
    const [list, option] = args;
    const name = list?.kind === 'reference' ? list.name : list?.kind === 'self' ? this.place.self : undefined;
    if (name === undefined || option === undefined || args.length !== 2) throw new XPathError('broken-expression');
    const isList = this.place.find(name)?.isList === true;
    const operator = isList ? (isNegated ? 'notcontains' : 'contains') : isNegated ? '!=' : '=';
    return `${this.reference(name)} ${operator} ${this.value(option)}`;
  }

  private memberOf(node: XPathNode, member: string): string {
    const name = node.kind === 'reference' ? node.name : node.kind === 'self' ? this.place.self : undefined;
    if (name === undefined) throw new XPathError('broken-expression');
    return this.reference(name, member);
  }
}

const isEmptyText = (node: XPathNode): boolean => node.kind === 'text' && node.value === '';

/** XPath has no escapes, so a text holds at most one of the two quotation marks. */
const quoted = (text: string): string => {
  if (text.includes('\\') || (text.includes("'") && text.includes('"'))) throw new XPathError('broken-expression');
  return text.includes("'") ? `"${text}"` : `'${text}'`;
};

const only = (args: readonly XPathNode[]): XPathNode => {
  const [arg] = args;
  if (arg === undefined || args.length !== 1) throw new XPathError('broken-expression');
  return arg;
};
