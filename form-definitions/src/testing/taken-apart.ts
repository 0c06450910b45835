import fc from 'fast-check';
import { isJsonObject, type JsonObject } from '../model/json-object.js';

/** A value that stands where another one stood. */
const strangers = fc.constantFrom<unknown>(
  null,
  '',
  'x',
  -1,
  0,
  3,
  1.5,
  true,
  false,
  [],
  {},
  ['a', 'b'],
  [{ value: 'a' }],
  { default: '文' },
  '{q1} = 1',
  '{a} notempty',
);

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  const entries = Array.isArray(value)
    ? value.map((entry: unknown, index) => [index, entry] as const)
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, entry]) => [[...path, key], ...pathsIn(entry, [...path, key])]);
}

type Holder = Record<string | number, unknown>;

const holderOf = (form: JsonObject, path: Path): Holder =>
  path.slice(0, -1).reduce<unknown>((value, key) => (value as Holder)[key], form) as Holder;

/** One thing that happens to a file; `at` and `to` choose places, each from 0 up to but not reaching 1. */
interface Blow {
  readonly kind: 'take out' | 'replace' | 'rename' | 'double' | 'swap' | 'move';
  readonly at: number;
  readonly to: number;
  readonly value: unknown;
}

const share = fc.double({ min: 0, max: 0.999999, noNaN: true });

const blows = fc.array(
  fc.record<Blow>({
    kind: fc.constantFrom('take out', 'take out', 'replace', 'rename', 'double', 'swap', 'move'),
    at: share,
    to: share,
    value: strangers,
  }),
  { minLength: 1, maxLength: 3 },
);

function struck(form: JsonObject, { kind, at, to, value }: Blow): void {
  const paths = pathsIn(form);
  const pick = (chance: number): Path => paths[Math.floor(chance * paths.length)] ?? [];
  const [path, other] = [pick(at), pick(to)];
  const [key, otherKey] = [path.at(-1), other.at(-1)];
  if (key === undefined || otherKey === undefined) return;
  const [holder, otherHolder] = [holderOf(form, path), holderOf(form, other)];
  const removed = holder[key];
  switch (kind) {
    case 'take out':
      return takeOut(holder, key);
    case 'replace':
      holder[key] = structuredClone(value);
      return;
    case 'rename':
      if (Array.isArray(holder)) return;
      takeOut(holder, key);
      holder[`${key}${otherKey}`] = removed;
      return;
    case 'double':
      if (Array.isArray(holder)) holder.push(structuredClone(removed));
      return;
    case 'swap':
    case 'move': {
      const moved = structuredClone(otherHolder[otherKey]);
      if (kind === 'swap') otherHolder[otherKey] = structuredClone(removed);
      holder[key] = moved;
    }
  }
}

function takeOut(holder: Holder, key: string | number): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** Forms in which something was taken out, put elsewhere, doubled or written wrong. */
export const takenApart = (forms: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> =>
  fc.tuple(forms, blows).map(([form, all]) => {
    const broken = structuredClone(form);
    for (const blow of all) struck(broken, blow);
    return broken;
  });
