import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { findRunningCampaigns, type Campaign } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { WorkingCalendar } from '../working-calendar/index.js';
import type { Recipient } from './audience.js';
import { pathOf, type ReminderKind } from './domain/reminder-kinds.js';
import { daysBefore, stageOf, stages, type Stage } from './domain/stages.js';
import { MailQueue } from './mail-queue.js';
import { tell, type NewMessage } from './message-writing.js';
import { ReminderRules } from './reminder-rules.service.js';
import { ReminderRobots } from './reminder-robots.service.js';
import { ReminderSettings } from './reminder-settings.service.js';
import { ReminderTemplates } from './reminder-templates.service.js';
import { wordsOf, type WordsByLanguage } from './reminder-texts.js';
import { RuledAudiences } from './ruled-audience.js';

/** How often is looked whether somebody is to be told. */
const lookMs = 10 * 60_000;
/** Told in one unit of work, which ballots wait for. */
const slice = 200;

interface Ruled {
  readonly campaign: Campaign | null;
  readonly kind: ReminderKind;
  readonly stages: readonly Stage[];
  readonly mail: boolean;
}

/**
 * Reminds by the rules, outside of quiet hours. What it tells is keyed by task, deadline, stage and account, so that neither a second
 * process nor one that begins anew after a crash tells it again (ADR 48).
 */
@Injectable()
export class ReminderSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('reminders');
  private readonly publicUrl: string;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(WorkingCalendar) private readonly calendar: WorkingCalendar,
    @Inject(MailQueue) private readonly mails: MailQueue,
    @Inject(ReminderRules) private readonly rules: ReminderRules,
    @Inject(ReminderSettings) private readonly settings: ReminderSettings,
    @Inject(ReminderRobots) private readonly robots: ReminderRobots,
    @Inject(ReminderTemplates) private readonly templates: ReminderTemplates,
    @Inject(RuledAudiences) private readonly audiences: RuledAudiences,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.publicUrl = config.http.publicUrl;
  }

  onApplicationBootstrap(): void {
    if (this.config.role === 'web') return;
    this.timer = setInterval(() => this.look(), lookMs).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.stopping = true;
    await this.looking;
  }

  private look(): void {
    this.looking = this.looking
      .then(async () => {
        if (!this.stopping) await this.remind();
      })
      .catch((error: unknown) => this.logger.warn(error));
  }

  /** Tells what is due today. @returns false in quiet hours, when nothing is looked at */
  async remind(): Promise<boolean> {
    const now = this.clock.now();
    if ((await this.settings.nextTime()) > now) return false;
    const today = this.clock.today();
    const { manager } = this.database.dataSource;
    const near = await this.calendar.after(manager, today, daysBefore);
    const campaigns = new Map((await findRunningCampaigns(manager)).map((campaign) => [campaign.id, campaign]));
    for (const { campaignId, kinds, stages: wanted, mail } of await this.rules.active([...campaigns.keys()])) {
      const campaign = campaigns.get(campaignId);
      for (const kind of kinds)
        if (campaign && kind !== 'records' && this.mayBeDue(campaign, kind, wanted, near))
          await this.tellAll({ campaign, kind, stages: wanted, mail }, await this.audiences.of(campaign, kind), near);
    }
    if ((await this.settings.quiet()).records) {
      const rule: Ruled = { campaign: null, kind: 'records', stages, mail: true };
      await this.tellAll(rule, await this.audiences.ofRecords(near), near);
    }
    return true;
  }

  /** Whether a deadline that lies in the phases of the campaign asks for somebody to be told today. */
  private mayBeDue({ phases }: Campaign, kind: ReminderKind, wanted: readonly Stage[], near: string): boolean {
    if (kind !== 'sheets' && kind !== 'participation') return true;
    return phases.some(({ endsOn }) => {
      const stage = stageOf(endsOn, this.clock.today(), near);
      return stage !== null && wanted.includes(stage);
    });
  }

  private async tellAll(rule: Ruled, recipients: readonly Recipient[], near: string): Promise<void> {
    const templates = await this.templates.wordsFor(rule.campaign?.ownerUnitId ?? null, rule.kind);
    const messages = recipients.flatMap((recipient) => this.messageFor(rule, templates, recipient, near) ?? []);
    const now = this.clock.timestamp();
    for (let at = 0; at < messages.length && !this.stopping; at += slice)
      await this.database.write(async (tx) => {
        const told = await tell(this.database, tx, messages.slice(at, at + slice), false);
        if (told.length === 0) return;
        if (rule.mail) await this.mails.carry(tx, told, now);
        if (rule.campaign && at === 0)
          await this.robots.tell(tx, {
            campaign: rule.campaign,
            kind: rule.kind,
            persons: messages.length,
            link: `${this.publicUrl}/console${pathOf[rule.kind](rule.campaign.id)}`,
            occasion: `rule/${rule.campaign.id}/${rule.kind}/${this.clock.today()}`,
            dueAt: now,
          });
        await this.audit.record(tx, null, {
          action: 'reminder.told',
          subject: rule.campaign?.name ?? '',
          detail: { about: rule.kind, persons: told.length },
        });
      });
  }

  /** Null while nobody need be told. */
  private messageFor(
    { campaign, kind, stages: wanted }: Ruled,
    templates: WordsByLanguage,
    recipient: Recipient,
    near: string,
  ): NewMessage | null {
    const { accountId, dueOn } = recipient;
    const today = this.clock.today();
    const stage = dueOn === null ? null : stageOf(dueOn, today, near);
    if (stage === null || !wanted.includes(stage)) return null;
    const path = pathOf[kind](campaign?.id ?? '');
    const task = { kind, campaign: campaign?.name ?? '', ...recipient, link: `${this.publicUrl}/console${path}` };
    return {
      accountId,
      campaignId: campaign?.id ?? null,
      kind,
      words: wordsOf(templates, task, ''),
      path,
      dueOn,
      occasion: `rule/${campaign?.id ?? 'registers'}/${kind}/${dueOn}/${stage}/${accountId}`,
      byId: null,
      byName: null,
      jobId: null,
      day: today,
      createdAt: this.clock.timestamp(),
    };
  }
}
