import { Inject, Injectable } from '@nestjs/common';
import { isInScope, managesPath, type Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { BeyondReachError, NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { containing } from '../database/text-search.js';
import { findUnit, withinReach, withUnit, type OrgUnit } from '../organisations/index.js';
import { EarlierGrade } from './earlier-grade.entity.js';

export interface EarlierGradeQuery extends PageRequest {
  readonly q?: string | undefined;
  readonly year?: number | undefined;
  readonly grade?: string | undefined;
}

export type EarlierGradeWithUnit = EarlierGrade & { readonly unit: OrgUnit | null };

/** Grades of years before the office graded here. */
@Injectable()
export class EarlierGrades {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Those of units within the caller's reach. */
  async list(viewer: Viewer, campaignType: string, query: EarlierGradeQuery): Promise<Page<EarlierGradeWithUnit>> {
    const window = pageWindow(query, '-year');
    const reached = withinReach(viewer, 'earlier.unitId');
    const builder = withUnit(this.database.reader(EarlierGrade).createQueryBuilder('earlier'), 'unitId')
      .where('earlier.campaignType = :campaignType', { campaignType })
      .andWhere(reached.sql, reached.parameters)
      .orderBy(`earlier.${window.sort.field}`, window.sort.direction)
      .addOrderBy('unit.code')
      .addOrderBy('earlier.id')
      .skip(window.offset)
      .take(window.pageSize);
    if (query.year !== undefined) builder.andWhere('earlier.year = :year', { year: query.year });
    if (query.grade !== undefined) builder.andWhere('earlier.grade = :grade', { grade: query.grade });
    if (query.q) {
      const named = containing(['unit.name', 'unit.code'], query.q);
      builder.andWhere(named.sql, named.parameters);
    }
    const [items, total] = await builder.getManyAndCount();
    return toPage(window, items, total);
  }

  /** @throws {NotFoundError} outside the caller's reach; {@link BeyondReachError} 403 for a unit that another office stands above */
  async remove(viewer: Viewer, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      const grade = await this.database.hold(tx, EarlierGrade, { id });
      const unit = grade && (await findUnit(tx, grade.unitId));
      if (!grade || !unit || !isInScope(viewer, unit)) throw new NotFoundError();
      if (!managesPath(viewer, unit.path)) throw new BeyondReachError();
      await tx.delete(EarlierGrade, { id });
      await this.audit.record(tx, viewer, {
        action: 'earlier-grade.removed',
        subject: unit.name,
        detail: { year: grade.year, grade: grade.grade },
      });
    });
  }
}
