import type { WantedGroup } from './campaign-preparation.js';
import type { Phase } from './domain/campaign-plan.js';
import type { CampaignState } from './domain/lifecycle.js';

/** What an office wants of a draft. */
export interface CampaignPlan {
  readonly name?: string | undefined;
  readonly asOf?: string | undefined;
  readonly scheme?: Record<string, unknown> | undefined;
  readonly phases?: readonly Omit<Phase, 'id'>[] | undefined;
  readonly groups?: readonly WantedGroup[] | undefined;
  readonly priorCampaignId?: string | null | undefined;
  readonly disclosureFloor?: number | undefined;
}

export interface NewCampaign extends CampaignPlan {
  readonly name: string;
  readonly asOf: string;
  readonly campaignType: string;
}

export interface CampaignFilter {
  readonly q?: string | undefined;
  readonly state?: CampaignState | undefined;
  readonly campaignType?: string | undefined;
  /** Whether it has a result that stands. */
  readonly graded?: boolean | undefined;
  /** Those that take ballots or sheets. */
  readonly running?: true | undefined;
}
