import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { languages, type Language } from '../documents/index.js';
import { reminderKind, reminderWords } from './message-view.js';
import { ReminderTemplates } from './reminder-templates.service.js';

const tag = 'reminders';
const access = 'campaigns.manage';
const params = z.strictObject({ kind: reminderKind });
const said = z.strictObject({
  title: z.string().trim().min(1).max(100),
  body: z.string().trim().min(1).max(1_000),
});
const words = z.strictObject(
  Object.fromEntries(languages.map((language) => [language, said])) as Record<Language, typeof said>,
);

const listTemplates = endpoint({
  method: 'GET',
  path: 'api/reminder-templates',
  summary: 'The words of reminders, as the caller’s office says them',
  tag,
  access,
  response: z.strictObject({
    items: z.array(
      z
        .strictObject({ kind: reminderKind, words: reminderWords, changed: z.boolean() })
        .meta({ id: 'ReminderTemplate' }),
    ),
  }),
});
const setTemplate = endpoint({
  method: 'PUT',
  path: 'api/reminder-templates/:kind',
  summary: 'Set the words of one’s own office for a kind of reminder',
  tag,
  access,
  params,
  body: z.strictObject({ words }),
  status: 204,
});
const resetTemplate = endpoint({
  method: 'DELETE',
  path: 'api/reminder-templates/:kind',
  summary: 'Go back to the words of the office above, or those that come along',
  tag,
  access,
  params,
  status: 204,
});
const previewTemplate = endpoint({
  method: 'POST',
  path: 'api/reminder-templates/:kind/preview',
  summary: 'How words would read',
  tag,
  access,
  params,
  body: z.strictObject({ words }),
  response: z.strictObject({ words: reminderWords }),
});

@Controller()
export class ReminderTemplatesController {
  constructor(@Inject(ReminderTemplates) private readonly templates: ReminderTemplates) {}

  @Route(listTemplates)
  async list(@Call() { viewer }: Input<typeof listTemplates>): Promise<Output<typeof listTemplates>> {
    return { items: await this.templates.list(viewer) };
  }

  @Route(setTemplate)
  async set(@Call() { viewer, params: { kind }, body }: Input<typeof setTemplate>): Promise<void> {
    await this.templates.set(viewer, kind, body.words);
  }

  @Route(resetTemplate)
  async reset(@Call() { viewer, params: { kind } }: Input<typeof resetTemplate>): Promise<void> {
    await this.templates.reset(viewer, kind);
  }

  @Route(previewTemplate)
  async preview(
    @Call() { params: { kind }, body }: Input<typeof previewTemplate>,
  ): Promise<Output<typeof previewTemplate>> {
    return { words: this.templates.preview(kind, body.words) };
  }
}
