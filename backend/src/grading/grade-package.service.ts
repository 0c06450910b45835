import { text } from 'node:stream/consumers';
import type { PackageManifest } from '@pingyi/plugin-sdk/verification';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsService, formsOfGroup } from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import { ConflictError, NotFoundError } from '../common/problem/problem.error.js';
import { FormsService } from '../forms/index.js';
import { packIn } from '../grade-package/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { Workers } from '../workers/index.js';
import { GradingService } from './grading.service.js';
import { RunDocuments } from './run-documents.js';

/** Packs a finished run with the exact bundle that computed it. */
@Injectable()
export class GradePackageService {
  constructor(
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(RunDocuments) private readonly documents: RunDocuments,
    @Inject(Workers) private readonly workers: Workers,
  ) {}

  /**
   * @param publication how the result is published, for the manifest
   * @throws {ConflictError} 409 plugin-changed when the bundle of the run is no longer installed
   */
  async write(viewer: Viewer, runId: string, publication?: PackageManifest['publication']): Promise<Buffer> {
    const run = await this.grading.manage(viewer, runId);
    const { campaign } = await this.campaigns.manage(viewer, run.campaignId);
    const result = this.documents.result(run);
    const input = await this.documents.input(run);
    if (!result || input === null) throw new NotFoundError();
    if (this.plugins.find(run.pluginId)?.digest !== run.pluginDigest) throw new ConflictError('plugin-changed');
    const formVersions = await Promise.all(
      campaign.groups.flatMap((group) =>
        formsOfGroup(group).map(async ({ formVersionId, formCode, formVersion }) => ({
          group: group.key,
          code: formCode,
          version: formVersion,
          hash: (await this.forms.get(formVersionId)).hash,
        })),
      ),
    );
    const { id, name, asOf } = campaign;
    const manifest = {
      campaign: { id, name, asOf },
      run: run.number,
      ...(publication && { publication }),
      ...(run.quarantined && { quarantined: run.quarantined }),
      formVersions,
    };
    return packIn(this.workers, {
      manifest,
      input,
      result: await text(result),
      bundle: this.plugins.bundleOf(run.pluginId),
    });
  }
}
