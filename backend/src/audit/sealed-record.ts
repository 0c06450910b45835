import { canonicalHash } from '../common/canonical-json.js';
import { parsedOrUndefined, type CheckSource, type Finding } from '../common/check.js';

/** What a row said when an act was recorded, by its digest: stands in the detail of the audit event, and so in the chain. */
export interface SealedRecord {
  readonly table: string;
  readonly id: string;
  readonly digest: string;
}

/** Which columns of a table are sealed; what may change without an audit event is not among them. */
export interface SealedTable<E> {
  readonly table: string;
  readonly fields: readonly (keyof E & string)[];
  /** Those of them that hold JSON. */
  readonly json: readonly (keyof E & string)[];
}

export const seal = <E extends { readonly id: string }>({ table, fields }: SealedTable<E>, row: E): SealedRecord => ({
  table,
  id: row.id,
  digest: canonicalHash(fields.map((field) => row[field] ?? null)),
});

/** Compares the rows of a table with the newest digests that the log holds of them. */
export async function* unsealed<E extends { readonly id: string }>(
  source: CheckSource,
  sealed: SealedTable<E>,
): AsyncGenerator<Finding> {
  const kind = sealed.table.replaceAll('_', '-');
  const digests = await sealsOf(source, sealed.table);
  for await (const row of source.rows<Record<string, unknown>>(sealed.table)) {
    const id = String(row['id']);
    const digest = digests.get(id);
    if (digest === undefined) continue;
    digests.delete(id);
    const content = sealed.fields.map((field) => storedValue(row[columnOf(field)], sealed.json.includes(field)));
    if (content.includes(undefined) || canonicalHash(content) !== digest)
      yield { code: `${kind}-changed`, where: `${sealed.table}/${id}` };
  }
  for (const id of digests.keys()) yield { code: `${kind}-missing`, where: `${sealed.table}/${id}` };
}

const columnOf = (field: string): string => field.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

const storedValue = (value: unknown, isJson: boolean): unknown =>
  isJson && typeof value === 'string' ? parsedOrUndefined(value) : (value ?? null);

async function sealsOf(source: CheckSource, table: string): Promise<Map<string, string>> {
  const events = await source.select<{ detail: string }>(
    'SELECT detail FROM audit_event WHERE detail LIKE ? ORDER BY number',
    [`%"sealed":%"table":"${table}"%`],
  );
  const digests = new Map<string, string>();
  for (const { detail } of events) {
    const { sealed } = (parsedOrUndefined(detail) ?? {}) as { sealed?: readonly SealedRecord[] };
    for (const record of sealed ?? []) if (record.table === table) digests.set(record.id, record.digest);
  }
  return digests;
}
