import { isSameJson } from '@pingyi/form-definitions/vocabulary';

type Answers = Readonly<Record<string, unknown>>;

/** Answers to one sheet, by the name under which they are kept. */
export interface Sides {
  /** As the server acknowledged them last on this page. */
  readonly base: Answers;
  /** As they stand on this page. */
  readonly mine: Answers;
  /** As somebody else stored them meanwhile. */
  readonly theirs: Answers;
  /** Names that both sides changed before, and nobody has decided about. */
  readonly undecided: ReadonlySet<string>;
}

export interface MergedAnswers {
  /** Names that only the other side changed: their answers belong on this page. */
  readonly arrived: readonly string[];
  /** Names that both sides changed, and not to the same. */
  readonly undecided: ReadonlySet<string>;
}

/** Three-way merge, answer by answer. */
export function mergeAnswers({ base, mine, theirs, undecided }: Sides): MergedAnswers {
  const arrived: string[] = [];
  const open = new Set<string>();
  for (const name of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    if (isSameJson(mine[name], theirs[name])) continue;
    if (undecided.has(name)) open.add(name);
    else if (isSameJson(mine[name], base[name])) arrived.push(name);
    else if (!isSameJson(theirs[name], base[name])) open.add(name);
  }
  return { arrived, undecided: open };
}

/** What may be sent: where nobody has decided, what is stored stays. */
export function withStored(mine: Answers, stored: Answers, undecided: ReadonlySet<string>): Record<string, unknown> {
  const sent = { ...mine };
  for (const name of undecided) {
    if (stored[name] === undefined) delete sent[name];
    else sent[name] = stored[name];
  }
  return sent;
}
