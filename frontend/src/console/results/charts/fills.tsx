/** Colours that differ in lightness as well, each with a hatch of its own, so that a chart is read without colour. */
const fills = [
  { ink: '#1d5c63', hatch: null },
  { ink: '#7fb0a8', hatch: 'M0 8L8 0' },
  { ink: '#d9c07a', hatch: 'M0 4H8' },
  { ink: '#b4552d', hatch: 'M0 0L8 8' },
  { ink: '#6c6f75', hatch: 'M4 0V8' },
  { ink: '#c3b5d3', hatch: 'M0 4H8M4 0V8' },
  { ink: '#33475b', hatch: 'M0 8L8 0M0 0L8 8' },
  { ink: '#a8c686', hatch: 'M2 2h2v2h-2z' },
] as const;

export const fillOf = (id: string, at: number): string => `url(#${id}-${at % fills.length})`;

/** @param id apart from that of every other chart of the page */
export function Fills({ id }: { readonly id: string }) {
  return (
    <defs>
      {fills.map(({ ink, hatch }, at) => (
        <pattern key={ink} id={`${id}-${at}`} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect width={8} height={8} fill={ink} />
          {hatch && <path d={hatch} stroke="#fff" strokeOpacity={0.55} strokeWidth={1.5} />}
        </pattern>
      ))}
    </defs>
  );
}
