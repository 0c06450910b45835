import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { unitsWithin, withinReach, type UnitInScope } from '../organisations/index.js';
import { coverageOf, type Coverage } from './domain/coverage.js';
import { isPeriod, periodOf } from './domain/record-period.js';
import type { CoverageRule, RegisterDefinition } from './register-definition.js';
import { RegisterDefinitions } from './register-definitions.service.js';
import { RegisterRecord } from './register-record.entity.js';

/** A unit that a register is to cover. */
export interface UnitCovered {
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
  readonly count: number;
}

export interface RegisterCoverage {
  readonly rule: CoverageRule;
  readonly period: string | null;
  readonly coverage: Coverage;
  /** Every unit in scope, those that lack a record first. */
  readonly units: readonly UnitCovered[];
}

/** Which units have the records that a register asks of them: 一个不漏 (S5.3), each half-year (I16), two a year (S3.3). */
@Injectable()
export class RegisterCoverages {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RegisterDefinitions) private readonly definitions: RegisterDefinitions,
  ) {}

  /** Null for a register without a rule. @throws {ValidationFailedError} 422 for a period of another kind */
  async of(viewer: Viewer, code: string, period: string | undefined): Promise<RegisterCoverage | null> {
    const { register } = await this.definitions.open(code);
    return this.measure(viewer, code, register.definition, period, await this.units(viewer));
  }

  /** Of every register that has a rule and is open, in the running period. */
  async all(viewer: Viewer): Promise<(RegisterCoverage & { readonly code: string })[]> {
    const registers = (await this.definitions.list(viewer)).filter(({ state }) => state === 'open');
    const units = await this.units(viewer);
    const measured = [];
    for (const { code, definition } of registers) {
      const found = await this.measure(viewer, code, definition, undefined, units);
      if (found) measured.push({ ...found, code });
    }
    return measured;
  }

  private async measure(
    viewer: Viewer,
    code: string,
    definition: RegisterDefinition,
    given: string | undefined,
    all: readonly UnitInScope[],
  ): Promise<RegisterCoverage | null> {
    const rule = definition.coverage;
    if (!rule) return null;
    const period = given ?? periodOf(definition.period, this.clock.today());
    if (!isPeriod(definition.period, period))
      throw new ValidationFailedError([{ pointer: '#/period', code: 'not-a-choice' }]);
    const counts = await this.counts(viewer, code, period, rule.states);
    const { unitTypes } = definition;
    const units = unitTypes.length === 0 ? all : all.filter(({ type }) => unitTypes.includes(type));
    const covered = units
      .map((unit): UnitCovered => ({
        unit: { id: unit.id, code: unit.code, name: unit.name },
        count: counts.get(unit.id) ?? 0,
      }))
      .sort((one, other) => one.count - other.count);
    const coverage = coverageOf(
      rule,
      covered.map(({ unit, count }) => ({ unitId: unit.id, count })),
    );
    return { rule, period, coverage, units: covered };
  }

  private units(viewer: Viewer): Promise<UnitInScope[]> {
    return unitsWithin(this.database.dataSource.manager, viewer, this.clock.today());
  }

  private async counts(
    viewer: Viewer,
    code: string,
    period: string | null,
    states: readonly string[],
  ): Promise<Map<string, number>> {
    const reached = withinReach(viewer, 'record.unit_id');
    const builder = this.database
      .reader(RegisterRecord)
      .createQueryBuilder('record')
      .select('record.unit_id', 'unitId')
      .addSelect('COUNT(*)', 'count')
      .where('record.code = :code AND record.state IN (:...states)', { code, states })
      .andWhere(period === null ? 'record.period IS NULL' : 'record.period = :period', { period })
      .andWhere(reached.sql, reached.parameters)
      .groupBy('record.unit_id');
    const rows = await builder.getRawMany<{ unitId: string; count: string | number }>();
    return new Map(rows.map(({ unitId, count }) => [unitId, Number(count)]));
  }
}
