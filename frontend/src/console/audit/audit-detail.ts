import { plainValue } from '../../ui/plain-value';

/** Where the names of codes are kept: keys of catalogues, and what campaign types call them. */
export interface AuditWords {
  /** A text of the catalogues, if there is one. */
  text(key: string): string | undefined;
  /** What a campaign type calls a stage, a group, a kind of fact, or a question about its campaigns. */
  ofType(kind: CodeKind, code: string): string | undefined;
  labelled(label: string, text: string): string;
}

export type CodeKind = 'stage' | 'group' | 'fact' | 'question';

/** Details that are codes: the catalogues that name them, and what they are to a campaign type. */
const coded: Readonly<Record<string, { readonly catalogues: readonly string[]; readonly kind?: CodeKind }>> = {
  from: { catalogues: ['common:campaignState'], kind: 'stage' },
  to: { catalogues: ['common:campaignState'], kind: 'stage' },
  role: { catalogues: ['common:role'] },
  group: { catalogues: ['tasks:group'], kind: 'group' },
  kind: { catalogues: ['jobs:kind'], kind: 'fact' },
  type: { catalogues: ['common:unitType'] },
  level: { catalogues: ['common:unitLevel'] },
  kinds: { catalogues: ['integration:event'] },
  scopes: { catalogues: ['integration:scope'] },
  setUpType: { catalogues: ['common:setUpType'] },
  fields: { catalogues: ['audit:field'], kind: 'question' },
  keys: { catalogues: ['audit:field'], kind: 'question' },
};

/** Digests that the system check compares; nobody reads them. */
const unread: ReadonlySet<string> = new Set(['sealed']);

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || value === false;

/** What the tables call something; nobody knows it by that. */
const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

/** The details of an event in words; what has no word of its own is shown as it was recorded. */
export function detailInWords(detail: Readonly<Record<string, unknown>>, words: AuditWords): string {
  const yes = (value: unknown): string => (value === true ? words.text('audit:yes') : undefined) ?? plainValue(value);
  const nameOf = (name: string, value: unknown): string => {
    const { catalogues = [], kind } = coded[name] ?? {};
    if (isId(value)) return words.text('audit:another') ?? '';
    const code = yes(value);
    return (
      catalogues.map((catalogue) => words.text(`${catalogue}.${code}`)).find((text) => text !== undefined) ??
      (kind && words.ofType(kind, code)) ??
      code
    );
  };
  return Object.entries(detail)
    .filter(([name, value]) => !unread.has(name) && !isEmpty(value))
    .map(([name, value]) =>
      words.labelled(
        words.text(`audit:field.${name}`) ?? words.text(`organisations:${name.replace(/Id$/, '')}`) ?? name,
        (Array.isArray(value) ? value : [value]).map((one: unknown) => nameOf(name, one)).join(', '),
      ),
    )
    .join(' · ');
}
