import type { IndicatorValue } from '../indicators/indicator-value.entity.js';
import type { Indicator } from '../indicators/indicator.entity.js';
import type { OrgUnit } from '../organisations/index.js';
import type { RandomSource } from './random-source.js';

/** Years of which the demonstration has values, oldest first. */
const years = [2010, 2011, 2012];

/** What a village says of an indicator in the years, or nothing. */
type Values = Readonly<Partial<Record<string, readonly Pick<IndicatorValue, 'value' | 'base'>[]>>>;

const number = (value: number): Pick<IndicatorValue, 'value' | 'base'> => ({ value: String(value), base: null });

/** Three years of a few indicators of every village; some have not been noted yet. */
export function countyIndicators(
  random: RandomSource,
  indicators: readonly Indicator[],
  units: readonly OrgUnit[],
  notedAt: string,
): IndicatorValue[] {
  return units
    .filter(({ type }) => type === 'village')
    .flatMap((village) => {
      const said = valuesOf(random);
      return indicators.flatMap((indicator) =>
        (said[indicator.code] ?? []).flatMap((value, at): IndicatorValue[] => {
          const year = years[at];
          // Of the newest year some are still missing.
          if (year === undefined || (at === years.length - 1 && random.next() < 0.06)) return [];
          const place = { indicatorId: indicator.id, unitId: village.id, year };
          return [{ ...place, ...value, source: 'imported', counted: null, notedAt, notedByName: '县统计局' }];
        }),
      );
    });
}

function valuesOf(random: RandomSource): Values {
  const income = random.integer(38, 62) * 100;
  const growths = [random.integer(104, 116), random.integer(104, 116)];
  const incomes = growths.reduce(
    (list, growth) => [...list, Math.round(((list.at(-1) ?? income) * growth) / 100)],
    [income],
  );
  const debts = random.integer(0, 30);
  const held = [random.integer(9, 12), random.integer(10, 12), random.integer(10, 12)];
  return {
    'income-per-head': incomes.map(number),
    'village-debts': [number(debts), number(Math.max(0, debts - random.integer(0, 6))), number(Math.max(0, debts - 8))],
    'safety-incidents': years.map(() => number(random.next() < 0.07 ? 1 : 0)),
    disclosure: held.map((value) => ({ value: String(value), base: '12' })),
    venues: years.map((_, at) => number(at > 0 || random.next() < 0.9 ? 1 : 0)),
  };
}
