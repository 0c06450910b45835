/** Rows that say the same unit and year as one before them. */
export function repeatedRows(
  rows: readonly { readonly row: number; readonly unitCode: string; readonly year: number }[],
): number[] {
  const seen = new Set<string>();
  return rows.flatMap(({ row, unitCode, year }) => {
    const key = `${unitCode}/${year}`;
    if (seen.has(key)) return [row];
    seen.add(key);
    return [];
  });
}
