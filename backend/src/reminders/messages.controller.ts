import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, pageOf, pageQuery } from '../common/http/paging.js';
import { reminderKind, reminderWords } from './message-view.js';
import type { Message } from './message.entity.js';
import { OwnMessages } from './own-messages.service.js';

const tag = 'reminders';

const messageView = z
  .strictObject({
    id: z.string(),
    kind: reminderKind,
    words: reminderWords,
    /** Where in the console the task is done. */
    path: z.string(),
    /** Who asked for it; null for a rule. */
    by: z.string().nullable(),
    createdAt: z.string(),
    readAt: z.string().nullable(),
  })
  .meta({ id: 'Message' });

const listMessages = endpoint({
  method: 'GET',
  path: 'api/my/messages',
  summary: 'What the caller was told, the newest first',
  tag,
  access: 'signed-in',
  query: z.strictObject({ ...pageQuery(['createdAt']), unread: z.literal('yes').optional() }).omit({ q: true }),
  response: pageOf(messageView),
});
const readMessages = endpoint({
  method: 'POST',
  path: 'api/my/messages/reading',
  summary: 'Say that messages of one’s own were read; without a list, all of them',
  tag,
  access: 'signed-in',
  body: z.strictObject({ ids: z.array(id).max(200).optional() }),
  status: 204,
});

/** The bell in the console's head. */
@Controller()
export class MessagesController {
  constructor(@Inject(OwnMessages) private readonly messages: OwnMessages) {}

  @Route(listMessages)
  async list(@Call() { viewer, query }: Input<typeof listMessages>): Promise<Output<typeof listMessages>> {
    const { unread, ...asked } = query;
    const page = await this.messages.list(viewer, { ...asked, unread: unread === 'yes' });
    return { ...page, items: page.items.map(toView) };
  }

  @Route(readMessages)
  async read(@Call() { viewer, body }: Input<typeof readMessages>): Promise<void> {
    await this.messages.read(viewer, body.ids ?? null);
  }
}

const toView = (message: Message): z.input<typeof messageView> => ({
  id: message.id,
  kind: message.kind,
  words: message.words,
  path: message.path,
  by: message.byName,
  createdAt: message.createdAt,
  readAt: message.readAt,
});
