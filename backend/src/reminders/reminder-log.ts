import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { findAccountNames } from '../accounts/index.js';
import { CampaignsService } from '../campaigns/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { Message } from './message.entity.js';
import { OutgoingMail } from './outgoing-mail.entity.js';

export interface ToldMessage {
  readonly message: Message;
  readonly mail: OutgoingMail | null;
  /** Whom it was told to; null for an account that is gone. */
  readonly to: { readonly username: string; readonly displayName: string } | null;
}

/** What was told in a campaign, to whom and by whom. */
@Injectable()
export class ReminderLog {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
  ) {}

  /** The newest first. @throws as {@link CampaignsService.manage} */
  async list(viewer: Viewer, campaignId: string, query: PageRequest): Promise<Page<ToldMessage>> {
    await this.campaigns.manage(viewer, campaignId);
    const window = pageWindow(query, '-createdAt');
    const [messages, total] = await this.database.reader(Message).findAndCount({
      where: { campaignId },
      order: { createdAt: window.sort.direction, id: 'ASC' },
      skip: window.offset,
      take: window.pageSize,
    });
    const ids = [...new Set(messages.map(({ accountId }) => accountId))];
    const names = await findAccountNames(this.database.dataSource.manager, ids);
    const byId = new Map(names.map(({ id, ...name }) => [id, name]));
    const mails = await this.database.reader(OutgoingMail).findBy({ id: In(messages.map(({ id }) => id)) });
    const mailById = new Map(mails.map((mail) => [mail.id, mail]));
    return toPage(
      window,
      messages.map((message) => ({
        message,
        mail: mailById.get(message.id) ?? null,
        to: byId.get(message.accountId) ?? null,
      })),
      total,
    );
  }
}
