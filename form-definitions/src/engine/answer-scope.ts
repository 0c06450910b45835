import type { NameOperand, NameStep } from '../model/expression.js';
import { hasOwn } from '../model/json-object.js';
import { isNothing } from './comparison.js';
import type { Surroundings } from './evaluate.js';
import type { OfficeClock } from './office-clock.js';

/** Names of a row or panel that is being looked at. */
export interface RowNames {
  /** `row` in a matrix, `panel` in a dynamic panel. */
  readonly prefix: 'row' | 'panel';
  /** Values of the row by lower-case name; every question of the row has an entry, undefined when unanswered. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Names such as `rowindex`, in lower case. */
  readonly constants: Readonly<Record<string, unknown>>;
}

/**
 * The names an expression can see. Names are found without regard to case, as in a browser. Survey variables come before answers, as in
 * survey-core.
 */
export class AnswerScope implements Surroundings {
  constructor(
    readonly values: ReadonlyMap<string, unknown>,
    readonly clock: OfficeClock,
    private readonly row?: RowNames,
    private readonly item?: unknown,
  ) {}

  /** The same scope seen from inside one row or panel. */
  inRow(row: RowNames): AnswerScope {
    return new AnswerScope(this.values, this.clock, row, this.item);
  }

  /** The same scope with `{item}` and `{choice}` naming one option. */
  withItem(item: unknown): AnswerScope {
    return new AnswerScope(this.values, this.clock, this.row, item);
  }

  valueOf({ path }: NameOperand): unknown {
    const first = path[0];
    if (first === undefined) return null;
    const name = first.name.toLowerCase();
    const { row } = this;
    if (row !== undefined && name === row.prefix && path[1] !== undefined) return found(row.values, path, 1);
    if (row !== undefined && hasOwn(row.constants, name)) return row.constants[name];
    if (this.item !== undefined && (name === 'item' || name === 'choice')) return this.item;
    return found(this.values, path, 0);
  }
}

/** The value of a name that may have dots in it: the longest one that there is. */
function found(values: ReadonlyMap<string, unknown>, path: readonly NameStep[], from: number): unknown {
  for (let end = path.length; end > from; end -= 1) {
    const name = joined(path, from, end)?.toLowerCase();
    if (name !== undefined && values.has(name))
      return follow(atIndex(said(values.get(name)), path[end - 1]?.index), path, end);
  }
  return null;
}

/** What steps name together; undefined where one within has an index, which stands behind a name. */
function joined(path: readonly NameStep[], from: number, end: number): string | undefined {
  let name = path[from]?.name ?? '';
  for (let at = from + 1; at < end; at += 1) {
    if (path[at - 1]?.index !== undefined) return undefined;
    name += `.${path[at]?.name}`;
  }
  return name;
}

/** Rows or panels of which none says anything are no answer, as in survey-core. */
function said(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  for (const row of value as unknown[]) if (typeof row !== 'object' || !isNothing(row)) return value;
  return value.length === 0 ? value : undefined;
}

/** Goes on from a value through indexes and members, which may have dots, too; `length` of a list or text is one of them. */
function follow(start: unknown, path: readonly NameStep[], from: number): unknown {
  let [value, at] = [start, from];
  while (at < path.length) {
    let end = path.length;
    let member: unknown;
    for (; end > at && member === undefined; end -= 1) {
      const name = joined(path, at, end);
      if (name !== undefined) member = atIndex(memberOf(value, name), path[end - 1]?.index);
    }
    if (member === undefined) return null;
    [value, at] = [member, end + 1];
  }
  return value;
}

function atIndex(value: unknown, index: number | undefined): unknown {
  if (index === undefined) return value;
  if (!Array.isArray(value)) return undefined;
  return (value as unknown[])[index < 0 ? value.length + index : index];
}

function memberOf(value: unknown, name: string): unknown {
  const key = name.toLowerCase();
  if (name === 'length' && (Array.isArray(value) || typeof value === 'string')) return value.length;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([member]) => member.toLowerCase() === key)?.[1];
}
