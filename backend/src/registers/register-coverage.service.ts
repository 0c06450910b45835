import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { unitsWithin, withinReach, withUnit, type UnitInScope } from '../organisations/index.js';
import { personKinds, personsInOffice, type PersonInOffice } from '../persons/index.js';
import { coverageOf, type Counted, type Coverage, type Measured } from './domain/coverage.js';
import { dayWithin, isPeriod, lastDayOf } from './domain/record-period.js';
import { RecordPeriods } from './record-periods.service.js';
import type { CoverageRule, RegisterDefinition } from './register-definition.js';
import { RegisterDefinitions } from './register-definitions.service.js';
import { RegisterRecord } from './register-record.entity.js';

/** A unit that a register is to cover, or a person with his unit. */
export interface Covered extends Omit<Measured, 'id'> {
  readonly unit: Pick<UnitInScope, 'id' | 'code' | 'name'>;
  readonly person: PersonInOffice | null;
}

export interface RegisterCoverage {
  readonly rule: CoverageRule;
  /** Place of the rule among those of the register. */
  readonly number: number;
  readonly period: string | null;
  readonly periodKind: RegisterDefinition['period'];
  readonly coverage: Coverage;
  /** Whoever is in scope, those that lack a record first. */
  readonly items: readonly Covered[];
}

/** Units within reach, and persons in their post on a day, each read once for however many rules ask. */
interface Scope {
  readonly units: readonly UnitInScope[];
  readonly persons: (day: string) => Promise<readonly PersonInOffice[]>;
}

/** Which units and persons have the records that a register asks of them: 一个不漏 (S5.3), each half-year (I16), each leader (S1.19). */
@Injectable()
export class RegisterCoverages {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RegisterDefinitions) private readonly definitions: RegisterDefinitions,
    @Inject(RecordPeriods) private readonly periods: RecordPeriods,
  ) {}

  /**
   * Null for a register without such a rule, and between the phases by which one is written.
   * @param number place of the rule among those of the register
   * @throws {ValidationFailedError} 422 for a period of another kind
   */
  async of(viewer: Viewer, code: string, period: string | undefined, number: number): Promise<RegisterCoverage | null> {
    const { register } = await this.definitions.open(code);
    const rule = register.definition.coverage[number];
    if (!rule) return null;
    const { definition } = register;
    const measured = period ?? (await this.periods.running(viewer, definition.period));
    if (measured === null && definition.period === 'phase') return null;
    return this.measure(viewer, code, definition, { rule, number, period: measured }, await this.scope(viewer));
  }

  /** Of every rule of every register that is open, in the running period; between phases nothing is asked. */
  async all(viewer: Viewer): Promise<(RegisterCoverage & { readonly code: string })[]> {
    const registers = (await this.definitions.list(viewer)).filter(({ state }) => state === 'open');
    const scope = await this.scope(viewer);
    const measured = [];
    for (const { code, definition } of registers.filter((register) => register.definition.coverage.length > 0)) {
      const period = await this.periods.running(viewer, definition.period);
      if (period === null && definition.period === 'phase') continue;
      for (const [number, rule] of definition.coverage.entries())
        measured.push({ ...(await this.measure(viewer, code, definition, { rule, number, period }, scope)), code });
    }
    return measured;
  }

  private async measure(
    viewer: Viewer,
    code: string,
    definition: RegisterDefinition,
    asked: { readonly rule: CoverageRule; readonly number: number; readonly period: string | null },
    scope: Scope,
  ): Promise<RegisterCoverage> {
    const { rule, number, period } = asked;
    if (!isPeriod(definition.period, period))
      throw new ValidationFailedError([{ pointer: '#/period', code: 'not-a-choice' }]);
    const inScope = await this.inScope(definition, rule, period, scope);
    const counts = await this.counts(viewer, code, definition, period, rule);
    const coverage = coverageOf(
      rule,
      [...inScope.keys()].map((id): Counted => ({ id, byType: counts.get(id) ?? {} })),
    );
    const items = coverage.measured.flatMap(({ id, ...measured }): Covered[] => {
      const place = inScope.get(id);
      return place ? [{ ...place, ...measured }] : [];
    });
    return { rule, number, period, periodKind: definition.period, coverage, items };
  }

  /** Those of whom a rule asks something, by their ids. */
  private async inScope(
    { about, unitTypes, period: kind }: RegisterDefinition,
    rule: CoverageRule,
    period: string | null,
    { units, persons }: Scope,
  ): Promise<Map<string, Pick<Covered, 'unit' | 'person'>>> {
    const ofTypes = (types: readonly string[]) =>
      units.filter(({ type }) => types.length === 0 || types.includes(type));
    if (rule.kind !== 'each-person')
      return new Map(ofTypes(unitTypes).map((unit) => [unit.id, { unit, person: null }]));
    // Records about persons are of their own units.
    const own = new Set(ofTypes(about === 'person' ? unitTypes : []).map(({ id }) => id));
    const byId = new Map(ofTypes(rule.personsOf).map((unit) => [unit.id, unit]));
    const found = await persons(dayWithin(kind, period, this.clock.today()));
    return new Map(
      found.flatMap((person) => {
        const unit = own.has(person.unitId) ? byId.get(person.unitId) : undefined;
        return unit && rule.personKinds.includes(person.kind) ? [[person.id, { unit, person }] as const] : [];
      }),
    );
  }

  private async scope(viewer: Viewer): Promise<Scope> {
    const { manager } = this.database.dataSource;
    const read = new Map<string, Promise<PersonInOffice[]>>();
    return {
      units: await unitsWithin(manager, viewer, this.clock.today()),
      persons: (day) => {
        const persons = read.get(day) ?? personsInOffice(manager, viewer, personKinds, day);
        read.set(day, persons);
        return persons;
      },
    };
  }

  /** Records that count, by unit or person and the type of the unit. */
  private async counts(
    viewer: Viewer,
    code: string,
    { period: kind }: RegisterDefinition,
    period: string | null,
    rule: CoverageRule,
  ): Promise<Map<string, Counted['byType']>> {
    const reached = withinReach(viewer, 'record.unit_id');
    const column = rule.kind === 'each-person' ? 'record.person_id' : 'record.unit_id';
    const records = this.database.reader(RegisterRecord).createQueryBuilder('record');
    // Only a rule about persons tells types apart.
    const byType = rule.kind === 'each-person' ? 'unit.type' : "''";
    const builder = (rule.kind === 'each-person' ? withUnit(records, 'unitId') : records)
      .select(column, 'id')
      .addSelect(byType, 'type')
      .addSelect('COUNT(*)', 'count')
      .where('record.code = :code AND record.state IN (:...states)', { code, states: rule.states })
      .andWhere(period === null ? 'record.period IS NULL' : 'record.period = :period', { period })
      .andWhere(reached.sql, reached.parameters)
      .groupBy(column);
    if (rule.kind === 'each-person') builder.addGroupBy('unit.type').andWhere('record.person_id IS NOT NULL');
    else if (rule.until)
      builder.andWhere(
        'EXISTS (SELECT 1 FROM register_record_value dated WHERE dated.record_id = record.id AND dated.question = :question AND dated.value <= :lastDay)',
        { question: rule.until.question, lastDay: lastDayOf(kind, period, rule.until.monthDay) },
      );
    const rows = await builder.getRawMany<{ id: string; type: string; count: string | number }>();
    const counts = new Map<string, Record<string, number>>();
    for (const { id, type, count } of rows) counts.set(id, { ...counts.get(id), [type]: Number(count) });
    return counts;
  }
}
