import { explain, type Json, type Reason } from '@pingyi/plugin-sdk';
import type { Language } from '../documents/index.js';
import type { CampaignType } from '../plugin-host/index.js';

/** What reasons are said with. */
export interface ReasonWords {
  readonly type: Pick<CampaignType, 'messages' | 'groups' | 'grades'>;
  readonly language: Language;
  /** By the id under which a reason speaks of a unit. */
  readonly names: ReadonlyMap<string, string>;
}

/** Reasons or flags in words, groups, grades and units by their names; a code that nobody gave words stays. */
export function saidReasons(
  { type, language, names }: ReasonWords,
  prefix: 'reason' | 'flag',
  list: readonly Reason[],
): string[] {
  const texts = type.messages[language] ?? type.messages['zh-CN'] ?? {};
  const known = (name: string, value: Json) => {
    if (typeof value !== 'string') return value;
    const own = texts[`${name}.${value}`] ?? (name === 'item' ? texts[`indicator.${value}`] : undefined);
    return own ?? names.get(value) ?? value;
  };
  return list.map(({ code, params }) => {
    const key = `${prefix}.${code}`;
    const text = explain(
      type,
      language,
      key,
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name, known(name, value)])),
    );
    return text === key ? code : text;
  });
}
