import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CampaignsService, type Campaign } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { id } from '../common/http/paging.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { JobRegistry, Jobs, type Job, type JobHandler, type JobInHand, type JobOutcome } from '../jobs/index.js';
import { Audiences, type Recipient } from './audience.js';
import { askedKinds, pathOf } from './domain/reminder-kinds.js';
import { tell, type NewMessage } from './message-writing.js';
import { MailQueue } from './mail-queue.js';
import { Message } from './message.entity.js';
import { ReminderRobots } from './reminder-robots.service.js';
import { ReminderSettings } from './reminder-settings.service.js';
import { ReminderTemplates } from './reminder-templates.service.js';
import { wordsOf, type WordsByLanguage } from './reminder-texts.js';

const kind = 'reminders';
/** Told in one unit of work, which ballots wait for. */
const slice = 200;

/** What an office asks for. */
export const askedReminder = z.strictObject({
  about: z.enum(askedKinds),
  /** Units that are meant; without them, all of the campaign. */
  unitIds: z.array(id).min(1).max(10_000).optional(),
  /** What the office adds below the text. */
  note: z.string().trim().max(500).default(''),
  /** Whether those are written to as well who want mail. */
  mail: z.boolean().default(true),
  /** Whether groups are told how many were. */
  groups: z.boolean().default(false),
  /** Why also those are told who were told of the same today. */
  again: z.string().trim().min(1).max(200).optional(),
});
export type AskedReminder = z.output<typeof askedReminder>;

export interface ReminderPreview {
  readonly persons: number;
  /** Those among them who were told of the same today, and are left out unless the office says why not. */
  readonly toldToday: number;
  /** Those among all of them who are written to as well. */
  readonly mails: number;
  /** Units of which nobody has an account that could do it. */
  readonly nobodys: number;
  /** What the first of them reads; null when there is nobody. */
  readonly words: WordsByLanguage | null;
}

