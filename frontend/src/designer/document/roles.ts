import { descendantsOf, isJson, type FormDocument, type Json } from './form-document';

const itemRole = /^(item|value|indicator):/;

/** Roles that questions of a form play. */
const rolesIn = (document: FormDocument): Set<string> =>
  new Set(
    [...descendantsOf(document)].map(({ properties }) => properties['role']).filter((role) => typeof role === 'string'),
  );

/**
 * Elements that are about to be put into a form, playing no role that is taken there: an item becomes another item, with
 * its indicator and its evidence; a role that there can be only once, such as the overall rating, is left to who has it.
 */
export function withFreshRoles(document: FormDocument, elements: readonly Json[]): Json[] {
  const taken = rolesIn(document);
  const renamed = new Map<string, string>();
  for (const role of rolesOf(elements)) {
    if (!taken.has(role)) taken.add(role);
    else if (itemRole.test(role)) {
      const fresh = freshRole(taken, role);
      taken.add(fresh);
      renamed.set(role, fresh);
    } else renamed.set(role, '');
  }
  return renamed.size === 0 ? [...elements] : elements.map((element) => withRoles(element, renamed) as Json);
}

function* rolesOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const entry of value) yield* rolesOf(entry);
  else if (isJson(value)) {
    if (typeof value['role'] === 'string') yield value['role'];
    for (const entry of Object.values(value)) yield* rolesOf(entry);
  }
}

function freshRole(taken: ReadonlySet<string>, role: string): string {
  const stem = role.replace(/-?\d+$/, '');
  for (let number = 2; ; number++) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

const codeOf = (role: string): string => role.slice(role.indexOf(':') + 1);

function withRoles(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => withRoles(entry, renamed));
  if (!isJson(value)) return value;
  const { role, indicator, evidence } = value;
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, withRoles(entry, renamed)]),
  );
  const other = typeof role === 'string' ? renamed.get(role) : undefined;
  if (other === '') delete copy['role'];
  else if (other !== undefined && typeof role === 'string') {
    copy['role'] = other;
    if (indicator === codeOf(role)) copy['indicator'] = codeOf(other);
  }
  const proven = typeof evidence === 'string' ? renamed.get(evidence) : undefined;
  if (proven !== undefined && proven !== '') copy['evidence'] = proven;
  return copy;
}
