import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { jobView, toJobView } from '../jobs/index.js';
import { AskedReminders, askedReminder } from './asked-reminders.js';
import { stages } from './domain/stages.js';
import { reminderKind, reminderWords } from './message-view.js';
import { mailStates } from './outgoing-mail.entity.js';
import { ReminderLog, type ToldMessage } from './reminder-log.js';
import type { ReminderRule } from './reminder-rule.entity.js';
import { ReminderRules } from './reminder-rules.service.js';

const tag = 'reminders';
const access = 'campaigns.manage';

const toldView = z
  .strictObject({
    id: z.string(),
    kind: reminderKind,
    to: z.strictObject({ username: z.string(), displayName: z.string() }).nullable(),
    /** Who asked for it; null for a rule. */
    by: z.string().nullable(),
    createdAt: z.string(),
    readAt: z.string().nullable(),
    /** The mail that carried it as well; null where there was none, or it is longer ago than thirty days. */
    mail: z
      .strictObject({
        state: z.enum(mailStates),
        attempts: z.int(),
        lastAt: z.string().nullable(),
        error: z.string().nullable(),
        /** Three digits of the server’s last answer. */
        status: z.int().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ToldMessage' });

const previewReminders = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/reminder-previews',
  summary: 'How many accounts a reminder would reach, and what they would read',
  tag,
  access,
  params: idParams,
  body: askedReminder,
  response: z
    .strictObject({
      persons: z.int(),
      toldToday: z.int(),
      mails: z.int(),
      nobodys: z.int(),
      words: reminderWords.nullable(),
    })
    .meta({ id: 'ReminderPreview' }),
});
const askReminders = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/reminders',
  summary: 'Remind accounts of their own tasks; residents are never told anything',
  tag,
  access,
  params: idParams,
  body: askedReminder,
  response: jobView,
  status: 202,
  problems: ['job-in-progress', 'too-many-jobs'],
});
const listReminders = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/reminders',
  summary: 'What was told in a campaign, to whom and by whom, the newest first',
  tag,
  access,
  params: idParams,
  query: z.strictObject(pageQuery(['createdAt'])).omit({ q: true }),
  response: pageOf(toldView),
});

const kinds = ['sheets', 'participation', 'facts', 'objections'] as const;
const rule = {
  kinds: z.array(z.enum(kinds)).max(kinds.length),
  stages: z.array(z.enum(stages)).max(stages.length),
  mail: z.boolean(),
};
const ruleView = z.strictObject({ ...rule, revision: z.int() }).meta({ id: 'ReminderRule' });

const readRule = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/reminder-rule',
  summary: 'Of what a campaign reminds by itself, and when',
  tag,
  access,
  params: idParams,
  response: ruleView,
});
const setRule = endpoint({
  method: 'PUT',
  path: 'api/campaigns/:id/reminder-rule',
  summary: 'Set of what a campaign reminds by itself: within three working days of a deadline, on its day, after it',
  tag,
  access,
  params: idParams,
  ifMatch: true,
  body: z.strictObject(rule),
  response: ruleView,
  problems: ['revision-stale'],
});

/** Reminders that an office asks for, and those that a campaign gives by itself. */
@Controller()
export class CampaignRemindersController {
  constructor(
    @Inject(AskedReminders) private readonly reminders: AskedReminders,
    @Inject(ReminderLog) private readonly log: ReminderLog,
    @Inject(ReminderRules) private readonly rules: ReminderRules,
  ) {}

  @Route(previewReminders)
  preview(@Call() { viewer, params, body }: Input<typeof previewReminders>): Promise<Output<typeof previewReminders>> {
    return this.reminders.preview(viewer, params.id, body);
  }

  @Route(askReminders)
  async ask(@Call() { viewer, params, body }: Input<typeof askReminders>): Promise<Output<typeof askReminders>> {
    return toJobView(viewer, await this.reminders.start(viewer, params.id, body));
  }

  @Route(readRule)
  async readRule(@Call() { viewer, params }: Input<typeof readRule>): Promise<Output<typeof readRule>> {
    return toRuleView(await this.rules.get(viewer, params.id));
  }

  @Route(setRule)
  async setRule(@Call() { viewer, params, ifMatch, body }: Input<typeof setRule>): Promise<Output<typeof setRule>> {
    return toRuleView(await this.rules.set(viewer, params.id, ifMatch, body));
  }

  @Route(listReminders)
  async list(@Call() { viewer, params, query }: Input<typeof listReminders>): Promise<Output<typeof listReminders>> {
    const page = await this.log.list(viewer, params.id, query);
    return { ...page, items: page.items.map(toView) };
  }
}

const toRuleView = ({ kinds: stored, stages: wanted, mail, revision }: ReminderRule): z.input<typeof ruleView> => ({
  kinds: kinds.filter((kind) => stored.includes(kind)),
  stages: wanted,
  mail,
  revision,
});

const toView = ({ message, to, mail }: ToldMessage): z.input<typeof toldView> => ({
  id: message.id,
  kind: message.kind,
  to: to && { username: to.username, displayName: to.displayName },
  by: message.byName,
  createdAt: message.createdAt,
  readAt: message.readAt,
  mail: mail && {
    state: mail.state,
    attempts: mail.attempts,
    lastAt: mail.lastAt,
    error: mail.lastError,
    status: mail.lastStatus,
  },
});
