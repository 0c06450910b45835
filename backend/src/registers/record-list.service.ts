import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { scopeCondition, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import { findUnit, findUnits, withUnit, type OrgUnit } from '../organisations/index.js';
import { RegisterDefinitions } from './register-definitions.service.js';
import { RegisterRecord } from './register-record.entity.js';

export interface RecordFilter {
  readonly q?: string | undefined;
  readonly state?: string | undefined;
  readonly period?: string | undefined;
  readonly unitId?: string | undefined;
  /** Id of a unit below which the others lie. */
  readonly under?: string | undefined;
  readonly overdue?: boolean | undefined;
  /** A question and the answer to it. */
  readonly answer?: { readonly question: string; readonly value: string } | undefined;
}

export type RecordQuery = PageRequest & RecordFilter;

/** A record in a list. */
export interface RecordInList {
  readonly record: RegisterRecord;
  readonly unit: OrgUnit | null;
  readonly otherUnit: OrgUnit | null;
}

/** Records of a register as lists show them. */
@Injectable()
export class RecordList {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RegisterDefinitions) private readonly definitions: RegisterDefinitions,
  ) {}

  async page(viewer: Viewer, code: string, query: RecordQuery): Promise<Page<RecordInList>> {
    const window = pageWindow(query, '-changedAt');
    const builder = await this.select(viewer, code, query);
    const [records, total] = await builder
      .orderBy(`record.${window.sort.field}`, window.sort.direction)
      .addOrderBy('record.id')
      .skip(window.offset)
      .take(window.pageSize)
      .getManyAndCount();
    const others = new Map(
      (
        await findUnits(
          this.database.dataSource.manager,
          records.flatMap(({ otherUnitId }) => (otherUnitId === null ? [] : [otherUnitId])),
        )
      ).map((unit) => [unit.id, unit]),
    );
    return toPage(
      window,
      records.map((record) => ({
        record,
        unit: record.unit,
        otherUnit: others.get(record.otherUnitId ?? '') ?? null,
      })),
      total,
    );
  }

  /** The records of a register that a caller sees, by a query. */
  async select(
    viewer: Viewer,
    code: string,
    { q, state, period, unitId, under, overdue, answer }: RecordFilter,
  ): Promise<SelectQueryBuilder<RegisterRecord & { readonly unit: OrgUnit | null }>> {
    await this.definitions.versions(code);
    const scope = scopeCondition(viewer, 'unit');
    const builder = withUnit(this.database.reader(RegisterRecord).createQueryBuilder('record'), 'unitId')
      .where('record.code = :code', { code })
      .andWhere(scope.sql, scope.parameters);
    keepContaining(builder, ['record.name', 'unit.name', 'unit.code'], q);
    if (state) builder.andWhere('record.state = :state', { state });
    if (period) builder.andWhere('record.period = :period', { period });
    if (unitId) builder.andWhere('record.unitId = :unitId', { unitId });
    if (overdue)
      builder.andWhere('record.ended = :ended AND record.dueOn < :today', {
        ended: false,
        today: this.clock.today(),
      });
    if (answer)
      builder.andWhere(
        'record.id IN (SELECT said.record_id FROM register_record_value said WHERE said.code = :code AND said.question = :question AND said.value = :value)',
        answer,
      );
    if (under) {
      const above = await findUnit(this.database.dataSource.manager, under);
      if (!above) throw new ValidationFailedError([{ pointer: '#/under', code: 'not-a-choice' }]);
      builder.andWhere('unit.path LIKE :under', { under: `${above.path}%` });
    }
    return builder;
  }
}
