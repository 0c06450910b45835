import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { findAccountNames, type Account } from '../accounts/index.js';
import { AuditLog } from '../audit/index.js';
import { isInScope, managesPath, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import {
  BeyondReachError,
  NotFoundError,
  RevisionStaleError,
  ValidationFailedError,
} from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import {
  atOrAbove,
  belowPath,
  findUnit,
  forgetSecretary,
  withinReach,
  withUnit,
  type OrgUnit,
} from '../organisations/index.js';
import { problemsOf } from './domain/person-faults.js';
import { Person } from './person.entity.js';
import { leadingKinds, type MemberGroup, type PersonKind } from './person-vocabulary.js';
import { PersonRemovals, removedName } from './person-removals.js';
import { LinkNotYoursError } from './persons.errors.js';

export interface PersonFields {
  readonly name: string;
  readonly post: string;
  readonly kind: PersonKind;
  readonly group: MemberGroup | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly accountId: string | null;
}

export interface PersonFilter {
  readonly q?: string | undefined;
  readonly unitId?: string | undefined;
  /** Id of a unit below which the others lie. */
  readonly under?: string | undefined;
  readonly kind?: PersonKind | undefined;
  /** Id of a unit that they lead, at its head or above it. */
  readonly leading?: string | undefined;
  readonly group?: MemberGroup | undefined;
  /** A day on which they are in their post. */
  readonly inOfficeOn?: string | undefined;
}

export interface PersonInUnit {
  readonly person: Person;
  readonly unit: OrgUnit;
  /** For those who manage accounts. */
  readonly account: Pick<Account, 'id' | 'username' | 'displayName'> | null;
}

/** Columns in which a list can be sorted, by what the API calls them. */
const sortColumns: Readonly<Record<string, string>> = { from: 'fromDay', to: 'toDay' };

/** Persons who are appraised. Who was removed on request is not found any more. */
@Injectable()
export class PersonsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PersonRemovals) private readonly removals: PersonRemovals,
  ) {}

  async list(viewer: Viewer, query: PageRequest & PersonFilter): Promise<Page<PersonInUnit>> {
    const window = pageWindow(query, 'name');
    const { field, direction } = window.sort;
    const [persons, total] = await withUnit(await this.select(viewer, query), 'unitId')
      .orderBy(`person.${sortColumns[field] ?? field}`, direction)
      .addOrderBy('person.id', direction)
      .skip(window.offset)
      .take(window.pageSize)
      .getManyAndCount();
    return toPage(window, await this.withAccounts(this.database.dataSource.manager, viewer, persons), total);
  }

  async get(viewer: Viewer, id: string): Promise<PersonInUnit> {
    return this.inContext(this.database.dataSource.manager, viewer, await this.find(id, viewer));
  }

  create(viewer: Viewer, unitId: string, fields: PersonFields): Promise<PersonInUnit> {
    refuse(fields);
    return this.database.write(async (tx) => {
      const unit = await findUnit(tx, unitId);
      if (!unit || !isInScope(viewer, unit))
        throw new ValidationFailedError([{ pointer: '#/unitId', code: 'not-a-choice' }]);
      if (!managesPath(viewer, unit.path)) throw new BeyondReachError();
      const person: Person = {
        id: newId(),
        unitId,
        ...stored(fields),
        accountId: await this.linkable(tx, viewer, null, fields.accountId),
        revision: 1,
        removedAt: null,
      };
      await insertRows(tx, Person, person);
      await this.record(tx, viewer, 'person.created', { person, unit });
      return this.inContext(tx, viewer, { person, unit });
    });
  }

  async change(viewer: Viewer, id: string, revision: number, change: Partial<PersonFields>): Promise<PersonInUnit> {
    return this.database.write(async (tx) => {
      const found = await this.manageable(tx, viewer, id);
      const next = { ...fieldsOf(found.person), ...change };
      refuse(next);
      const accountId = await this.linkable(tx, viewer, found.person.accountId, next.accountId);
      const person = { ...found.person, ...stored(next), accountId, revision: revision + 1 };
      const { id: _, ...columns } = person;
      if (!(await this.database.changeIf(tx, Person, { id, revision }, columns))) throw new RevisionStaleError();
      await this.record(tx, viewer, 'person.changed', { person, unit: found.unit }, Object.keys(change));
      return this.inContext(tx, viewer, { person, unit: found.unit });
    });
  }

  /**
   * Removes name, post and login of a person who asks for it, wherever the name is kept. Unit, kind, group and days stay, so that what was
   * graded stays graded.
   * @throws {RevisionStaleError} 412
   */
  async remove(viewer: Viewer, id: string, revision: number): Promise<void> {
    await this.database.write(async (tx) => {
      const found = await this.manageable(tx, viewer, id);
      const gone = { name: null, post: null, accountId: null, removedAt: this.clock.today(), revision: revision + 1 };
      if (!(await this.database.changeIf(tx, Person, { id, revision }, gone))) throw new RevisionStaleError();
      const { unitId, name } = found.person;
      const removed = { id, unitId, name: name ?? '', shown: removedName };
      await forgetSecretary(tx, removed);
      await this.removals.forget(tx, removed);
      await this.record(tx, viewer, 'person.removed', found);
    });
    // What was overwritten is not to lie in write-ahead files or dead rows either.
    await this.database.removeTraces(['person', 'org_unit', ...this.removals.tables]);
  }

  /** Persons that a caller sees, as `person`, without anything beside them. */
  async select(viewer: Viewer, filter: PersonFilter): Promise<SelectQueryBuilder<Person>> {
    const { q, unitId, under, kind, leading, group, inOfficeOn } = filter;
    const reached = withinReach(viewer, 'person.unitId');
    const builder = this.database
      .reader(Person)
      .createQueryBuilder('person')
      .where('person.removedAt IS NULL')
      .andWhere(reached.sql, reached.parameters);
    if (unitId) builder.andWhere('person.unitId = :unitId', { unitId });
    if (kind) builder.andWhere('person.kind = :kind', { kind });
    if (group) builder.andWhere('person.memberGroup = :group', { group });
    if (inOfficeOn)
      builder
        .andWhere('(person.fromDay IS NULL OR person.fromDay <= :day)', { day: inOfficeOn })
        .andWhere('(person.toDay IS NULL OR person.toDay >= :day)');
    if (leading) {
      const led = await findUnit(this.database.dataSource.manager, leading);
      if (!led) throw new ValidationFailedError([{ pointer: '#/leading', code: 'not-a-choice' }]);
      const above = atOrAbove('person.unitId', led);
      builder
        .andWhere('person.kind IN (:...leadingKinds)', { leadingKinds: [...leadingKinds] })
        .andWhere(above.sql, above.parameters);
    }
    keepContaining(builder, ['person.name', 'person.post'], q);
    if (under) {
      const above = await findUnit(this.database.dataSource.manager, under);
      if (!above) throw new ValidationFailedError([{ pointer: '#/under', code: 'not-a-choice' }]);
      const below = belowPath('person.unitId', above.path);
      builder.andWhere(below.sql, below.parameters);
    }
    return builder;
  }

  private async find(
    id: string,
    viewer: Viewer,
    tx: EntityManager = this.database.dataSource.manager,
  ): Promise<{ person: Person; unit: OrgUnit }> {
    const person = await tx.findOneBy(Person, { id });
    const unit = person?.removedAt === null ? await findUnit(tx, person.unitId) : null;
    if (!person || !unit || !isInScope(viewer, unit)) throw new NotFoundError();
    return { person, unit };
  }

  private async manageable(tx: EntityManager, viewer: Viewer, id: string): Promise<{ person: Person; unit: OrgUnit }> {
    const found = await this.find(id, viewer, tx);
    if (!managesPath(viewer, found.unit.path)) throw new BeyondReachError();
    return found;
  }

  /**
   * The login of a person, as it is or as somebody may change it.
   * @throws {LinkNotYoursError} 403 for whoever does not manage accounts; {@link ValidationFailedError} 422 for one that is not there
   */
  private async linkable(
    tx: EntityManager,
    viewer: Viewer,
    present: string | null,
    wanted: string | null,
  ): Promise<string | null> {
    if (wanted === present) return present;
    if (!viewer.permissions.has('accounts.manage')) throw new LinkNotYoursError();
    if (wanted === null) return null;
    const [account] = await findAccountNames(tx, [wanted]);
    const unit = account && (await findUnit(tx, account.unitId));
    if (!account || !managesPath(viewer, unit?.path ?? null))
      throw new ValidationFailedError([{ pointer: '#/accountId', code: 'not-a-choice' }]);
    return wanted;
  }

  private async inContext(
    manager: EntityManager,
    viewer: Viewer,
    { person, unit }: { readonly person: Person; readonly unit: OrgUnit },
  ): Promise<PersonInUnit> {
    const [found] = await this.withAccounts(manager, viewer, [{ ...person, unit }]);
    if (!found) throw new Error(`${person.id} has no unit`);
    return found;
  }

  private async withAccounts(
    manager: EntityManager,
    viewer: Viewer,
    persons: readonly (Person & { readonly unit: OrgUnit | null })[],
  ): Promise<PersonInUnit[]> {
    const ids = viewer.permissions.has('accounts.manage') ? persons.flatMap(({ accountId }) => accountId ?? []) : [];
    const accounts = new Map((await findAccountNames(manager, ids)).map((account) => [account.id, account]));
    return persons.flatMap(({ unit, ...person }) =>
      unit === null ? [] : [{ person, unit, account: accounts.get(person.accountId ?? '') ?? null }],
    );
  }

  /** What goes into the log outlives the name: ids and what was changed, never what it says. */
  private record(
    tx: EntityManager,
    viewer: Viewer,
    action: string,
    { person, unit }: { readonly person: Pick<Person, 'id'>; readonly unit: OrgUnit },
    keys?: readonly string[],
  ): Promise<void> {
    return this.audit.record(tx, viewer, {
      action,
      subject: unit.code,
      detail: { person: person.id, ...(keys && { keys: [...keys] }) },
    });
  }
}

function refuse(fields: Partial<PersonFields>): void {
  const faults = problemsOf(fields);
  if (faults.length > 0) throw new ValidationFailedError(faults);
}

const stored = ({ name, post, kind, group, from, to }: PersonFields) => ({
  name,
  post,
  kind,
  memberGroup: group,
  fromDay: from,
  toDay: to,
});

const fieldsOf = ({ name, post, kind, memberGroup, fromDay, toDay, accountId }: Person): PersonFields => ({
  name: name ?? '',
  post: post ?? '',
  kind,
  group: memberGroup,
  from: fromDay,
  to: toDay,
  accountId,
});
