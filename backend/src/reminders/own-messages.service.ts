import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { Message } from './message.entity.js';

/** What somebody was told, for that account alone. */
@Injectable()
export class OwnMessages {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The newest first. @param query.unread those alone that were not read */
  async list({ accountId }: Viewer, query: PageRequest & { readonly unread?: boolean }): Promise<Page<Message>> {
    const window = pageWindow(query, '-createdAt');
    const [items, total] = await this.database.reader(Message).findAndCount({
      where: { accountId, ...(query.unread && { readAt: IsNull() }) },
      order: { createdAt: window.sort.direction, id: 'ASC' },
      skip: window.offset,
      take: window.pageSize,
    });
    return toPage(window, items, total);
  }

  /** @param ids of one's own messages, others are left as they are; null = all */
  async read({ accountId }: Viewer, ids: readonly string[] | null): Promise<void> {
    const meant = { accountId, readAt: IsNull(), ...(ids && { id: In([...ids]) }) };
    await this.database.write((tx) => tx.update(Message, meant, { readAt: this.clock.timestamp() }));
  }
}
