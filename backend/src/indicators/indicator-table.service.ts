import { Inject, Injectable } from '@nestjs/common';
import { Between, type FindOptionsWhere } from 'typeorm';
import { isInScope, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { findUnit, findUnitsBelow, unitsWithin, type UnitInScope } from '../organisations/index.js';
import { measureYears, type MeasuredYear } from './domain/measure-years.js';
import { summariseYears, type YearSummary } from './domain/summarise-years.js';
import { IndicatorValue } from './indicator-value.entity.js';
import { isAbout } from './indicator-values.service.js';
import type { Indicator } from './indicator.entity.js';
import { Indicators } from './indicators.service.js';

export interface TableFilter {
  readonly q?: string | undefined;
  /** Units of this one and below it. */
  readonly under?: string | undefined;
  readonly type?: string | undefined;
  readonly firstYear?: number | undefined;
  readonly lastYear?: number | undefined;
  /** Units with this alone in the last year. */
  readonly only?: 'missing' | 'not-met' | 'met' | undefined;
}

export type Cell = MeasuredYear &
  Pick<IndicatorValue, 'value' | 'base' | 'source' | 'counted' | 'notedAt' | 'notedByName'>;

export interface UnitRow {
  readonly unit: UnitInScope;
  /** Of the years that are shown and have a value. */
  readonly cells: readonly Cell[];
}

export interface WholeTable {
  readonly indicator: Indicator;
  readonly years: readonly number[];
  readonly summary: readonly YearSummary[];
  /** What is missing in the last year first, then what does not reach its target. */
  readonly rows: readonly UnitRow[];
}

export type IndicatorPage = Omit<WholeTable, 'rows'> & { readonly page: Page<UnitRow> };

const yearsShown = 3;
const mostYears = 12;

/** Values of an indicator over units and years, with what they say of its target. */
@Injectable()
export class IndicatorTable {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Indicators) private readonly indicators: Indicators,
  ) {}

  async page(viewer: Viewer, code: string, query: PageRequest & TableFilter): Promise<IndicatorPage> {
    const { rows, ...table } = await this.whole(viewer, code, query);
    return { ...table, page: pageWithin(pageWindow(query, 'code'), rows) };
  }

  /** @throws {NotFoundError} 404; {@link ValidationFailedError} 422 for too many years, or a unit out of reach */
  async whole(viewer: Viewer, code: string, filter: TableFilter): Promise<WholeTable> {
    const indicator = await this.indicators.get(code);
    const years = await this.years(indicator, filter);
    const today = this.clock.today();
    const units = await this.units(viewer, indicator, filter);
    const noted = await this.noted(indicator, years);
    const all = units.map((unit): UnitRow => {
      const values = noted.get(unit.id) ?? [];
      const measured = new Map(measureYears(indicator, values, today).map((one) => [one.year, one]));
      const cells = values.flatMap((value): Cell[] => {
        const one = measured.get(value.year);
        return one && years.includes(value.year) ? [{ ...value, ...one }] : [];
      });
      return { unit, cells };
    });
    const hasTarget = indicator.target !== null;
    const summary = summariseYears(
      all.map(({ cells }) => cells),
      years,
      { hasTarget, shareOfUnits: indicator.shareOfUnits },
    );
    const last = years.at(-1);
    const verdictIn = ({ cells }: UnitRow): string => {
      const cell = cells.find(({ year }) => year === last);
      return cell ? (cell.verdict ?? 'none') : 'missing';
    };
    const rows = all
      .filter((row) => filter.only === undefined || verdictIn(row) === filter.only)
      .sort(
        (a, b) => order.indexOf(verdictIn(a)) - order.indexOf(verdictIn(b)) || (a.unit.code < b.unit.code ? -1 : 1),
      );
    return { indicator, years, summary, rows };
  }

  /** Up to the newest year with a value, unless it is said otherwise. */
  private async years({ id }: Indicator, { firstYear, lastYear }: TableFilter): Promise<number[]> {
    const newest = await this.database.reader(IndicatorValue).maximum('year', { indicatorId: id });
    const last = lastYear ?? newest ?? Number(this.clock.today().slice(0, 4));
    const first = firstYear ?? last - yearsShown + 1;
    if (first > last || last - first >= mostYears)
      throw new ValidationFailedError([{ pointer: '#/firstYear', code: 'out-of-range' }]);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  }

  private async units(viewer: Viewer, indicator: Indicator, { q, under, type }: TableFilter): Promise<UnitInScope[]> {
    const { manager } = this.database.dataSource;
    const all = await unitsWithin(manager, viewer, this.clock.today());
    const above = under === undefined ? null : await findUnit(manager, under);
    if (under !== undefined && (!above || !isInScope(viewer, above)))
      throw new ValidationFailedError([{ pointer: '#/under', code: 'not-a-choice' }]);
    const below = above && new Set([above.id, ...(await findUnitsBelow(manager, above.path)).map(({ id }) => id)]);
    return all.filter(
      (unit) =>
        isAbout(indicator, unit) &&
        (type === undefined || unit.type === type) &&
        (q === undefined || unit.name.includes(q) || unit.code.includes(q)) &&
        (below === null || below.has(unit.id)),
    );
  }

  /** Values of the years that are shown and of the one before them, by unit. */
  private async noted({ id }: Indicator, years: readonly number[]): Promise<Map<string, IndicatorValue[]>> {
    const where: FindOptionsWhere<IndicatorValue> = {
      indicatorId: id,
      year: Between((years[0] ?? 0) - 1, years.at(-1) ?? 0),
    };
    const byUnit = new Map<string, IndicatorValue[]>();
    for (const value of await this.database.reader(IndicatorValue).findBy(where)) {
      const list = byUnit.get(value.unitId);
      if (list) list.push(value);
      else byUnit.set(value.unitId, [value]);
    }
    return byUnit;
  }
}

/** What an office has to see to first. */
const order = ['missing', 'not-met', 'running', 'none', 'met'];
