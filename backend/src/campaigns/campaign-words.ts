import type { Messages } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { firstWords, FormsService, wordsOfForm } from '../forms/index.js';
import { PluginHost } from '../plugin-host/index.js';
import type { Campaign } from './campaign.entity.js';
import { formVersionsOf } from './domain/group-forms.js';

/** What the forms of a campaign call the codes that its outcomes speak of. */
@Injectable()
export class CampaignWords {
  constructor(
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  /** Messages to be laid over those of the campaign type: items as their questions are called, and codes for which it has no word. */
  async of({ campaignType, groups }: Pick<Campaign, 'campaignType' | 'groups'>): Promise<Messages> {
    const forms = await Promise.all(formVersionsOf(groups).map((id) => this.forms.compiledForm(id)));
    const said = firstWords(...forms.map(({ questions }) => wordsOfForm(questions)));
    const own = this.plugins.find(campaignType)?.messages['zh-CN'] ?? {};
    return Object.fromEntries(
      Object.entries(said).map(([locale, words]) => [
        locale,
        Object.fromEntries(
          Object.entries(words).filter(([key]) => key.startsWith('item.') || !Object.hasOwn(own, key)),
        ),
      ]),
    );
  }

  /** Every message of the campaign type as the campaign says it. */
  async messages(campaign: Pick<Campaign, 'campaignType' | 'groups'>): Promise<Messages> {
    return firstWords(await this.of(campaign), this.plugins.find(campaign.campaignType)?.messages ?? {});
  }
}
