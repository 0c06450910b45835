import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import {
  ConflictError,
  ImmutableError,
  RevisionStaleError,
  ValidationFailedError,
} from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { PluginHost, type CampaignType } from '../plugin-host/index.js';
import { CampaignPreparation } from './campaign-preparation.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import { Campaign } from './campaign.entity.js';
import { CampaignsService } from './campaigns.service.js';
import { SchemeInvalidError } from './campaigns.errors.js';
import { keepRules } from './domain/assessor-rule.js';
import { accepts } from './domain/lifecycle.js';
import { EnteredDataCheck } from './entered-data-check.js';

/** While a campaign is planned, it may go over to the bundle of its type that is at hand; once published it keeps its own (I2). */
@Injectable()
export class CampaignTypeAdoption {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CampaignPreparation) private readonly preparation: CampaignPreparation,
    @Inject(EnteredDataCheck) private readonly enteredData: EnteredDataCheck,
  ) {}

  /**
   * @param digest of the bundle that the office was shown
   * @throws {ConflictError} 409 plugin-changed when another bundle is at hand, or none; {@link ImmutableError} 409 once it is published;
   *   {@link SchemeInvalidError} 422 with every place of the scheme that the bundle refuses; ValidationFailedError 422 for a group that it
   *   does not have, or for data entered so far that it does not take; {@link RevisionStaleError} 412 when somebody else has just changed the campaign
   */
  async adopt(viewer: Viewer, id: string, digest: string): Promise<void> {
    const { campaign: seen } = await this.campaigns.manage(viewer, id);
    if (!accepts(seen, 'plan')) throw new ImmutableError();
    const type = this.plugins.find(seen.campaignType);
    if (type?.digest !== digest) throw new ConflictError('plugin-changed');
    const errors = await this.plugins.validateScheme(type.id, seen.scheme);
    if (errors.length > 0)
      throw new SchemeInvalidError(errors.map(({ code, path }) => ({ pointer: `#${path}`, code })));
    await this.checkEnteredData(type, seen);
    const groups = keepRules(await this.preparation.resolveGroups(type, seen.groups), seen.groups);
    const { revision, state, pluginVersion, pluginDigest } = seen;
    const next = {
      pluginVersion: type.version,
      pluginDigest: digest,
      stages: type.stages ? [...type.stages] : null,
      groups,
      revision: revision + 1,
    };
    await this.database.write(async (tx) => {
      if (!(await this.database.changeIf(tx, Campaign, { id, state, revision }, next))) throw new RevisionStaleError();
      await this.audit.record(tx, viewer, {
        action: 'campaign.type-adopted',
        subject: seen.name,
        detail: { from: `${pluginVersion} ${pluginDigest}`, to: `${type.version} ${digest}` },
      });
    });
  }

  private async checkEnteredData(type: CampaignType, campaign: Campaign): Promise<void> {
    const subjects = await this.database
      .reader(CampaignSubject)
      .find({ where: { campaignId: campaign.id }, order: { unitCode: 'ASC' } });
    const faults = (await this.enteredData.faults(type, campaign, subjects)).filter(({ pointer }) =>
      isEntered(pointer, campaign.context ?? {}, subjects),
    );
    if (faults.length > 0) throw new ValidationFailedError(faults);
  }
}

/** What is still to be entered stands in nobody's way before the campaign is published. */
function isEntered(pointer: string, context: object, subjects: readonly CampaignSubject[]): boolean {
  const [, part, name, value, key] = pointer.split('/');
  if (part === 'context') return Object.hasOwn(context, name ?? '');
  const subject = subjects[Number(name)];
  return value === 'field' ? (subject?.field ?? null) !== null : Object.hasOwn(subject?.enteredValues ?? {}, key ?? '');
}
