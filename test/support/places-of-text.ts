import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entities } from '@pingyi/backend/testing';
import type { TestDatabase } from './databases.js';
import { withRows } from './stored.js';

/** Tables and files of the data folder in which one of the texts stands. @param but tables that are not looked at */
export async function placesOf(
  database: TestDatabase,
  texts: readonly string[],
  but: readonly string[] = [],
): Promise<string[]> {
  const isThere = (content: Buffer | string) => texts.some((text) => content.includes(text));
  const tables = await withRows(database, async (source) => {
    const found: string[] = [];
    for (const { tableName } of entities.map((entity) => source.getMetadata(entity)))
      if (!but.includes(tableName) && isThere(JSON.stringify(await source.query(`SELECT * FROM "${tableName}"`))))
        found.push(tableName);
    return found;
  });
  const folder = database.env.DATA_DIR;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => existsSync(path) && isThere(readFileSync(path)));
  return [...tables, ...files];
}
