import { Inject, Injectable } from '@nestjs/common';
import { mayVeto, thresholdsOf, unitLists, type Campaign, type CampaignSubject } from '../campaigns/index.js';
import { FormsService } from '../forms/index.js';
import { PluginHost } from '../plugin-host/index.js';
import type { Lateness } from './domain/lateness.js';
import type { SheetDeadline } from './sheet-deadlines.js';
import type { EnteredFor } from './sheet-entries.lookup.js';
import type { SheetPlace } from './sheet-places.js';
import type { SheetReturn } from './sheet-return.entity.js';
import type { Sheet } from './sheet.entity.js';

/** A sheet with everything that its page shows; `sheet` is null until it is first saved. */
export interface SheetInContext extends SheetPlace {
  readonly sheet: Sheet | null;
  readonly definition: Record<string, unknown>;
  readonly maxTotal: string;
  /** What the form may refer to. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Why the sheet cannot be changed now, or null. */
  readonly closedBecause: 'not-open' | 'closed' | 'not-own' | null;
  /** What it went back for, while it waits to be mended. */
  readonly returned: SheetReturn | null;
  readonly deadline: SheetDeadline;
  /** Who has typed it in for its unit; null = the unit itself. */
  readonly enteredFor: EnteredFor | null;
  /** How late it was handed in; null = in time, or not yet. */
  readonly late: Lateness | null;
}

/** The form of a sheet, and what the form may refer to. */
@Injectable()
export class SheetContexts {
  constructor(
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  /** @param raterUnitId the unit of who fills it in; null in a self-assessment */
  async of(
    { campaign, subject, group }: SheetPlace,
    raterUnitId: string | null,
  ): Promise<Pick<SheetInContext, 'definition' | 'maxTotal' | 'variables'>> {
    const { definition } = await this.forms.get(group.formVersionId);
    const form = await this.forms.compiledForm(group.formVersionId);
    return {
      definition,
      maxTotal: form.scores({ answers: {}, calculated: {} })?.points ?? '100',
      variables: this.variablesOf(campaign, subject, raterUnitId),
    };
  }

  /** A department may veto where the campaign gives it that right (S3.3). */
  private variablesOf(
    campaign: Campaign,
    subject: CampaignSubject,
    raterUnitId: string | null,
  ): Record<string, unknown> {
    const defaults = this.plugins.find(campaign.campaignType)?.defaults;
    return {
      unitName: subject.unitName,
      unitType: subject.unitType,
      ...unitLists(subject),
      mayVeto: mayVeto(campaign.context, raterUnitId),
      thresholds: thresholdsOf({ ...defaults, ...campaign.scheme }, subject.unitType),
    };
  }
}
