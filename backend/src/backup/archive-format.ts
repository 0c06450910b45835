/** First entry of an archive: what it is and what it holds. */
export interface ArchiveManifest {
  readonly format: 'pingyi/backup@1';
  readonly createdAt: string;
  /** Name of the newest migration that the tables follow. */
  readonly migration: string;
  /** Rows per table. */
  readonly tables: Readonly<Record<string, number>>;
}

export interface ArchiveReport {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

export const manifestEntry = 'manifest.json';
export const tableEntry = (table: string): string => `tables/${table}.jsonl`;
export const fileEntry = (name: string): string => `evidence/${name}`;
