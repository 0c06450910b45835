import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { Database } from '../database/database.js';
import { JobRegistry } from '../jobs/index.js';
import { belongsToTerritory } from '../organisations/index.js';
import { Campaign } from './campaign.entity.js';

/** Jobs about a campaign are seen by who manages it. */
@Injectable()
export class JobCampaigns implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.knowCampaigns((viewer) => this.managedBy(viewer));
  }

  private async managedBy(viewer: Viewer): Promise<string[]> {
    if (!viewer.permissions.has('campaigns.manage')) return [];
    const territory = belongsToTerritory(viewer, 'campaign.ownerUnitId');
    const rows = await this.database
      .reader(Campaign)
      .createQueryBuilder('campaign')
      .select('campaign.id', 'id')
      .where(territory.sql, territory.parameters)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }
}
