import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CampaignInputsService, CampaignsService, holdCampaign, type Campaign } from '../campaigns/index.js';
import { NotFoundError, RevisionStaleError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { message } from '../documents/index.js';
import { findUnit } from '../organisations/index.js';
import { AwardSetting, type CertificateText } from './award-setting.entity.js';
import { CandidateStandings } from './candidate-standings.js';
import { unknownPlaceholders } from './domain/certificate-text.js';

export type GivenSettings = Omit<AwardSetting, 'campaignId' | 'revision'>;

/** As they hold, with the text that ships where the office has none of its own; of revision 0 nothing was set. */
export interface SettingsInForce extends GivenSettings {
  readonly certificate: CertificateText;
  readonly revision: number;
}

/** Texts of a certificate in which something can be left open. */
const texts = ['title', 'body', 'office', 'serial'] as const;

/** What an office sets for the awards of a campaign: how many are nominated at most, from how many members, and what certificates say. */
@Injectable()
export class AwardSettings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CampaignInputsService) private readonly inputs: CampaignInputsService,
    @Inject(CandidateStandings) private readonly standings: CandidateStandings,
  ) {}

  async read(viewer: Viewer, campaignId: string): Promise<SettingsInForce> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    return this.of(campaign);
  }

  async of(campaign: Campaign): Promise<SettingsInForce> {
    const stored = await this.database.reader(AwardSetting).findOneBy({ campaignId: campaign.id });
    return {
      mostNominated: stored?.mostNominated ?? {},
      leastMembers: stored ? stored.leastMembers : (this.standings.rulesOf(campaign).leastMembers ?? null),
      certificate: stored?.certificate ?? (await this.shipped(campaign)),
      revision: stored?.revision ?? 0,
    };
  }

  /** @throws {ValidationFailedError} 422 placeholder-unknown or a field that nothing names; {@link RevisionStaleError} 412 */
  async set(viewer: Viewer, campaignId: string, revision: number, given: GivenSettings): Promise<SettingsInForce> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const { certificate } = given;
    const errors = certificate
      ? texts.flatMap((text) =>
          unknownPlaceholders(certificate[text]).map((word) => ({
            pointer: `#/certificate/${text}`,
            code: 'placeholder-unknown',
            params: { word },
          })),
        )
      : [];
    if (errors.length > 0) throw new ValidationFailedError(errors);
    await this.inputs.checkFields(campaign, Object.keys(given.mostNominated), (field) => `#/mostNominated/${field}`);
    await this.database.write(async (tx) => {
      if (!(await holdCampaign(this.database, tx, campaignId, 'shared'))) throw new NotFoundError();
      await this.database.takeTurns(tx, `award settings ${campaignId}`);
      const next = { ...given, campaignId, revision: revision + 1 };
      const stored = await tx.findOneBy(AwardSetting, { campaignId });
      if ((stored?.revision ?? 0) !== revision) throw new RevisionStaleError();
      if (stored) await tx.update(AwardSetting, { campaignId }, next);
      else await insertRows(tx, AwardSetting, next);
      await this.audit.record(tx, viewer, { action: 'award.settings-changed', subject: campaign.name });
    });
    return this.of(campaign);
  }

  private async shipped({ ownerUnitId }: Campaign): Promise<CertificateText> {
    const owner = await findUnit(this.database.dataSource.manager, ownerUnitId);
    return {
      title: message('zh-CN', 'certificate.title'),
      body: message('zh-CN', 'certificate.body'),
      office: owner?.name ?? message('zh-CN', 'results.own-office'),
      serial: message('zh-CN', 'certificate.serial'),
      day: null,
      withCode: true,
      awards: {},
    };
  }
}
