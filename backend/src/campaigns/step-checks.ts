import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { WorkingCalendar } from '../working-calendar/index.js';
import { CampaignPreparation } from './campaign-preparation.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import type { Campaign } from './campaign.entity.js';
import { CampaignIncompleteError } from './campaigns.errors.js';
import type { CampaignAct } from './domain/lifecycle.js';
import {
  groupsWithoutPhase,
  isStopping,
  phasesOnDaysOff,
  phasesStillRunning,
  unitsWithoutHeads,
  warns,
  warnsAbout,
  type StepFinding,
} from './domain/step-findings.js';

/** What a room looks at before one of its steps. */
export interface StepCheck {
  readonly acts: readonly CampaignAct[];
  find(viewer: Viewer, campaign: Campaign, subjects: readonly CampaignSubject[]): Promise<StepFinding[]>;
}

/** The list that is looked through before a step of a campaign. Rooms that stand on campaigns add what only they can see. */
@Injectable()
export class StepChecks {
  private readonly added: StepCheck[] = [];

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CampaignPreparation) private readonly preparation: CampaignPreparation,
    @Inject(WorkingCalendar) private readonly calendar: WorkingCalendar,
  ) {}

  add(check: StepCheck): void {
    this.added.push(check);
  }

  async of(viewer: Viewer, campaign: Campaign, act: CampaignAct): Promise<StepFinding[]> {
    const subjects = await this.database
      .reader(CampaignSubject)
      .find({ where: { campaignId: campaign.id }, order: { unitCode: 'ASC' } });
    const found = await this.shortcomings(campaign, act);
    if (act === 'publish')
      found.push(
        ...warns('no-phase', groupsWithoutPhase(campaign).length),
        ...warns('phase-day-off', phasesOnDaysOff(campaign, await this.exceptionsOf(campaign)).length),
      );
    if (act === 'publish' || act === 'open')
      found.push(...warnsAbout('heads-unknown', unitsWithoutHeads(campaign, subjects)));
    if (act === 'close')
      found.push(...warns('before-last-day', phasesStillRunning(campaign, this.clock.today()).length));
    for (const check of this.added.filter(({ acts }) => acts.includes(act)))
      found.push(...(await check.find(viewer, campaign, subjects)));
    return found;
  }

  /** @throws {CampaignIncompleteError} 422 naming everything that stops the step */
  async enforce(campaign: Campaign, act: CampaignAct): Promise<void> {
    const stopping = (await this.shortcomings(campaign, act)).filter(isStopping);
    if (stopping.length > 0) throw new CampaignIncompleteError(stopping.flatMap(({ problems }) => problems));
  }

  private async exceptionsOf({ phases }: Campaign) {
    const days = phases.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).sort();
    return this.calendar.exceptionsBetween(days[0] ?? '', days.at(-1) ?? '');
  }

  private async shortcomings(campaign: Campaign, act: CampaignAct): Promise<StepFinding[]> {
    if (act === 'publish') return this.preparation.shortcomings(campaign);
    return act === 'open' ? this.preparation.unitsNotGradable(campaign) : [];
  }
}
