import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, LabelList, XAxis, YAxis } from 'recharts';
import { DrawnLegend, legendHeight } from './drawn-legend';
import { Fills, fillOf } from './fills';

/** A bar of a chart. */
export interface ChartRow {
  readonly name: string;
  /** By key of a series. */
  readonly values: Readonly<Record<string, number>>;
}

export interface ChartSeries {
  readonly key: string;
  readonly name: string;
}

interface BarsProps {
  /** What the chart says in one line, for those who do not see it; the numbers are in the table beside it. */
  readonly title: string;
  readonly rows: readonly ChartRow[];
  readonly series: readonly ChartSeries[];
  /** Of the longest bar; null = of the data. */
  readonly most: number | null;
  readonly unit: string;
}

const rowHeight = 34;
/** A share narrower than this has no room for its number. */
const labelledFrom = 7;

/** Names of options may hold dots, which the library would take for a path. */
const valueOf =
  (key: string) =>
  (row: Readonly<Record<string, unknown>>): number | undefined =>
    row[key] as number | undefined;

const labelOf = (value: unknown): string =>
  typeof value === 'number' && value >= labelledFrom ? value.toFixed(0) : '';

const shortened = (name: string): string => (name.length > 12 ? `${name.slice(0, 11)}…` : name);

/** Bars that lie, one above the other; several series stand end to end. */
export function LyingBars({ title, rows, series, most, unit }: BarsProps) {
  const id = useId().replace(/\W/g, '');
  const data = rows.map(({ name, values }) => ({ name, ...values }));
  const isStacked = series.length > 1;
  const names = series.map(({ name }) => name);
  const legend = isStacked ? legendHeight(names) : 0;
  return (
    <BarChart
      responsive
      layout="vertical"
      style={{ width: '100%', height: rows.length * rowHeight + 44 + legend }}
      data={data}
      margin={{ top: 4, right: 44, bottom: 4 + legend, left: 4 }}
      accessibilityLayer={false}
      role="img"
      title={title}
    >
      <Fills id={id} />
      <CartesianGrid horizontal={false} stroke="#e2e5e1" />
      <XAxis
        type="number"
        domain={[0, most ?? 'dataMax']}
        {...(most === 100 ? { ticks: [0, 25, 50, 75, 100] } : {})}
        unit={unit}
        allowDecimals={false}
        tick={{ fill: '#4f5a58', fontSize: 12 }}
      />
      <YAxis
        type="category"
        dataKey="name"
        width={116}
        interval={0}
        tickFormatter={shortened}
        tick={{ fill: '#1f2524', fontSize: 12 }}
      />
      {isStacked && <DrawnLegend id={id} names={names} />}
      {series.map(({ key, name }, at) => (
        <Bar
          key={key}
          dataKey={valueOf(key)}
          name={name}
          fill={fillOf(id, at)}
          {...(isStacked ? { stackId: 'all' } : {})}
          isAnimationActive={false}
          maxBarSize={22}
        >
          {isStacked ? (
            <LabelList
              dataKey={valueOf(key)}
              formatter={labelOf}
              position="center"
              fill="#111"
              stroke="#fff"
              strokeWidth={3}
              paintOrder="stroke"
              fontSize={11}
            />
          ) : (
            <LabelList position="right" fill="#1f2524" fontSize={12} />
          )}
        </Bar>
      ))}
    </BarChart>
  );
}

/** Bars that stand side by side, for days. */
export function StandingBars({ title, rows }: Pick<BarsProps, 'title' | 'rows'>) {
  const id = useId().replace(/\W/g, '');
  return (
    <BarChart
      responsive
      style={{ width: '100%', height: 260 }}
      data={rows.map(({ name, values }) => ({ name, count: values['count'] }))}
      margin={{ top: 20, right: 12, bottom: 4, left: 4 }}
      accessibilityLayer={false}
      role="img"
      title={title}
    >
      <Fills id={id} />
      <CartesianGrid vertical={false} stroke="#e2e5e1" />
      <XAxis dataKey="name" tick={{ fill: '#1f2524', fontSize: 12 }} />
      <YAxis allowDecimals={false} width={48} tick={{ fill: '#4f5a58', fontSize: 12 }} />
      <Bar dataKey="count" fill={fillOf(id, 0)} isAnimationActive={false} maxBarSize={48}>
        <LabelList position="top" fill="#1f2524" fontSize={12} />
      </Bar>
    </BarChart>
  );
}