/** Reminders that an office asks for by hand, carried out in slices by a job that goes on after a crash where it was. */
@Injectable()
export class AskedReminders implements JobHandler, OnModuleInit {
  readonly needs = 'campaigns.manage';
  private readonly publicUrl: string;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(Audiences) private readonly audiences: Audiences,
    @Inject(MailQueue) private readonly mails: MailQueue,
    @Inject(ReminderSettings) private readonly settings: ReminderSettings,
    @Inject(ReminderRobots) private readonly robots: ReminderRobots,
    @Inject(ReminderTemplates) private readonly templates: ReminderTemplates,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
    @Inject(CONFIG) config: Config,
  ) {
    this.publicUrl = config.http.publicUrl;
  }

  onModuleInit(): void {
    this.registry.handle(kind, this);
  }

  /** How many it would reach, and what they would read. @throws as {@link CampaignsService.manage} */
  async preview(viewer: Viewer, campaignId: string, asked: AskedReminder): Promise<ReminderPreview> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const { recipients, nobodys } = await this.audienceOf(campaign, asked);
    const told = new Set(
      (
        await this.database.reader(Message).find({
          select: { id: true, accountId: true },
          where: { campaignId, kind: asked.about, day: this.clock.today() },
        })
      ).map(({ accountId }) => accountId),
    );
    const [first] = recipients;
    return {
      persons: recipients.length,
      toldToday: recipients.filter(({ accountId }) => told.has(accountId)).length,
      mails: await this.mails.countWritable(recipients.map(({ accountId }) => accountId)),
      nobodys,
      words: first ? this.wordsFor(await this.templatesOf(campaign, asked), campaign, asked, first) : null,
    };
  }

  /** @throws as {@link preview}; {@link JobInProgressError} 409 when somebody reminds of the same */
  async start(viewer: Viewer, campaignId: string, asked: AskedReminder): Promise<Job> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    return this.jobs.start(
      viewer,
      {
        kind,
        key: `${kind}/${campaignId}/${asked.about}`,
        campaignId,
        subject: campaign.name,
        request: { campaignId, asked },
      },
      async (tx, insert) => {
        await this.audit.record(tx, viewer, {
          action: 'reminder.asked',
          subject: campaign.name,
          detail: {
            about: asked.about,
            units: asked.unitIds?.length ?? null,
            ...(asked.again !== undefined && { reason: asked.again }),
          },
        });
        return insert();
      },
    );
  }

  async perform(job: JobInHand): Promise<JobOutcome> {
    const { campaignId, asked } = job.job.request as { campaignId: string; asked: AskedReminder };
    const { campaign } = await this.campaigns.manage(job.viewer, campaignId);
    const { recipients } = await this.audienceOf(campaign, asked);
    const total = recipients.length;
    const templates = await this.templatesOf(campaign, asked);
    const dueAt = (await this.settings.nextTime()).toISOString();
    // One that begins anew after a crash leaves out whom it has told already, and they are counted at the end.
    for (let at = 0; at < total; at += slice) {
      job.signal.throwIfAborted();
      const messages = recipients
        .slice(at, at + slice)
        .map((recipient) => this.messageFor(job, templates, campaign, asked, recipient));
      await this.database.write(async (tx) => {
        await job.keep(tx, { done: at + messages.length, total, code: 'telling' });
        const told = await tell(this.database, tx, messages, asked.again !== undefined);
        if (asked.mail) await this.mails.carry(tx, told, dueAt);
      });
      await new Promise(setImmediate);
    }
    const told = await this.database
      .reader(Message)
      .countBy({ campaignId, kind: asked.about, day: this.dayOf(job.job), jobId: job.id });
    const mails = await this.mails.countOfJob(campaignId, job.id);
    return {
      result: { told, leftOut: total - told, mails },
      effect: async (tx) => {
        await this.audit.record(tx, job.viewer, {
          action: 'reminder.told',
          subject: campaign.name,
          detail: { about: asked.about, persons: told, mails },
        });
        const occasion = `asked/${job.id}`;
        if (told > 0 && asked.groups)
          await this.robots.tell(tx, {
            campaign,
            kind: asked.about,
            persons: told,
            link: this.linkOf(campaign, asked),
            occasion,
            dueAt,
          });
      },
    };
  }

  private audienceOf(campaign: Campaign, { about, unitIds }: AskedReminder) {
    return this.audiences.of(campaign, about, unitIds ? new Set(unitIds) : null);
  }

  private messageFor(
    { job, viewer }: JobInHand,
    templates: WordsByLanguage,
    campaign: Campaign,
    asked: AskedReminder,
    recipient: Recipient,
  ): NewMessage {
    return {
      accountId: recipient.accountId,
      campaignId: campaign.id,
      kind: asked.about,
      words: this.wordsFor(templates, campaign, asked, recipient),
      path: pathOf[asked.about](campaign.id),
      dueOn: recipient.dueOn,
      occasion: this.occasionOf(job, campaign, asked, recipient),
      byId: viewer.accountId,
      byName: viewer.displayName,
      jobId: job.id,
      day: this.dayOf(job),
      createdAt: this.clock.timestamp(),
    };
  }

  /** Of a day, so that two who ask tell once; of the job, where somebody says why again. */
  private occasionOf(job: Job, campaign: Campaign, { about, again }: AskedReminder, { accountId }: Recipient): string {
    return again === undefined
      ? `asked/${campaign.id}/${about}/${this.dayOf(job)}/${accountId}`
      : `again/${job.id}/${accountId}`;
  }

  /** The day on which it was asked for, also where the job goes on after midnight. */
  private dayOf({ createdAt }: Job): string {
    return this.clock.calendar.dayOf(new Date(createdAt));
  }

  private templatesOf({ ownerUnitId }: Campaign, { about }: AskedReminder): Promise<WordsByLanguage> {
    return this.templates.wordsFor(ownerUnitId, about);
  }

  private linkOf({ id: campaignId }: Campaign, { about }: Pick<AskedReminder, 'about'>): string {
    return `${this.publicUrl}/console${pathOf[about](campaignId)}`;
  }

  private wordsFor(
    templates: WordsByLanguage,
    campaign: Campaign,
    { about, note }: AskedReminder,
    recipient: Recipient,
  ): WordsByLanguage {
    const link = this.linkOf(campaign, { about });
    return wordsOf(templates, { kind: about, campaign: campaign.name, ...recipient, link }, note);
  }
}
