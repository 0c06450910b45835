import { localized, type Messages } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignWords, type Campaign } from '../campaigns/index.js';
import type { Language } from '../documents/index.js';
import { PluginHost, type CampaignType } from '../plugin-host/index.js';
import type { AwardRow } from './award-list.service.js';

/** What a campaign calls its awards and everything about them. */
export interface WordsOfAwards {
  readonly type: CampaignType | undefined;
  readonly messages: Messages;
}

/** A name as a certificate bears it: what stands in brackets after it says for whom it is. */
const bare = (name: string): string => name.replace(/\s*[（(].*$/, '') || name;

@Injectable()
export class AwardWords {
  constructor(
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(CampaignWords) private readonly words: CampaignWords,
  ) {}

  async of(campaign: Campaign): Promise<WordsOfAwards> {
    return { type: this.plugins.find(campaign.campaignType), messages: await this.words.messages(campaign) };
  }
}

/** A field by its name; the code where nothing names it. */
export const fieldName = ({ messages }: WordsOfAwards, field: string, language: Language): string =>
  messages[language]?.[`field.${field}`] ?? messages['zh-CN']?.[`field.${field}`] ?? field;

/** Codes of the fields that have names. */
export const fieldCodes = ({ messages }: WordsOfAwards): string[] => [
  ...new Set(
    Object.values(messages).flatMap((words) =>
      Object.keys(words).flatMap((key) => (key.startsWith('field.') ? [key.slice('field.'.length)] : [])),
    ),
  ),
];

/** What somebody is awarded: the award of his field, or his grade where there are no fields. */
export function awardName(
  words: WordsOfAwards,
  { subject, outcome }: Pick<AwardRow, 'subject' | 'outcome'>,
  language: Language,
  own: Readonly<Record<string, string>> = {},
): string {
  const key = subject.field ?? outcome?.grade ?? '';
  const given = own[key]?.trim();
  if (given) return given;
  if (subject.field !== null) return bare(fieldName(words, subject.field, language));
  const grade = words.type?.grades.find(({ code }) => code === key)?.title;
  return grade ? localized(grade, language) : key;
}
