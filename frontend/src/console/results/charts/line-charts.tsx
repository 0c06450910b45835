import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';

interface RisingLineProps {
  /** What the chart says in one line, for those who do not see it; the numbers are in the table beside it. */
  readonly title: string;
  readonly points: readonly { readonly name: string; readonly value: number }[];
  /** A line that is to be reached, with what it is called; null for none. */
  readonly aim: { readonly value: number; readonly name: string } | null;
}

/** How a number has grown from day to day, against the one that it is to reach. */
export function RisingLine({ title, points, aim }: RisingLineProps) {
  const most = Math.max(aim?.value ?? 0, ...points.map(({ value }) => value));
  return (
    <LineChart
      responsive
      style={{ width: '100%', height: 260 }}
      data={[...points]}
      margin={{ top: 20, right: 12, bottom: 4, left: 4 }}
      accessibilityLayer={false}
      role="img"
      title={title}
    >
      <CartesianGrid vertical={false} stroke="#e2e5e1" />
      <XAxis dataKey="name" tick={{ fill: '#1f2524', fontSize: 12 }} />
      <YAxis domain={[0, most]} allowDecimals={false} width={56} tick={{ fill: '#4f5a58', fontSize: 12 }} />
      {aim && (
        <ReferenceLine
          y={aim.value}
          stroke="#b4552d"
          strokeDasharray="6 4"
          label={{ value: aim.name, position: 'insideTopLeft', fill: '#1f2524', fontSize: 12 }}
        />
      )}
      <Line dataKey="value" stroke="#1d5c63" strokeWidth={2} dot={points.length <= 40} isAnimationActive={false} />
    </LineChart>
  );
}
