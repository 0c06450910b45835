import { Inject, Injectable } from '@nestjs/common';
import { managesPath, isInScope, type Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import {
  BeyondReachError,
  ConflictError,
  NotFoundError,
  ValidationFailedError,
} from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { insertInBulk } from '../database/insert-in-bulk.js';
import { FigureCounters } from '../figures/index.js';
import { findUnit, unitsWithin } from '../organisations/index.js';
import { IndicatorValue } from './indicator-value.entity.js';
import type { Indicator } from './indicator.entity.js';
import { Indicators } from './indicators.service.js';

/** A value as it is typed; the base is of shares alone. */
export interface TypedValue {
  readonly value: string;
  readonly base: string | null;
}

export interface CountedYear {
  readonly counted: number;
  /** Values that say already what was counted. */
  readonly unchanged: number;
  /** Units whose typed or imported value stays. */
  readonly kept: number;
}

/** Values of indicators: typed for one unit, or counted from a register for all of them. */
@Injectable()
export class IndicatorValues {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Indicators) private readonly indicators: Indicators,
    @Inject(FigureCounters) private readonly counters: FigureCounters,
  ) {}

  /**
   * Notes the value of a unit in a year in place of what was there, or takes it back.
   * @throws {NotFoundError} 404; {@link BeyondReachError} 403 for a unit that another office stands above; {@link ConflictError} 409
   *   indicator-ended; {@link ValidationFailedError} 422 for a year to come, a unit of another type, a base that is missing or too many
   */
  async note(viewer: Viewer, code: string, unitId: string, year: number, typed: TypedValue | null): Promise<void> {
    const indicator = await this.indicators.get(code);
    const { id } = indicator;
    refuseEnded(indicator);
    this.refuseYear(year);
    if (typed) refuseValue(indicator, typed);
    await this.database.write(async (tx) => {
      const unit = await findUnit(tx, unitId);
      if (!unit || !isInScope(viewer, unit)) throw new NotFoundError();
      if (!managesPath(viewer, unit.path)) throw new BeyondReachError();
      if (!isAbout(indicator, unit)) throw new ValidationFailedError([{ pointer: '#/unitId', code: 'not-a-choice' }]);
      await this.database.takeTurns(tx, turnOf(id));
      const place = { indicatorId: id, unitId, year };
      const before = await tx.findOneBy(IndicatorValue, place);
      if (!typed && !before) throw new NotFoundError();
      await tx.delete(IndicatorValue, place);
      if (typed)
        await insertInBulk(this.database, tx, IndicatorValue, [
          { ...place, ...typed, source: 'typed', counted: null, ...this.notedBy(viewer) },
        ]);
      await this.audit.record(tx, viewer, {
        action: typed ? 'indicator.value-noted' : 'indicator.value-removed',
        subject: `${indicator.title['zh-CN']} ${unit.name}`,
        detail: {
          year,
          ...(typed && { value: shownValue(typed) }),
          ...(before && { replaced: shownValue(before) }),
        },
      });
    });
  }

  /**
   * Counts a year from the register of the indicator, for every unit within reach; what was typed or imported stays.
   * @throws {ConflictError} 409 indicator-ended, indicator-not-counted; {@link ValidationFailedError} 422 for a year to come
   */
  async count(viewer: Viewer, code: string, year: number): Promise<CountedYear> {
    const indicator = await this.indicators.get(code);
    const { id } = indicator;
    refuseEnded(indicator);
    this.refuseYear(year);
    const { rule } = indicator;
    const registerTitle = rule && (await this.counters.by(rule).title());
    if (!rule || !registerTitle) throw new ConflictError('indicator-not-counted');
    const units = await unitsWithin(this.database.dataSource.manager, viewer, this.clock.today());
    const unitIds = units.filter((unit) => isAbout(indicator, unit)).map((unit) => unit.id);
    const time = { firstDay: `${year}-01-01`, lastDay: `${year}-12-31` };
    const figures = await this.counters.by(rule).count(time, unitIds);
    return this.database.write(async (tx) => {
      await this.database.takeTurns(tx, turnOf(id));
      const stored = await tx.findBy(IndicatorValue, { indicatorId: id, year });
      const known = new Map(stored.map((value) => [value.unitId, value]));
      const result = { counted: 0, unchanged: 0, kept: 0 };
      const rows: IndicatorValue[] = [];
      for (const [unitId, { value, base, recordIds }] of figures) {
        const before = known.get(unitId);
        const wanted = { value, base: base === null ? null : String(base), records: recordIds.length };
        if (before && before.source !== 'counted') result.kept++;
        else if (before && isSame(before, wanted)) result.unchanged++;
        else {
          result.counted++;
          if (before) await tx.delete(IndicatorValue, { indicatorId: id, unitId, year });
          const counted = { register: rule.register, registerTitle, records: wanted.records };
          const { base: whole } = wanted;
          rows.push({
            indicatorId: id,
            unitId,
            year,
            value,
            base: whole,
            source: 'counted',
            counted,
            ...this.notedBy(viewer),
          });
        }
      }
      await insertInBulk(this.database, tx, IndicatorValue, rows);
      await this.audit.record(tx, viewer, {
        action: 'indicator.counted',
        subject: indicator.title['zh-CN'],
        detail: { year, ...result },
      });
      return result;
    });
  }

  private notedBy({ displayName }: Viewer): Pick<IndicatorValue, 'notedAt' | 'notedByName'> {
    return { notedAt: this.clock.timestamp(), notedByName: displayName };
  }

  private refuseYear(year: number): void {
    if (year > Number(this.clock.today().slice(0, 4)))
      throw new ValidationFailedError([{ pointer: '#/year', code: 'out-of-range' }]);
  }
}

/** Those who note values of an indicator take turns under this name. */
export const turnOf = (indicatorId: string): string => `indicator ${indicatorId}`;

export const isAbout = ({ unitTypes }: Pick<Indicator, 'unitTypes'>, { type }: { readonly type: string }): boolean =>
  unitTypes.length === 0 || unitTypes.some((known) => known === type);

export function refuseEnded({ ended }: Indicator): void {
  if (ended) throw new ConflictError('indicator-ended');
}

/** What is wrong with a value of an indicator, at the member that it is about; null for nothing. */
export function faultOfValue(
  { kind }: Pick<Indicator, 'kind'>,
  { value, base }: TypedValue,
): { readonly at: 'value' | 'base'; readonly code: 'required' | 'unknown-field' | 'out-of-range' } | null {
  if (kind === 'number') return base === null ? null : { at: 'base', code: 'unknown-field' };
  if (base === null) return { at: 'base', code: 'required' };
  if (Number(base) < 0) return { at: 'base', code: 'out-of-range' };
  return Number(value) < 0 || Number(value) > Number(base) ? { at: 'value', code: 'out-of-range' } : null;
}

function refuseValue(indicator: Indicator, typed: TypedValue): void {
  const fault = faultOfValue(indicator, typed);
  if (fault) throw new ValidationFailedError([{ pointer: `#/${fault.at}`, code: fault.code }]);
}

const shownValue = ({ value, base }: TypedValue): string => (base === null ? value : `${value} / ${base}`);

const isSame = (before: IndicatorValue, { value, base, records }: TypedValue & { readonly records: number }): boolean =>
  before.value === value && before.base === base && before.counted?.records === records;
