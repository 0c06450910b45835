import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { AccountList, AccountSettings } from '../accounts/index.js';
import { countByState, hasOpened, initialState, stateAfter, visibleCampaigns } from '../campaigns/index.js';
import { countPrintings } from '../cards/index.js';
import { Database } from '../database/database.js';
import { FormsService, isPublished } from '../forms/index.js';
import { OrganisationsService } from '../organisations/index.js';

/** How far somebody has come with setting the platform up, as counts within the own reach. */
export interface FirstSteps {
  readonly units: number;
  /** Without the own one. */
  readonly accounts: number;
  /** That a campaign can take. */
  readonly forms: number;
  /** Cancelled ones are not among them. */
  readonly campaigns: number;
  /** Those among them that are no drafts any more. */
  readonly published: number;
  /** Those among them that have opened. */
  readonly opened: number;
  /** Times that cards were printed. */
  readonly printings: number;
  /** Whether the caller does not want to be led any more. */
  readonly putAway: boolean;
}

const setting = 'first-steps';
const away = 'away';

/** From an empty installation to the first ballots: what is done of it. */
@Injectable()
export class FirstStepsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrganisationsService) private readonly organisations: OrganisationsService,
    @Inject(AccountList) private readonly accounts: AccountList,
    @Inject(AccountSettings) private readonly settings: AccountSettings,
    @Inject(FormsService) private readonly forms: FormsService,
  ) {}

  async of(viewer: Viewer): Promise<FirstSteps> {
    const one = { pageSize: 1 };
    const states = await countByState(this.database, viewer);
    const campaigns = [...states].filter(([state]) => state !== stateAfter('cancel'));
    const countOf = (counted: typeof campaigns): number => counted.reduce((sum, [, count]) => sum + count, 0);
    const accounts = (await this.accounts.list(viewer, one)).total;
    return {
      units: (await this.organisations.list(viewer, one)).total,
      accounts: Math.max(0, accounts - 1),
      forms: (await this.forms.listForms()).filter(isPublished).length,
      campaigns: countOf(campaigns),
      published: countOf(campaigns.filter(([state]) => state !== initialState)),
      opened: countOf(campaigns.filter(([state]) => hasOpened(state))),
      printings: await countPrintings(this.database, visibleCampaigns(this.database, viewer)),
      putAway: (await this.settings.read(viewer, setting)) === away,
    };
  }

  async putAway(viewer: Viewer, putAway: boolean): Promise<void> {
    await this.settings.write(viewer, setting, putAway ? away : 'shown');
  }
}
