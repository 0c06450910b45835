import type { Found } from '../../api/models';

/** Kinds of what is found, in the order in which they are shown. */
export const kinds = ['page', 'unit', 'campaign', 'form', 'record', 'person', 'account', 'manual'] as const;
export type Kind = (typeof kinds)[number];

export interface Entry {
  readonly kind: Kind;
  readonly title: string;
  /** What tells it from others of the same name. */
  readonly detail?: string;
  /** Path below the console. */
  readonly to: string;
}

/** What the server found, as entries that lead somewhere. @param localized a title in the language of the interface */
export function entriesOf(
  { units, campaigns, forms, records, persons, accounts }: Found,
  localized: (title: Found['forms'][number]['title']) => string,
): Entry[] {
  return [
    ...units.map(({ id, name, code, parentName }): Entry => ({
      kind: 'unit',
      title: name,
      detail: [parentName, code].filter(Boolean).join(' · '),
      to: `/units/${id}`,
    })),
    ...campaigns.map(({ id, name }): Entry => ({ kind: 'campaign', title: name, to: `/campaigns/${id}` })),
    ...forms.map(({ code, title }): Entry => ({ kind: 'form', title: localized(title), to: `/forms/${code}` })),
    ...records.map(({ id, name, register, unitName }): Entry => ({
      kind: 'record',
      title: name,
      detail: [localized(register), unitName].filter(Boolean).join(' · '),
      to: `/records/${id}`,
    })),
    ...persons.map(({ name, post, unitName }): Entry => ({
      kind: 'person',
      title: name,
      detail: [unitName, post].filter(Boolean).join(' · '),
      to: `/persons?q=${encodeURIComponent(name)}`,
    })),
    ...accounts.map(({ username, displayName }): Entry => ({
      kind: 'account',
      title: displayName,
      detail: username,
      to: `/accounts?q=${encodeURIComponent(username)}`,
    })),
  ];
}

/** Those whose title or detail holds the words, small and capital letters being the same. */
export function holding(entries: readonly Entry[], words: string): Entry[] {
  const wanted = words.trim().toLowerCase();
  return entries.filter(({ title, detail = '' }) => `${title} ${detail}`.toLowerCase().includes(wanted));
}

const mostRecent = 8;
/** A name of somebody stays on no computer. */
const kept: readonly Kind[] = ['page', 'unit', 'campaign', 'form', 'manual'];

/** The places opened last with a new one in front; what names a person is left out. */
export const withRecent = (recent: readonly Entry[], opened: Entry): Entry[] =>
  kept.includes(opened.kind)
    ? [opened, ...recent.filter(({ to }) => to !== opened.to)].slice(0, mostRecent)
    : [...recent];
