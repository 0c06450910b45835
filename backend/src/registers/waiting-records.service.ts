import { Inject, Injectable } from '@nestjs/common';
import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import { scopeCondition, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { withUnit, type OrgUnit } from '../organisations/index.js';
import { findPersons, type Person } from '../persons/index.js';
import { climbedUntil, depthOf, statesToLookAgain, waitingStates } from './domain/waiting-states.js';
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

  /** Those that are overdue first, and among them and the others those that have waited longest. */
  async list(viewer: Viewer, query: PageRequest): Promise<Page<WaitingRecord>> {
    const window = pageWindow(query, 'changedAt');
    if (!viewer.permissions.has('registers.write')) return toPage(window, [], 0);
    const registers = await this.registers();
    const [records, total] = await this.select(viewer, registers)
      .addSelect('CASE WHEN NOT record.ended AND record.dueOn < :today THEN 0 ELSE 1 END', 'urgency')
      .setParameter('today', this.clock.today())
      .orderBy('urgency', 'ASC')
      .addOrderBy('record.changedAt', 'ASC')
      .addOrderBy('record.id')
      .offset(window.offset)
      .limit(window.pageSize)
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

  /** How many wait, and how many of them are overdue. */
  async count(viewer: Viewer): Promise<{ readonly all: number; readonly overdue: number }> {
    if (!viewer.permissions.has('registers.write')) return { all: 0, overdue: 0 };
    const counted = await this.select(viewer, await this.registers())
      .select('COUNT(*)', 'all')
      .addSelect('SUM(CASE WHEN NOT record.ended AND record.dueOn < :today THEN 1 ELSE 0 END)', 'overdue')
      .setParameter('today', this.clock.today())
      .getRawOne<{ all: string | number; overdue: string | number | null }>();
    return { all: Number(counted?.all ?? 0), overdue: Number(counted?.overdue ?? 0) };
  }

  private registers(): Promise<RegisterVersion[]> {
    return this.database.reader(RegisterVersion).findBy({ state: In(['open', 'retired']) });
  }

  private select(
    viewer: Viewer,
    registers: readonly RegisterVersion[],
  ): SelectQueryBuilder<RegisterRecord & { readonly unit: OrgUnit | null }> {
    const waiting = registers.flatMap((register) =>
      handsOf(viewer).flatMap((hand) => {
        const states = waitingStates(register.definition, hand);
        return states.length === 0 ? [] : [{ versionId: register.id, hand, states }];
      }),
    );
    const again = registers.flatMap(({ id: versionId, code, definition }) =>
      handsOf(viewer).flatMap((hand) =>
        statesToLookAgain(definition, hand, this.clock.today()).map((due) => ({ versionId, code, hand, ...due })),
      ),
    );
    const scope = scopeCondition(viewer, 'unit');
    return withUnit(this.database.reader(RegisterRecord).createQueryBuilder('record'), 'unitId')
      .where(`(${scope.sql}${viewer.scopePath === '/' ? '' : ' OR record.unitId = :own'})`, {
        ...scope.parameters,
        own: viewer.unitId ?? '',
      })
      .andWhere(
        new Brackets((any) => {
          for (const [at, { sql, parameters }] of climbed(viewer, this.clock.today()).entries())
            any.orWhere(`(record.ended = :open AND ${sql.replaceAll('$', String(at))})`, {
              ...numbered(parameters, at),
              open: false,
            });
          for (const [at, { versionId, hand, states }] of waiting.entries())
            any.orWhere(
              `(record.ended = :open AND record.versionId = :version${at} AND record.state IN (:...states${at})${ofHand[hand]})`,
              { [`version${at}`]: versionId, [`states${at}`]: states, open: false, own: viewer.unitId ?? '' },
            );
          for (const [at, { versionId, code, state, until, hand }] of again.entries())
            any.orWhere(
              `(record.code = :again${at} AND record.versionId = :againVersion${at} AND record.state = :againState${at} AND record.changedAt < :againUntil${at}${ofHand[hand]})`,
              {
                [`again${at}`]: code,
                [`againVersion${at}`]: versionId,
                [`againState${at}`]: state,
                // The whole of that day.
                [`againUntil${at}`]: `${until}T24`,
                own: viewer.unitId ?? '',
              },
            );
        }),
      );
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
