import type { FigureIntake } from '@pingyi/plugin-sdk';

export type Values = Readonly<Record<string, unknown>>;

/** A number, or a count of a base. */
export interface Amount {
  readonly value: string;
  readonly base: number | null;
}

/** What a scheme asks for at least: percent of the base, or a number. */
export interface Target {
  readonly value: string;
  readonly isPercent: boolean;
}

/** Items that a list among values, or of a scheme, names. */
export const enteredItems = (values: Values | null, list: string): ReadonlySet<string> =>
  new Set(entriesOf(values, list).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));

/** What was entered for an item; null for nothing that can be said. */
export function enteredAmount(values: Values | null, list: string, item: string): Amount | null {
  const entry = entriesOf(values, list).find(({ id }) => id === item);
  if (!entry) return null;
  const { value, count, base } = entry;
  if (isPlain(value)) return { value: String(value), base: null };
  return isPlain(count) && typeof base === 'number' ? { value: String(count), base } : null;
}

/** Null where the scheme, or the type, says nothing. */
export function targetOf(scheme: Values, { list, least }: FigureIntake, item: string): Target | null {
  const entry = entriesOf(scheme, list).find(({ id }) => id === item);
  if (!entry || !least) return null;
  const [share, number] = [entry[least.share], entry[least.number]];
  if (isPlain(share)) return { value: String(share), isPercent: true };
  return isPlain(number) ? { value: String(number), isPercent: false } : null;
}

const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

function entriesOf(values: Values | null, list: string): readonly Values[] {
  const entries: unknown = values?.[list];
  return Array.isArray(entries)
    ? (entries as unknown[]).filter((entry): entry is Values => typeof entry === 'object' && entry !== null)
    : [];
}
