import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/**
 * Condition that a text stands in one of the columns as it was typed: `%` and `_` mean themselves, and small and capital letters are the
 * same on both databases, of which each has another opinion.
 * @param columns with their alias, as `unit.name`
 */
export function containing(
  columns: readonly string[],
  text: string,
): { readonly sql: string; readonly parameters: Readonly<Record<string, string>> } {
  const matches = columns.map((column) => `LOWER(${column}) LIKE LOWER(:containing) ESCAPE '\\'`);
  return {
    sql: `(${matches.join(' OR ')})`,
    parameters: { containing: `%${text.replaceAll(/[\\%_]/g, '\\$&')}%` },
  };
}

/** Keeps the rows in which a text stands in one of the columns, as {@link containing} says. Without a text, all rows. */
export function keepContaining<E extends ObjectLiteral>(
  builder: SelectQueryBuilder<E>,
  columns: readonly string[],
  text: string | undefined,
): void {
  if (!text) return;
  const { sql, parameters } = containing(columns, text);
  builder.andWhere(sql, parameters);
}

/**
 * The same for one column with long texts, of which there are many: what has no small and capital letters, as Chinese, is compared as it is,
 * which takes a tenth to a half of the time.
 */
export function keepHolding<E extends ObjectLiteral>(
  builder: SelectQueryBuilder<E>,
  column: string,
  text: string | undefined,
): void {
  if (!text || text.toLowerCase() !== text.toUpperCase()) return keepContaining(builder, [column], text);
  const place = builder.connection.options.type === 'postgres' ? 'strpos' : 'instr';
  builder.andWhere(`${place}(${column}, :held) > 0`, { held: text });
}
