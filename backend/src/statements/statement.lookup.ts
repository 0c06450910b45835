import { textDigest } from '../common/canonical-json.js';
import { parsedOrUndefined, type CheckSource } from '../common/check.js';

// What other rooms ask of signed statements; nobody else reads their table.

/** What was signed about a release. */
export interface SaidOnce {
  readonly publicationId: string;
  readonly kind: string;
  /** Told or sealed; null where it is about no package. */
  readonly packageDigest: string | null;
  /** Whether what it seals is what the office keeps as sealed. */
  readonly holdsSealed: boolean;
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
    readonly sealed_content: string | null;
  }
  for await (const row of source.rows<Row>('signed_statement')) {
    const kept = row.sealed_content;
    const { sealed = null } = (parsedOrUndefined(row.document) ?? {}) as { sealed?: string | null };
    const { packageDigest = null } = (parsedOrUndefined(kept ?? row.document) ?? {}) as { packageDigest?: string };
    yield {
      publicationId: row.publication_id,
      kind: row.kind,
      packageDigest,
      holdsSealed: sealed === (kept === null ? null : textDigest(kept)),
      where: placeOf(row.office_id, row.sequence),
    };
  }
}

/** How findings call a statement. */
export const placeOf = (officeId: string, sequence: number): string =>
  `signed_statement/${officeId || 'root'}/${sequence}`;
