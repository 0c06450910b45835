import { useChartHeight, useChartWidth } from 'recharts';
import { fillOf } from './fills';

interface DrawnLegendProps {
  /** Of the fills. */
  readonly id: string;
  readonly names: readonly string[];
}

const lineHeight = 20;
const swatch = 12;
const gap = 14;
/** As wide as a chart is on a phone. */
const narrowest = 280;

/** Latin letters take about half of a Chinese character. */
const widthOf = (name: string): number =>
  swatch + 4 + gap + [...name].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 12 : 6.5), 0);

interface Entry {
  readonly name: string;
  readonly x: number;
  readonly line: number;
}

function placed(names: readonly string[], width: number): Entry[] {
  let [x, line] = [0, 0];
  return names.map((name) => {
    const own = widthOf(name);
    if (x > 0 && x + own > width) [x, line] = [0, line + 1];
    const entry = { name, x, line };
    x += own;
    return entry;
  });
}

/** Room that a legend needs at the most. */
export const legendHeight = (names: readonly string[]): number =>
  8 + lineHeight * ((placed(names, narrowest).at(-1)?.line ?? 0) + 1);

/** What each fill stands for, within the drawing, so that it is in the saved picture as well. */
export function DrawnLegend({ id, names }: DrawnLegendProps) {
  const width = useChartWidth() ?? narrowest;
  const top = (useChartHeight() ?? 0) - legendHeight(names) + 8;
  return (
    <g>
      {placed(names, width - 8).map(({ name, x, line }, at) => (
        <g key={name} transform={`translate(${x + 4} ${top + line * lineHeight})`}>
          <rect width={swatch} height={swatch} fill={fillOf(id, at)} />
          <text x={swatch + 4} y={swatch - 2} fontSize={12} fill="#1f2524">
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
