import { Inject, Injectable } from '@nestjs/common';
import { Brackets, In } from 'typeorm';
import { scopeCondition, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { withUnit, type OrgUnit } from '../organisations/index.js';
import { findPersons, type Person } from '../persons/index.js';
import { climbedUntil, depthOf, waitingStates } from './domain/waiting-states.js';
import { recordHands, type RecordHand } from './register-definition.js';
import { RegisterRecord } from './register-record.entity.js';
import { RegisterVersion } from './register-version.entity.js';

export interface WaitingRecord {
  readonly record: RegisterRecord;
  readonly unit: OrgUnit | null;
  readonly person: Person | null;
  readonly register: RegisterVersion;
}

/** Records that wait for an account's hands, in every register. */
@Injectable()
export class WaitingRecords {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Those that have waited longest first. */
  async list(viewer: Viewer, query: PageRequest): Promise<Page<WaitingRecord>> {
    const window = pageWindow(query, 'changedAt');
    const registers = await this.database.reader(RegisterVersion).findBy({ state: In(['open', 'retired']) });
    const waiting = registers.flatMap((register) =>
      handsOf(viewer).flatMap((hand) => {
        const states = waitingStates(register.definition, hand);
        return states.length === 0 ? [] : [{ versionId: register.id, hand, states }];
      }),
    );
    if (!viewer.permissions.has('registers.write')) return toPage(window, [], 0);
    const scope = scopeCondition(viewer, 'unit');
    const [records, total] = await withUnit(this.database.reader(RegisterRecord).createQueryBuilder('record'), 'unitId')
      .where('record.ended = :ended', { ended: false })
      .andWhere(`(${scope.sql}${viewer.scopePath === '/' ? '' : ' OR record.unitId = :own'})`, {
        ...scope.parameters,
        own: viewer.unitId ?? '',
      })
      .andWhere(
        new Brackets((any) => {
          for (const [at, { sql, parameters }] of climbed(viewer, this.clock.today()).entries())
            any.orWhere(sql.replaceAll('$', String(at)), numbered(parameters, at));
          for (const [at, { versionId, hand, states }] of waiting.entries())
            any.orWhere(`(record.versionId = :version${at} AND record.state IN (:...states${at})${ofHand[hand]})`, {
              [`version${at}`]: versionId,
              [`states${at}`]: states,
              own: viewer.unitId ?? '',
            });
        }),
      )
      .orderBy('record.changedAt', 'ASC')
      .addOrderBy('record.id')
      .skip(window.offset)
      .take(window.pageSize)
      .getManyAndCount();
    const persons = await findPersons(
      this.database.dataSource.manager,
      records.map(({ personId }) => personId),
    );
    const personById = new Map(persons.map((person) => [person.id, person]));
    const byId = new Map(registers.map((register) => [register.id, register]));
    const items = records.flatMap((record) => {
      const register = byId.get(record.versionId);
      return register
        ? [{ record, unit: record.unit, person: personById.get(record.personId ?? '') ?? null, register }]
        : [];
    });
    return toPage(window, items, total);
  }
}

const ofHand: Readonly<Record<RecordHand, string>> = {
  unit: ' AND record.unitId = :own',
  superior: ' AND (record.unitId IS NULL OR record.unitId <> :own)',
  office: '',
};

const handsOf = ({ scopePath, permissions }: Viewer): readonly RecordHand[] =>
  permissions.has('registers.write')
    ? recordHands.filter((hand) => (hand === 'office' ? scopePath === '/' : scopePath !== null))
    : [];

/** Offices below which a unit can lie. */
const mostOffices = 6;

/** Overdue records of units below the caller that have climbed to him; in the names of parameters `$` is a number. */
function climbed(
  { scopePath }: Viewer,
  today: string,
): readonly { sql: string; parameters: Record<string, unknown> }[] {
  if (scopePath === null) return [];
  const depth = depthOf(scopePath);
  return Array.from({ length: mostOffices }, (_, at) => ({
    sql: `(record.dueOn <= :climbed$ AND LENGTH(unit.path) - LENGTH(REPLACE(unit.path, '/', '')) - 1 = :depth$)`,
    parameters: { climbed: climbedUntil(today, at + 1), depth: depth + at + 1 },
  }));
}

const numbered = (parameters: Readonly<Record<string, unknown>>, at: number): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [`${name}${at}`, value]));
