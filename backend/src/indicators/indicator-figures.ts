import type { IndicatorRule } from '@pingyi/plugin-sdk';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../common/clock.js';
import type { FieldProblem } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import {
  countFigures,
  FigureCounters,
  type Counted,
  type CountedTime,
  type FigureCounter,
  type RegisterTitle,
} from '../figures/index.js';
import { findUnitsBelow } from '../organisations/index.js';
import { figureOf } from './domain/indicator-figure.js';
import { measureYears } from './domain/measure-years.js';
import { IndicatorValue } from './indicator-value.entity.js';
import { isAbout } from './indicator-values.service.js';
import { Indicator } from './indicator.entity.js';

const everywhere = '/';
const reachedBelow = { of: 'territory', answer: null, count: { kind: 'units-below', atLeast: 1 } } as const;

/** Figures of campaigns that come from indicators, of the year in which their time ends. */
@Injectable()
export class IndicatorFigures implements FigureCounter<IndicatorRule>, OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FigureCounters) private readonly counters: FigureCounters,
  ) {}

  onModuleInit(): void {
    this.counters.useForIndicators(this);
  }

  async faults({ indicator: code, takes }: IndicatorRule): Promise<FieldProblem[]> {
    const indicator = await this.find(code);
    if (!indicator) return [{ pointer: '#/indicator', code: 'not-a-choice' }];
    const isOffered =
      takes === 'value' || (takes === 'growth' ? indicator.kind === 'number' : indicator.target !== null);
    return isOffered ? [] : [{ pointer: '#/takes', code: 'not-a-choice' }];
  }

  async title({ indicator }: IndicatorRule): Promise<RegisterTitle | null> {
    return (await this.find(indicator))?.title ?? null;
  }

  async tells({ indicator, takes }: IndicatorRule): Promise<'number' | 'share'> {
    if (takes === 'growth') return 'number';
    return takes === 'reached' ? 'share' : ((await this.find(indicator))?.kind ?? 'number');
  }

  async count(
    { indicator: code, takes }: IndicatorRule,
    { lastDay }: CountedTime,
    unitIds: readonly string[],
  ): Promise<ReadonlyMap<string, Counted>> {
    const indicator = await this.find(code);
    if (!indicator) return new Map();
    const year = Number(lastDay.slice(0, 4));
    const noted = await this.noted(indicator, year);
    if (takes === 'reached') return this.reached(indicator, year, noted, unitIds);
    return new Map(
      unitIds.flatMap((unitId) => {
        const figure = figureOf(indicator, takes, noted.get(unitId) ?? [], year, this.clock.today());
        return figure ? [[unitId, figure] as const] : [];
      }),
    );
  }

  private find(code: string): Promise<Indicator | null> {
    return this.database.reader(Indicator).findOneBy({ code });
  }

  /** Values of a year and the one before it, by unit. */
  private async noted({ id }: Indicator, year: number): Promise<Map<string, IndicatorValue[]>> {
    const values = await this.database.reader(IndicatorValue).findBy({ indicatorId: id, year: In([year - 1, year]) });
    const byUnit = new Map<string, IndicatorValue[]>();
    for (const value of values) byUnit.set(value.unitId, [...(byUnit.get(value.unitId) ?? []), value]);
    return byUnit;
  }

  /** Units below that reach the target, of all below that the indicator is about: those without a value do not. */
  private async reached(
    indicator: Indicator,
    year: number,
    noted: ReadonlyMap<string, readonly IndicatorValue[]>,
    unitIds: readonly string[],
  ): Promise<Map<string, Counted>> {
    const today = this.clock.today();
    const units = (await findUnitsBelow(this.database.dataSource.manager, everywhere)).filter(
      ({ validTo }) => validTo === null || validTo >= today,
    );
    const reaches = ([, values]: readonly [string, readonly IndicatorValue[]]): boolean =>
      measureYears(indicator, values, today).some((one) => one.year === year && one.verdict === 'met');
    const figures = countFigures(reachedBelow, unitIds, {
      units: units.map(({ id, path }) => ({ id, path })),
      covered: new Set(units.filter((unit) => isAbout(indicator, unit)).map(({ id }) => id)),
      records: [...noted].filter(reaches).map(([id]) => ({ id, unitId: id, answers: {} })),
    });
    return new Map([...figures].map(([unitId, figure]) => [unitId, { ...figure, recordIds: [] }]));
  }
}
