import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { containing } from '../database/text-search.js';
import {
  belowPath,
  findUnit,
  findUnits,
  ofUnitCalled,
  withinReach,
  withUnit,
  type OrgUnit,
} from '../organisations/index.js';
import { findPersons, ofPersonCalled, type Person } from '../persons/index.js';
import { RegisterDefinitions } from './register-definitions.service.js';
import { RegisterRecord } from './register-record.entity.js';

export interface RecordFilter {
  readonly q?: string | undefined;
  readonly state?: string | undefined;
  readonly period?: string | undefined;
  readonly unitId?: string | undefined;
  readonly personId?: string | undefined;
  /** Id of a unit below which the others lie. */
  readonly under?: string | undefined;
  readonly overdue?: boolean | undefined;
  /** First and last day on which it has to end. */
  readonly dueFrom?: string | undefined;
  readonly dueTo?: string | undefined;
  /** A question and the answer to it. */
  readonly answer?: { readonly question: string; readonly value: string } | undefined;
  /** What a filter has found already. */
  readonly ids?: readonly string[] | undefined;
}

export type RecordQuery = PageRequest & RecordFilter;

/** A record in a list. */
export interface RecordInList {
  readonly record: RegisterRecord;
  readonly unit: OrgUnit | null;
  readonly otherUnit: OrgUnit | null;
  readonly person: Person | null;
}

const fewEnoughToSort = 5_000;

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
    const few = await this.ifFew(builder);
    const total = few ? few.length : await this.count(builder);
    // Few are found by what they are narrowed by and sorted then; many are gone through in the order of an index.
    const ids = await (few ? this.among(few) : builder.clone())
      .select('record.id', 'id')
      .orderBy(`record.${window.sort.field}`, window.sort.direction)
      .addOrderBy('record.id', window.sort.direction)
      .offset(window.offset)
      .limit(window.pageSize)
      .getRawMany<{ id: string }>();
    return toPage(window, await this.inContext(ids.map(({ id }) => id)), total);
  }

  /** Ids of what is selected, in one pass over whatever has to be looked through; null if there are many. */
  async ifFew(builder: SelectQueryBuilder<RegisterRecord>): Promise<string[] | null> {
    const rows = await builder
      .clone()
      .select('record.id', 'id')
      .limit(fewEnoughToSort + 1)
      .getRawMany<{ id: string }>();
    return rows.length > fewEnoughToSort ? null : rows.map(({ id }) => id);
  }

  private async count(builder: SelectQueryBuilder<RegisterRecord>): Promise<number> {
    const counted = await builder.clone().select('COUNT(*)', 'total').getRawOne<{ total: string | number }>();
    return Number(counted?.total ?? 0);
  }

  private among(ids: readonly string[]): SelectQueryBuilder<RegisterRecord> {
    const records = this.database.reader(RegisterRecord).createQueryBuilder('record');
    return ids.length === 0 ? records.where('1 = 0') : records.where('record.id IN (:...ids)', { ids });
  }

  /** Records with units and persons, in the order of their ids. */
  async inContext(ids: readonly string[]): Promise<RecordInList[]> {
    if (ids.length === 0) return [];
    const rows = this.database.reader(RegisterRecord).createQueryBuilder('record');
    const records = await withUnit(rows, 'unitId')
      .where('record.id IN (:...ids)', { ids: [...ids] })
      .getMany();
    const { manager } = this.database.dataSource;
    const others = byId(
      await findUnits(manager, [...new Set(records.flatMap(({ otherUnitId }) => otherUnitId ?? []))]),
    );
    const persons = byId(
      await findPersons(
        manager,
        records.map(({ personId }) => personId),
      ),
    );
    const found = byId(records);
    return ids.flatMap((id) => {
      const record = found.get(id);
      if (!record) return [];
      const { unit, otherUnitId, personId } = record;
      return [
        { record, unit, otherUnit: others.get(otherUnitId ?? '') ?? null, person: persons.get(personId ?? '') ?? null },
      ];
    });
  }

  /** The records of a register that a caller sees, by a query, as `record` without anything beside it. */
  async select(
    viewer: Viewer,
    code: string,
    { q, state, period, unitId, personId, under, overdue, dueFrom, dueTo, answer, ids }: RecordFilter,
  ): Promise<SelectQueryBuilder<RegisterRecord>> {
    await this.definitions.versions(code);
    const reached = withinReach(viewer, 'record.unitId');
    const builder = this.database
      .reader(RegisterRecord)
      .createQueryBuilder('record')
      .where('record.code = :code', { code })
      .andWhere(reached.sql, reached.parameters);
    if (ids) builder.andWhere(ids.length === 0 ? '1 = 0' : 'record.id IN (:...ids)', { ids });
    if (q) {
      const named = containing(['record.name'], q);
      const called = ofUnitCalled('record.unitId', q);
      const about = ofPersonCalled('record.personId', q);
      builder.andWhere(`(${named.sql} OR ${called.sql} OR ${about.sql})`, {
        ...named.parameters,
        ...called.parameters,
        ...about.parameters,
      });
    }
    if (state) builder.andWhere('record.state = :state', { state });
    if (period) builder.andWhere('record.period = :period', { period });
    if (unitId) builder.andWhere('record.unitId = :unitId', { unitId });
    if (personId) builder.andWhere('record.personId = :personId', { personId });
    if (dueFrom) builder.andWhere('record.dueOn >= :dueFrom', { dueFrom });
    if (dueTo) builder.andWhere('record.dueOn <= :dueTo', { dueTo });
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
      const below = belowPath('record.unitId', above.path);
      builder.andWhere(below.sql, below.parameters);
    }
    return builder;
  }
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));
