import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { type Campaign, type StepCheck, StepChecks, type StepFinding, warns } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import { Figure } from './figure.entity.js';

/** Figures that wait for their second person are told when a campaign is closed; no grade uses them until then (I18). */
@Injectable()
export class WaitingFigures implements OnModuleInit, StepCheck {
  readonly acts = ['close'] as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StepChecks) private readonly checks: StepChecks,
  ) {}

  onModuleInit(): void {
    this.checks.add(this);
  }

  async find(_viewer: Viewer, { id }: Campaign): Promise<StepFinding[]> {
    return warns('figures-waiting', await this.database.reader(Figure).countBy({ campaignId: id, state: 'proposed' }));
  }
}
