/** An expression of an XLSForm, as far as forms use XPath. */
export type XPathNode =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'self' }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly XPathNode[] }
  | { readonly kind: 'negative'; readonly operand: XPathNode }
  | { readonly kind: 'binary'; readonly operator: XPathOperator; readonly left: XPathNode; readonly right: XPathNode };

export type XPathOperator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod';

/** An expression that cannot be taken over; `code` is that of an import error. */
export class XPathError extends Error {
  constructor(
    readonly code:
      | 'expression-too-long'
      | 'broken-expression'
      | 'unknown-function'
      | 'missing-question'
      | 'ambiguous-name'
      | 'repeat-reference'
      | 'unsafe-regex'
      | 'date-as-number'
      | 'day-for-month',
  ) {
    super(code);
  }
}

/** A pattern where SurveyJS knows only conditions. */
export class PatternInConditionError extends XPathError {
  constructor() {
    super('unsafe-regex');
  }
}

const longest = 1000;
const deepest = 14;
// Each alternative begins with a character of its own, so that nothing is read twice.
const token =
  /\s*(?:(\$\{[^}]{1,64}\})|('[^']*'|"[^"]*"|[‘’][^‘’]*[‘’]|[“”][^“”]*[“”])|(\d+(?:\.\d+)?)|([A-Za-z][\w-]*(?::[\w-]+)?)|(\/[\p{L}_][\p{L}\p{M}\p{N}._-]*(?:\/[\p{L}_][\p{L}\p{M}\p{N}._-]*)+)|(!=|<=|>=|[=<>+*(),-])|(\.)(?![./]))/uy;

const levels: readonly (readonly XPathOperator[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
];

/** @throws {XPathError} for what is no expression, too long or too deep */
export function parseXPath(text: string): XPathNode {
  if (text.length > longest) throw new XPathError('expression-too-long');
  const parser = new XPathParser(tokensOf(text));
  const node = parser.expression(0);
  parser.end();
  return node;
}

function tokensOf(text: string): string[] {
  const source = text.trimEnd();
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const match = token.exec(source);
    if (!match) throw new XPathError('broken-expression');
    tokens.push(match[0].trim());
  }
  return tokens;
}

class XPathParser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly string[]) {}

  end(): void {
    if (this.at < this.tokens.length) throw new XPathError('broken-expression');
  }

  expression(level: number): XPathNode {
    const operators = levels[level];
    if (operators === undefined) return this.operand();
    let left = this.expression(level + 1);
    for (let next = this.tokens[this.at]; operators.includes(next as XPathOperator); next = this.tokens[this.at]) {
      this.at += 1;
      left = { kind: 'binary', operator: next as XPathOperator, left, right: this.expression(level + 1) };
    }
    return left;
  }

  private operand(): XPathNode {
    const next = this.tokens[this.at];
    if (next === undefined) throw new XPathError('broken-expression');
    this.at += 1;
    if (next === '-') return this.nested(() => ({ kind: 'negative', operand: this.operand() }));
    if (next === '(') {
      return this.nested(() => {
        const inner = this.expression(0);
        this.expect(')');
        return inner;
      });
    }
    if (next === '.') return { kind: 'self' };
    // Names are given once in a form, so the groups on the way to one say nothing more.
    if (next.startsWith('/')) return { kind: 'reference', name: next.slice(next.lastIndexOf('/') + 1) };
    if (next.startsWith('${')) return { kind: 'reference', name: next.slice(2, -1).trim() };
    // Word processors make curly quotes of straight ones.
    if (/^['"‘’“”]/.test(next)) return { kind: 'text', value: next.slice(1, -1) };
    if (/^\d/.test(next)) return { kind: 'number', value: next };
    if (/^[A-Za-z]/.test(next) && this.tokens[this.at] === '(') return this.nested(() => this.call(next));
    throw new XPathError('broken-expression');
  }

  private call(name: string): XPathNode {
    this.expect('(');
    const args: XPathNode[] = [];
    while (this.tokens[this.at] !== ')') {
      if (args.length > 0) this.expect(',');
      args.push(this.expression(0));
    }
    this.expect(')');
    return { kind: 'call', name, args };
  }

  private nested(read: () => XPathNode): XPathNode {
    this.depth += 1;
    if (this.depth > deepest) throw new XPathError('expression-too-long');
    const node = read();
    this.depth -= 1;
    return node;
  }

  private expect(wanted: string): void {
    if (this.tokens[this.at] !== wanted) throw new XPathError('broken-expression');
    this.at += 1;
  }
}
