import { measureYears, type Asked, type NotedValue } from './measure-years.js';

/** A figure as a campaign takes it. */
export interface IndicatorFigure {
  readonly value: string;
  readonly base: number | null;
  readonly recordIds: readonly string[];
}

const whole = /^(?:0|[1-9]\d{0,8})$/;

/**
 * What an indicator says of a unit in a year: its value, of a share whole numbers alone, or its growth as it is published (I9).
 * @param values of the unit, among them those of the year and the one before
 */
export function figureOf(
  asked: Asked,
  takes: 'value' | 'growth',
  values: readonly NotedValue[],
  year: number,
  today: string,
): IndicatorFigure | null {
  const noted = values.find((value) => value.year === year);
  if (!noted) return null;
  if (takes === 'growth') {
    const growth = measureYears(asked, values, today).find((one) => one.year === year)?.growth;
    return growth ? { value: growth.replace(/^\+/, ''), base: null, recordIds: [] } : null;
  }
  const { value, base } = noted;
  if (asked.kind === 'number') return { value, base: null, recordIds: [] };
  return base !== null && whole.test(value) && whole.test(base) ? { value, base: Number(base), recordIds: [] } : null;
}
