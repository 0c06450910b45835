import { isSignedBy } from '@pingyi/plugin-sdk/verification';
import { textDigest } from '../common/canonical-json.js';
import { parsedOrUndefined, type CheckSource, type Finding } from '../common/check.js';
import { introductionOf } from './domain/key-introduction.js';
import { placeOf } from './statement.lookup.js';

interface StoredKey {
  readonly id: string;
  readonly public_key: string;
  readonly since: string;
  readonly introduced_by: string | null;
  readonly signature: string;
}

interface Stored {
  readonly office_id: string;
  readonly sequence: number;
  readonly document: string;
  readonly digest: string;
  readonly key_id: string;
  readonly signature: string;
}

const pageSize = 500;

/** Follows the introductions of keys and the chains of statements from their starts. */
export async function* checkStatements(source: CheckSource): AsyncGenerator<Finding> {
  const keys = new Map<string, string>();
  for (const key of await source.select<StoredKey>('SELECT * FROM signing_key ORDER BY number')) {
    const { id, public_key: publicKey, introduced_by: introducedBy, since, signature } = key;
    keys.set(id, publicKey);
    const introducer = keys.get(introducedBy ?? id) ?? '';
    if (!isSignedBy(introducer, introductionOf({ id, publicKey, introducedBy, since }), signature))
      yield { code: 'signing-key-changed', where: `signing_key/${id}` };
  }
  yield* chains(source, keys);
}

async function* chains(source: CheckSource, keys: ReadonlyMap<string, string>): AsyncGenerator<Finding> {
  let [office, sequence, previous]: [string, number, string | null] = ['', 0, null];
  for (;;) {
    const page = await source.select<Stored>(
      'SELECT * FROM signed_statement WHERE office_id > ? OR (office_id = ? AND sequence > ?) ORDER BY office_id, sequence LIMIT ?',
      [office, office, sequence, pageSize],
    );
    for (const stored of page) {
      if (stored.office_id !== office) [office, sequence, previous] = [stored.office_id, 0, null];
      const where = placeOf(office, stored.sequence);
      const statement = (parsedOrUndefined(stored.document) ?? {}) as Record<string, unknown>;
      if (
        stored.sequence !== sequence + 1 ||
        statement['previous'] !== previous ||
        statement['sequence'] !== stored.sequence
      )
        yield { code: 'statement-chain-broken', where };
      if (
        textDigest(stored.document) !== stored.digest ||
        !isSignedBy(keys.get(stored.key_id) ?? '', statement, stored.signature)
      )
        yield { code: 'statement-changed', where };
      [sequence, previous] = [stored.sequence, stored.digest];
    }
    if (page.length < pageSize) return;
  }
}
