/** A step of a name in an expression, as survey-core hands it over: `{visits[0].count}` has two. */
export interface NameStep {
  readonly name: string;
  readonly index?: number;
}

interface Lookup {
  readonly isFound: boolean;
  readonly value?: unknown;
}

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
 * The names an expression can see, as a context for survey-core's runners. Names are found without regard to case, as in
 * a browser. Survey variables come before answers, as in survey-core.
 */
export class AnswerScope {
  constructor(
    readonly values: ReadonlyMap<string, unknown>,
    private readonly row?: RowNames,
    private readonly item?: unknown,
  ) {}

  /** The same scope seen from inside one row or panel. */
  inRow(row: RowNames): AnswerScope {
    return new AnswerScope(this.values, row, this.item);
  }

  /** The same scope with `{item}` and `{choice}` naming one option. */
  withItem(item: unknown): AnswerScope {
    return new AnswerScope(this.values, this.row, item);
  }

  /** Called by survey-core for each name of an expression. */
  getValue({ path, isProperty }: { path: readonly NameStep[]; isProperty?: boolean }): Lookup {
    const first = path[0];
    if (first === undefined || isProperty === true) return notFound;
    const name = first.name.toLowerCase();
    const { row } = this;
    if (row !== undefined && name === row.prefix && path[1] !== undefined) {
      return follow(row.values.get(path[1].name.toLowerCase()), path, 1);
    }
    if (row !== undefined && Object.hasOwn(row.constants, name)) return { isFound: true, value: row.constants[name] };
    if (this.item !== undefined && (name === 'item' || name === 'choice')) return { isFound: true, value: this.item };
    return this.values.has(name) ? follow(this.values.get(name), path, 0) : notFound;
  }
}

const notFound: Lookup = { isFound: false };

/** Goes on from a value through indexes and members; `length` of a list or text is one of them. */
function follow(start: unknown, path: readonly NameStep[], from: number): Lookup {
  let value = atIndex(start, path[from]?.index);
  for (const step of path.slice(from + 1)) {
    value = atIndex(memberOf(value, step.name), step.index);
    if (value === undefined) return notFound;
  }
  return { isFound: true, value };
}

const atIndex = (value: unknown, index: number | undefined): unknown =>
  index === undefined ? value : Array.isArray(value) ? (value as unknown[]).at(index) : undefined;

function memberOf(value: unknown, name: string): unknown {
  const key = name.toLowerCase();
  if (key === 'length' && (Array.isArray(value) || typeof value === 'string')) return value.length;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([member]) => member.toLowerCase() === key)?.[1];
}
