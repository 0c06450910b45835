import type { StaleText } from '@pingyi/form-definitions';
import { Inject, Injectable } from '@nestjs/common';
import { findCampaignsWith, type CampaignWithForm } from '../campaigns/campaign.lookup.js';
import { Database } from '../database/database.js';
import { breakingChanges, type BreakingChange, type Finding } from './domain/index.js';
import { contextOf, FormReviewService } from './form-review.service.js';
import { FormVersion } from './form-version.entity.js';
import { FormsService } from './forms.service.js';

export interface PublicationReport {
  readonly findings: Finding[];
  readonly breaking: BreakingChange[];
  /** A draft will have to choose a version; those that run keep theirs. */
  readonly campaigns: CampaignWithForm[];
  /** Translations that stayed as they were while their base text changed. */
  readonly staleTexts: StaleText[];
}

/** What publishing a version would mean, told before it is done. */
@Injectable()
export class PublicationReportService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(FormReviewService) private readonly reviews: FormReviewService,
  ) {}

  async reportOn(versionId: string): Promise<PublicationReport> {
    const version = await this.forms.get(versionId);
    const published = await this.database
      .reader(FormVersion)
      .findOne({ where: { formCode: version.formCode, state: 'PUBLISHED' }, order: { version: 'DESC' } });
    const before = published && published.id !== versionId ? published.definition : null;
    return {
      findings: await this.reviews.review(version.definition, contextOf(version.manifest)),
      breaking: before ? breakingChanges(before, version.definition) : [],
      campaigns: await findCampaignsWith(this.database.dataSource.manager, version.formCode),
      staleTexts: [...version.staleTexts],
    };
  }
}
