import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/**
 * Keeps the rows in which a text stands in one of the columns as it was typed: `%` and `_` mean themselves, and small and capital
 * letters are the same on both databases, of which each has another opinion. Without a text, all rows.
 * @param columns properties with their alias, as `unit.name`
 */
export function keepContaining<E extends ObjectLiteral>(
  builder: SelectQueryBuilder<E>,
  columns: readonly string[],
  text: string | undefined,
): void {
  if (!text) return;
  const matches = columns.map((column) => `LOWER(${column}) LIKE LOWER(:containing) ESCAPE '\\'`);
  builder.andWhere(`(${matches.join(' OR ')})`, { containing: `%${text.replaceAll(/[\\%_]/g, '\\$&')}%` });
}
