import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { subjectsWithin } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import type { ResultUnit } from './domain/parts.js';

/** Which units are asked about. */
export interface UnitFilters {
  /** Id of a superior. */
  readonly under?: string | undefined;
  readonly unitType?: string | undefined;
  readonly unitId?: string | undefined;
}

/** The units of a campaign within somebody's reach. */
@Injectable()
export class ResultUnits {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** In the order of their codes. */
  async find(reach: Pick<Viewer, 'scopePath'>, campaignId: string, filters: UnitFilters = {}): Promise<ResultUnit[]> {
    const query = subjectsWithin(this.database.dataSource.manager, reach, campaignId)
      .select('subject.unitId', 'unitId')
      .addSelect('subject.unitCode', 'unitCode')
      .addSelect('subject.unitName', 'unitName')
      .addSelect('subject.unitType', 'unitType')
      .addSelect('subject.parentName', 'parentName')
      .addSelect('subject.path', 'path')
      .orderBy('subject.unitCode', 'ASC');
    if (filters.under !== undefined) query.andWhere('subject.path LIKE :under', { under: `%/${filters.under}/%` });
    if (filters.unitType !== undefined) query.andWhere('subject.unitType = :unitType', { unitType: filters.unitType });
    if (filters.unitId !== undefined) query.andWhere('subject.unitId = :unitId', { unitId: filters.unitId });
    return query.getRawMany<ResultUnit>();
  }
}
