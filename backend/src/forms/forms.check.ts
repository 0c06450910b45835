import { canonicalHash } from '../common/canonical-json.js';
import { parsedOrUndefined, type CheckSource, type Finding } from '../common/check.js';

/** Compares the content of every version with the hash that names it; drafts are named by theirs as well. */
export async function* checkForms(source: CheckSource): AsyncGenerator<Finding> {
  for await (const { id, hash, definition, manifest } of source.rows<{
    id: string;
    hash: string;
    definition: string;
    manifest: string;
  }>('form_version')) {
    const content = { definition: parsedOrUndefined(definition), manifest: parsedOrUndefined(manifest) };
    if (content.definition === undefined || content.manifest === undefined || canonicalHash(content) !== hash)
      yield { code: 'form-changed', where: `form_version/${id}` };
  }
}
