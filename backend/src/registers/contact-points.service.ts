import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { isInScope, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { findUnits, type OrgUnit } from '../organisations/index.js';
import { findPersons, personsOf, type Person } from '../persons/index.js';
import { periodOf } from './domain/record-period.js';
import { mayWriteAbout } from './record-hands.js';
import { RecordValue } from './record-value.entity.js';
import { RegisterDefinitions } from './register-definitions.service.js';
import { RegisterRecord } from './register-record.entity.js';

/** A unit with which the caller keeps in touch (S1.19). */
export interface ContactPoint {
  readonly record: RegisterRecord;
  readonly unit: OrgUnit;
  /** The caller as the leader whom the record names. */
  readonly person: Person;
  /** The last day on which anybody visited it or commented on it; null where nobody has. */
  readonly visitedOn: string | null;
  readonly commentedOn: string | null;
  /** Whether it has a comment of the running half-year (I16). */
  readonly isCommented: boolean;
  readonly mayComment: boolean;
}

/** Registers that this is about, and the question of each that holds the day. */
const registers = {
  contact: 'contact-points',
  visit: { code: 'visits', day: 'visited-on' },
  comment: { code: 'comments', day: 'commented-on' },
} as const;

/** The state of a record that is still being written, in which it says nothing yet. */
const unbegun = 'draft';

/** The contact points of a leader: those of records that run and name him. */
@Injectable()
export class ContactPoints {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RegisterDefinitions) private readonly definitions: RegisterDefinitions,
  ) {}

  /** Where a comment of the running half-year is missing first, then those that were not visited for longest. */
  async list(viewer: Viewer, query: PageRequest): Promise<Page<ContactPoint>> {
    return pageWithin(pageWindow(query, 'visitedOn'), (await this.of(viewer)).sort(byNeed));
  }

  async count(viewer: Viewer): Promise<number> {
    return (await this.of(viewer)).length;
  }

  private async of(viewer: Viewer): Promise<ContactPoint[]> {
    const { manager } = this.database.dataSource;
    const themselves = await personsOf(manager, viewer.accountId);
    if (themselves.length === 0) return [];
    const records = await manager.find(RegisterRecord, {
      where: { code: registers.contact, state: Not(unbegun), ended: false, personId: In(themselves) },
      order: { madeAt: 'ASC', id: 'ASC' },
    });
    const unitIds = [...new Set(records.flatMap(({ unitId }) => unitId ?? []))];
    if (unitIds.length === 0) return [];
    const units = new Map((await findUnits(manager, unitIds)).map((unit) => [unit.id, unit]));
    const persons = new Map((await findPersons(manager, themselves)).map((person) => [person.id, person]));
    const [visited, commented] = [
      await this.lastDays(registers.visit, unitIds),
      await this.lastDays(registers.comment, unitIds),
    ];
    const { register } = await this.definitions.shown(registers.comment.code);
    const covered = await this.unitsCommented(periodOf(register.definition.period, this.clock.today()), unitIds);
    return records.flatMap((record) => {
      const unit = units.get(record.unitId ?? '');
      const person = persons.get(record.personId ?? '');
      if (!unit || !person || !isInScope(viewer, unit)) return [];
      return [
        {
          record,
          unit,
          person,
          visitedOn: visited.get(unit.id) ?? null,
          commentedOn: commented.get(unit.id) ?? null,
          isCommented: covered.has(unit.id),
          mayComment: register.state === 'open' && mayWriteAbout(viewer, register.definition, unit),
        },
      ];
    });
  }

  /** The last day that a record says which has been handed in, by unit. */
  private async lastDays(
    { code, day }: { readonly code: string; readonly day: string },
    unitIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.dataSource.manager
      .createQueryBuilder(RegisterRecord, 'record')
      .innerJoin(RecordValue, 'said', 'said.recordId = record.id AND said.question = :day', { day })
      .select('record.unitId', 'unitId')
      .addSelect('MAX(said.value)', 'last')
      .where('record.code = :code AND record.ended = :ended', { code, ended: true })
      .andWhere('record.unitId IN (:...unitIds)', { unitIds })
      .groupBy('record.unitId')
      .getRawMany<{ unitId: string; last: string }>();
    return new Map(rows.map(({ unitId, last }) => [unitId, last]));
  }

  private async unitsCommented(period: string | null, unitIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (period === null) return new Set();
    const { code } = registers.comment;
    const records = await this.database.dataSource.manager.find(RegisterRecord, {
      select: { id: true, unitId: true },
      where: { code, period, ended: true, unitId: In([...unitIds]) },
    });
    return new Set(records.flatMap(({ unitId }) => unitId ?? []));
  }
}

const byNeed = (a: ContactPoint, b: ContactPoint): number =>
  Number(a.isCommented) - Number(b.isCommented) || (a.visitedOn ?? '').localeCompare(b.visitedOn ?? '');
