import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { StepChecks, warns, type Campaign, type StepCheck, type StepFinding } from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import { Database } from '../database/database.js';
import { Fact } from './fact.entity.js';

/** Facts that wait for their second person when a campaign is closed. */
@Injectable()
export class WaitingFacts implements OnModuleInit, StepCheck {
  readonly acts = ['close'] as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StepChecks) private readonly checks: StepChecks,
  ) {}

  onModuleInit(): void {
    this.checks.add(this);
  }

  async find(_viewer: Viewer, { id }: Campaign): Promise<StepFinding[]> {
    return warns('facts-waiting', await this.database.reader(Fact).countBy({ campaignId: id, state: 'entered' }));
  }
}
