import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { isInScope, managesPath, scopeCondition, type Viewer } from '../access/index.js';
import { newId } from '../common/ids.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import {
  BeyondReachError,
  ConflictError,
  NotFoundError,
  RevisionStaleError,
  ValidationFailedError,
} from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import { pathBelow, pathOfGuide } from './domain/unit-paths.js';
import { OrgUnit } from './org-unit.entity.js';
import { UnitImports } from './unit-imports.js';
import { moveSubtree } from './unit-moves.js';
import type { UnitType } from './unit-types.js';

export type UnitFields = Pick<
  OrgUnit,
  | 'code'
  | 'name'
  | 'type'
  | 'level'
  | 'partyMembers'
  | 'households'
  | 'residents'
  | 'secretary'
  | 'setUpType'
  | 'tags'
  | 'validFrom'
  | 'validTo'
  | 'parentId'
  | 'guideId'
>;

export interface UnitQuery extends PageRequest {
  readonly q?: string | undefined;
  readonly type?: UnitType | undefined;
  readonly parentId?: string | undefined;
  readonly under?: string | undefined;
}

export interface UnitInTree {
  readonly unit: OrgUnit;
  readonly parent: OrgUnit | null;
  readonly guide: OrgUnit | null;
  readonly childCount: number;
}

