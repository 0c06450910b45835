import { parsedOrUndefined, type CheckSource } from '../common/check.js';

// What other rooms ask of signed statements; nobody else reads their table.

/** What was signed about a release. */
export interface SaidOnce {
  readonly publicationId: string;
  readonly kind: string;
  /** Null where the statement does not tell it. */
  readonly packageDigest: string | null;
  /** Its row, for a finding. */
  readonly where: string;
}

/** Releases about which something was signed. */
export async function findSigned(source: Pick<CheckSource, 'select'>): Promise<ReadonlySet<string>> {
  const rows = await source.select<{ id: string }>('SELECT DISTINCT publication_id AS id FROM signed_statement');
  return new Set(rows.map(({ id }) => id));
}

/** Everything that was signed, chain by chain. */
export async function* everythingSaid(source: CheckSource): AsyncGenerator<SaidOnce> {
  interface Row {
    readonly office_id: string;
    readonly sequence: number;
    readonly kind: string;
    readonly publication_id: string;
    readonly document: string;
  }
  for await (const row of source.rows<Row>('signed_statement')) {
    const { packageDigest = null } = (parsedOrUndefined(row.document) ?? {}) as { packageDigest?: string | null };
    const where = placeOf(row.office_id, row.sequence);
    yield { publicationId: row.publication_id, kind: row.kind, packageDigest, where };
  }
}

/** How findings call a statement. */
export const placeOf = (officeId: string, sequence: number): string =>
  `signed_statement/${officeId || 'root'}/${sequence}`;
