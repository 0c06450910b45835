import { staleTexts, type StaleText } from '@pingyi/form-definitions';
import { Inject, Injectable } from '@nestjs/common';
import { Campaign } from '../campaigns/campaign.entity.js';
import { Database } from '../database/database.js';
import { breakingChanges, type BreakingChange, type Finding } from './domain/index.js';
import { contextOf, FormReviewService } from './form-review.service.js';
import { FormVersion } from './form-version.entity.js';
import { FormsService } from './forms.service.js';

/** A campaign that has some version of the form. */
export interface CampaignWithForm {
  readonly id: string;
  readonly name: string;
  readonly state: Campaign['state'];
  readonly version: number;
}

export interface PublicationReport {
  readonly findings: Finding[];
  readonly breaking: BreakingChange[];
  readonly campaigns: CampaignWithForm[];
  /** Translations that stayed as they were in the version before, while their base text changed. */
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
      campaigns: await this.campaignsWith(version.formCode),
      staleTexts: before ? staleTexts(before, version.definition) : [],
    };
  }

  /** By name; a draft campaign will have to choose a version, those that run keep theirs. */
  private async campaignsWith(formCode: string): Promise<CampaignWithForm[]> {
    const campaigns = await this.database
      .reader(Campaign)
      .find({ select: { id: true, name: true, state: true, groups: true }, order: { name: 'ASC', id: 'ASC' } });
    return campaigns.flatMap(({ id, name, state, groups }) => {
      const versions = new Set(groups.filter((group) => group.formCode === formCode).map((group) => group.formVersion));
      return [...versions].map((version) => ({ id, name, state, version }));
    });
  }
}
