import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database/database.js';
import { PluginHost } from '../plugin-host/index.js';
import { Campaign } from './campaign.entity.js';
import { isRunning, statesWhere } from './domain/lifecycle.js';

/** How many campaigns one line names. */
const named = 5;

/** Says at start which running campaigns lost the bundle with which they were published; everything else works. */
@Injectable()
export class ChangedPlugins implements OnApplicationBootstrap {
  private readonly logger = new Logger('campaign types');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const campaigns = await this.database.reader(Campaign).find({
      where: { state: In(statesWhere(isRunning)) },
      select: { name: true, campaignType: true, pluginDigest: true },
      order: { name: 'ASC' },
    });
    const lost = new Map<string, string[]>();
    for (const { name, campaignType, pluginDigest } of campaigns) {
      if (this.plugins.find(campaignType)?.digest !== pluginDigest)
        lost.set(campaignType, [...(lost.get(campaignType) ?? []), name]);
    }
    for (const [type, names] of lost) this.logger.warn(lineOf(type, this.plugins.find(type) !== undefined, names));
  }
}

function lineOf(type: string, present: boolean, names: readonly string[]): string {
  const list = [...names.slice(0, named), ...(names.length > named ? [`${names.length - named} more`] : [])].join(', ');
  const what = present ? 'is another bundle than the one' : 'is missing, the bundle';
  return `Campaign type ${type} ${what} with which running campaigns were published (${list}): they cannot be graded until that bundle is back`;
}
