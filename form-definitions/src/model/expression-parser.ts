import type { Constant, Expression, NameOperand, NameStep } from './expression.js';
import {
  blank,
  braced,
  emptiness,
  levels,
  negation,
  nothing,
  number,
  quoted,
  truth,
  word,
} from './expression-grammar.js';
import { isForbiddenKey } from './json-object.js';

/** Length cap of one expression, characters. */
export const longestExpression = 2000;
/** Cap on open brackets and negations: reading is recursive. */
const deepestNesting = 16;

export type ExpressionReading =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly code: 'expression-too-long' | 'broken-expression' };

/**
 * Reads an expression of SurveyJS without running it. The grammar is that of survey-core 3.0.0, its oddities included: words need no
 * blank after them (`{a} and{b}`), a bracket left open is closed at the end, `=>`, `=<`, `<>` and `equals` are spellings.
 */
export function readExpression(text: string): ExpressionReading {
  if (text.length > longestExpression) return { ok: false, code: 'expression-too-long' };
  try {
    const expression = new ExpressionReader(text).whole();
    return expression === undefined ? { ok: false, code: 'broken-expression' } : { ok: true, expression };
  } catch (error) {
    if (error instanceof TooNested) return { ok: false, code: 'expression-too-long' };
    throw error;
  }
}

/** The expression that a text says; undefined for a text that says none. */
export function parseExpression(text: string): Expression | undefined {
  const reading = readExpression(text);
  return reading.ok ? reading.expression : undefined;
}

class TooNested extends Error {}

/** A reader of one text; every method reads from where the last one stopped, or goes back there and gives undefined. */
class ExpressionReader {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  whole(): Expression | undefined {
    const expression = this.expression();
    // A lone `null` says nothing.
    if (this.at < this.text.length || (expression?.kind === 'value' && expression.value === null)) return undefined;
    return expression;
  }

  private expression(): Expression | undefined {
    this.take(blank);
    const expression = this.level(0);
    if (expression) this.take(blank);
    return expression;
  }

  private level(index: number): Expression | undefined {
    const operators = levels[index];
    if (operators === undefined) return this.factor();
    let left = this.level(index + 1);
    while (left) {
      const before = this.at;
      this.take(blank);
      const operator = operators.find(([sign]) => this.take(sign) !== undefined)?.[1];
      if (operator !== undefined) this.take(blank);
      const right = operator === undefined ? undefined : (this.level(index + 1) ?? this.left(index));
      if (operator === undefined || right === undefined) {
        this.at = before;
        return left;
      }
      left = { kind: 'binary', operator, left, right };
    }
    return undefined;
  }

  /** `{a} contains` without more asks for nothing; at other levels an operator needs both sides. */
  private left(index: number): Expression | undefined {
    return index === levels.length - 1 ? { kind: 'value', value: null } : undefined;
  }

  private factor(): Expression | undefined {
    this.depth += 1;
    if (this.depth > deepestNesting + 1) throw new TooNested();
    const before = this.at;
    const found = this.group() ?? this.back(before)?.call() ?? this.back(before)?.negated();
    const expression = found ?? this.back(before)?.atom() ?? this.back(before)?.list();
    if (!expression) this.at = before;
    this.depth -= 1;
    return expression;
  }

  private back(position: number): this {
    this.at = position;
    return this;
  }

  private group(): Expression | undefined {
    if (!this.takeSign('(')) return undefined;
    const inner = this.expression();
    if (inner) this.takeSign(')');
    return inner;
  }

  private call(): Expression | undefined {
    const name = this.take(word);
    if (name === undefined || !this.takeSign('(')) return undefined;
    const members = this.sequence();
    this.takeSign(')');
    return { kind: 'call', function: name, arguments: members };
  }

  private negated(): Expression | undefined {
    if (this.take(negation) === undefined) return undefined;
    this.take(blank);
    const operand = this.factor();
    return operand && { kind: 'unary', operator: 'negate', operand };
  }

  private list(): Expression | undefined {
    if (!this.takeSign('[')) return undefined;
    const members = this.sequence();
    return this.takeSign(']') ? { kind: 'list', members } : undefined;
  }

  private sequence(): Expression[] {
    const members: Expression[] = [];
    for (;;) {
      const before = this.at;
      if (members.length > 0) {
        this.take(blank);
        if (!this.takeSign(',')) return members;
        this.take(blank);
      }
      const member = this.expression();
      if (!member) {
        this.at = before;
        return members;
      }
      members.push(member);
    }
  }

  private atom(): Expression | undefined {
    this.take(blank);
    const operand = this.operand();
    if (!operand) return undefined;
    const before = this.at;
    this.take(blank);
    const sign = this.take(emptiness)?.toLowerCase();
    if (sign === 'empty' || sign === 'notempty') return { kind: 'unary', operator: sign, operand };
    this.at = before;
    return operand;
  }

  private operand(): Expression | undefined {
    if (this.take(nothing) !== undefined) return { kind: 'value', value: null };
    const value = this.constant();
    if (value !== undefined) return { kind: 'value', value };
    const name = this.take(braced);
    return name === undefined ? undefined : parseName(name.slice(1, -1));
  }

  private constant(): Constant | undefined {
    const logic = this.take(truth);
    if (logic !== undefined) return logic.toLowerCase() === 'true';
    const before = this.at;
    const digits = this.take(number);
    if (digits !== undefined) {
      const value = digits.startsWith('0x') ? parseInt(digits, 16) : Number(digits);
      // -0 and what no JSON can say.
      return Number.isFinite(value) ? value + 0 : this.give(before);
    }
    const bare = this.take(word);
    if (bare !== undefined) return bare;
    return this.take(quoted)
      ?.slice(1, -1)
      .replace(/\\(['"])/g, '$1');
  }

  private give(position: number): undefined {
    this.at = position;
    return undefined;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private takeSign(sign: string): boolean {
    if (this.text.charAt(this.at) !== sign) return false;
    this.at += 1;
    return true;
  }
}

/** A name as it stands between braces; undefined for one that reaches into a prototype chain, which is none. */
export function parseName(written: string): NameOperand | undefined {
  const asIs = written.length > 1 && written.startsWith('#');
  const path = (asIs ? written.slice(1) : written).split('.').map(stepOf);
  if (path.some(({ name }) => isForbiddenKey(name))) return undefined;
  return { kind: 'name', path, ...(asIs && { asIs: true as const }) };
}

function stepOf(text: string): NameStep {
  const [, name, index = ''] = /^(.*)\[([^[\]]*)\]$/s.exec(text) ?? [];
  return name === undefined || index.trim() === '' || !Number.isInteger(Number(index))
    ? { name: text }
    : { name, index: Number(index) };
}
