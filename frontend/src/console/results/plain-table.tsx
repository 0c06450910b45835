import type { ReactNode } from 'react';

interface PlainTableProps {
  readonly caption: string;
  readonly head: readonly string[];
  /** Each begins with what it is about. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A small table of numbers that prints, and may be wider than a phone. */
export function PlainTable({ caption, head, rows }: PlainTableProps) {
  return (
    // Whoever has no mouse scrolls it with the arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="result-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="result-numbers">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {cells.map((cell, at) => (
                <td key={head[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