/** The two-parent tree of organisations (S4.15). */
@Injectable()
export class OrganisationsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(UnitImports) private readonly imports: UnitImports,
  ) {}

  async list(viewer: Viewer, query: UnitQuery): Promise<Page<UnitInTree>> {
    const window = pageWindow(query, 'code');
    const builder = this.select(viewer, query)
      .orderBy(`unit.${window.sort.field}`, window.sort.direction)
      .addOrderBy('unit.id')
      .skip(window.offset)
      .take(window.pageSize);
    const [units, total] = await builder.getManyAndCount();
    return toPage(window, await this.withNeighbours(units), total);
  }

  async get(viewer: Viewer, id: string): Promise<UnitInTree> {
    const unit = await this.database.reader(OrgUnit).findOneBy({ id });
    if (!unit || !isInScope(viewer, unit)) throw new NotFoundError();
    const [found] = await this.withNeighbours([unit]);
    return found as UnitInTree;
  }

  /** All units that the caller reaches, in the order of their codes; for exports and for choosing subjects. */
  findAll(viewer: Viewer, query: UnitQuery): Promise<OrgUnit[]> {
    return this.select(viewer, query).orderBy('unit.code').getMany();
  }

  async create(viewer: Viewer, fields: UnitFields): Promise<UnitInTree> {
    await this.imports.finish();
    const unit = await this.database.write(async (tx) => {
      await this.imports.begin(tx);
      const created = await this.insert(tx, viewer, fields);
      await this.audit.record(tx, viewer, { action: 'unit.created', subject: created.code });
      return created;
    }, codeTaken);
    return this.get(viewer, unit.id);
  }

  async change(viewer: Viewer, id: string, revision: number, change: Partial<UnitFields>): Promise<UnitInTree> {
    await this.imports.finish();
    await this.database.write(async (tx) => {
      await this.imports.begin(tx);
      const unit = await tx.findOneBy(OrgUnit, { id });
      if (!unit || !isInScope(viewer, unit)) throw new NotFoundError();
      if (!managesPath(viewer, unit.path)) throw new BeyondReachError();
      await this.update(tx, viewer, { ...unit, revision }, { ...fieldsOf(unit), ...change });
      await this.audit.record(tx, viewer, { action: 'unit.changed', subject: unit.code, detail: { ...change } });
    }, codeTaken);
    return this.get(viewer, id);
  }

  private async insert(tx: EntityManager, viewer: Viewer, fields: UnitFields): Promise<OrgUnit> {
    if (await tx.existsBy(OrgUnit, { code: fields.code })) throw codeTaken();
    const id = newId();
    const path = pathBelow(viewer, id, await this.reference(tx, fields.parentId, 'parentId'));
    const guidePath = pathOfGuide(viewer, id, await this.reference(tx, fields.guideId, 'guideId'));
    const unit = tx.create(OrgUnit, { ...fields, id, revision: 1, path, guidePath });
    await tx.insert(OrgUnit, unit);
    return unit;
  }

  /**
   * Writes changed fields; a moved unit takes its whole subtree along. What is stored may stay, though it is beyond the caller's reach.
   * @param unit as it was when the change was decided on
   * @throws {RevisionStaleError} 412 when it is no longer so
   */
  private async update(tx: EntityManager, viewer: Viewer, unit: OrgUnit, fields: UnitFields): Promise<void> {
    const { id, revision } = unit;
    if (fields.code !== unit.code && (await tx.existsBy(OrgUnit, { code: fields.code }))) throw codeTaken();
    const path =
      fields.parentId === unit.parentId
        ? unit.path
        : pathBelow(viewer, id, await this.reference(tx, fields.parentId, 'parentId'));
    const guidePath =
      fields.guideId === unit.guideId
        ? unit.guidePath
        : pathOfGuide(viewer, id, await this.reference(tx, fields.guideId, 'guideId'));
    if (
      !(await this.database.changeIf(
        tx,
        OrgUnit,
        { id, revision },
        { ...fields, path, guidePath, revision: revision + 1 },
      ))
    )
      throw new RevisionStaleError();
    if (path !== unit.path) await moveSubtree(tx, unit.path, path);
  }

  private async reference(tx: EntityManager, id: string | null, field: string): Promise<OrgUnit | null> {
    if (id === null) return null;
    const unit = await tx.findOneBy(OrgUnit, { id });
    if (!unit) throw new ValidationFailedError([{ pointer: `#/${field}`, code: 'not-a-choice' }]);
    return unit;
  }

  private select(viewer: Viewer, query: UnitQuery): SelectQueryBuilder<OrgUnit> {
    const scope = scopeCondition(viewer, 'unit');
    const builder = this.database.reader(OrgUnit).createQueryBuilder('unit').where(scope.sql, scope.parameters);
    if (query.type) builder.andWhere('unit.type = :type', { type: query.type });
    if (query.parentId) builder.andWhere('unit.parentId = :parentId', { parentId: query.parentId });
    if (query.under) builder.andWhere('unit.path LIKE :under', { under: `%/${query.under}/%` });
    keepContaining(builder, ['unit.name', 'unit.code'], query.q);
    return builder;
  }

  private async withNeighbours(units: readonly OrgUnit[]): Promise<UnitInTree[]> {
    if (units.length === 0) return [];
    const ids = units.map((unit) => unit.id);
    const relatedIds = [...new Set(units.flatMap((unit) => [unit.parentId, unit.guideId]).filter((id) => id !== null))];
    const related = relatedIds.length
      ? await this.database
          .reader(OrgUnit)
          .createQueryBuilder('unit')
          .where('unit.id IN (:...relatedIds)', { relatedIds })
          .getMany()
      : [];
    const children = await this.database
      .reader(OrgUnit)
      .createQueryBuilder('unit')
      .select('unit.parentId', 'parentId')
      .addSelect('COUNT(*)', 'count')
      .where('unit.parentId IN (:...ids)', { ids })
      .groupBy('unit.parentId')
      .getRawMany<{ parentId: string; count: string | number }>();
    const byId = new Map(related.map((unit) => [unit.id, unit]));
    const counts = new Map(children.map((row) => [row.parentId, Number(row.count)]));
    return units.map((unit) => ({
      unit,
      parent: (unit.parentId && byId.get(unit.parentId)) || null,
      guide: (unit.guideId && byId.get(unit.guideId)) || null,
      childCount: counts.get(unit.id) ?? 0,
    }));
  }
}

const codeTaken = () => new ConflictError('unit-code-taken');

const fieldsOf = (unit: OrgUnit): UnitFields => ({
  code: unit.code,
  name: unit.name,
  type: unit.type,
  level: unit.level,
  parentId: unit.parentId,
  guideId: unit.guideId,
  partyMembers: unit.partyMembers,
  households: unit.households,
  residents: unit.residents,
  secretary: unit.secretary,
  setUpType: unit.setUpType,
  tags: unit.tags,
  validFrom: unit.validFrom,
  validTo: unit.validTo,
});
