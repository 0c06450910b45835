import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  StepChecks,
  warnsAbout,
  type Campaign,
  type CampaignSubject,
  type StepCheck,
  type StepFinding,
} from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import { ParticipationService } from './participation.service.js';

/** Units with a group of whose ballots nothing may be shown, because too few have come. */
@Injectable()
export class ThinGroups implements OnModuleInit, StepCheck {
  readonly acts = ['close'] as const;

  constructor(
    @Inject(ParticipationService) private readonly participation: ParticipationService,
    @Inject(StepChecks) private readonly checks: StepChecks,
  ) {}

  onModuleInit(): void {
    this.checks.add(this);
  }

  /** Says no more than participation shows. */
  async find(viewer: Viewer, campaign: Campaign, subjects: readonly CampaignSubject[]): Promise<StepFinding[]> {
    const thin = await this.participation.unitsWithThinGroups(viewer, campaign);
    return warnsAbout(
      'thin-groups',
      subjects.filter(({ unitId }) => thin.has(unitId)),
    );
  }
}
