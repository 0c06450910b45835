import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { territoryCondition, type Viewer } from '../access/index.js';
import { Database } from '../database/database.js';
import { JobRegistry } from '../jobs/index.js';
import { OrgUnit } from '../organisations/index.js';
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
    const builder = this.database.reader(Campaign).createQueryBuilder('campaign').select('campaign.id', 'id');
    if (viewer.scopePath !== '/') {
      const territory = territoryCondition(viewer, 'office');
      builder
        .innerJoin(OrgUnit, 'office', 'office.id = campaign.ownerUnitId')
        .where(territory.sql, territory.parameters);
    }
    return (await builder.getRawMany<{ id: string }>()).map(({ id }) => id);
  }
}
