import { localized, renderMessage, type CampaignTypeDescription } from '@pingyi/plugin-sdk';
import { message, type Cell, type Language } from '../documents/index.js';

type TypeTexts = Pick<CampaignTypeDescription, 'messages' | 'groups'>;

const decimal = /^-?\d{1,15}\.\d+$/;

/** Keys of the figures of a type's own that it has a name for, in the order of its messages. */
export const namedExtras = ({ messages }: TypeTexts): string[] =>
  Object.keys(messages['zh-CN'] ?? {}).flatMap((key) => (key.startsWith('extra.') ? [key.slice('extra.'.length)] : []));

/**
 * A figure of a type's own as a cell: yes or no, an exact decimal, a code by the type's name for it, and a table of
 * figures as one text, such as `Order 90.00；Cadres 60.00`.
 */
export function figureCell(
  type: TypeTexts,
  language: Language,
  key: string,
  value: unknown,
): Exclude<Cell, { readonly day: string }> {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return message(language, value ? 'ledger.yes' : 'ledger.no');
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return decimal.test(value) ? { decimal: value } : named(type, language, key, value);
  const entries = Array.isArray(value)
    ? (value as unknown[]).map((entry) => spelled(type, language, key, entry))
    : membersOf(type, language, key, value as Readonly<Record<string, unknown>>);
  return entries.join('；') || null;
}

const membersOf = (
  type: TypeTexts,
  language: Language,
  key: string,
  members: Readonly<Record<string, unknown>>,
): string[] =>
  Object.entries(members).map(([name, value]) =>
    `${named(type, language, key, name)} ${spelled(type, language, key, value)}`.trim(),
  );

function spelled(type: TypeTexts, language: Language, key: string, value: unknown): string {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return `（${membersOf(type, language, key, value as Readonly<Record<string, unknown>>).join('，')}）`;
  if (Array.isArray(value)) return (value as unknown[]).map((entry) => spelled(type, language, key, entry)).join('、');
  const cell = figureCell(type, language, key, value);
  return typeof cell === 'object' ? (cell?.decimal ?? '—') : String(cell);
}

/** The name of a code: as the figure's own (`target.met`), as one of its kind (`indicators` has `indicator.staff`), as a group, or as everybody's word. */
function named({ messages, groups }: TypeTexts, language: Language, key: string, code: string): string {
  const candidates = [`${key}.${code}`, `${key.replace(/s$/, '')}.${code}`];
  const own = candidates.find((name) => messages['zh-CN']?.[name] !== undefined);
  if (own !== undefined) return renderMessage(messages, language, own);
  const group = groups.find((candidate) => candidate.key === code);
  if (group) return localized(group.title, language);
  const word = message(language, `figure.${code}`);
  return word === `figure.${code}` ? code : word;
}
