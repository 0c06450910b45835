import { totalExpressionOf } from '@pingyi/form-definitions/vocabulary';
import { setProperties } from './edit-document';
import { definitionOf, descendantsOf, plainText, type FormDocument, type FormNode } from './form-document';

const totalOf = (document: FormDocument): FormNode | undefined =>
  [...descendantsOf(document)].find(({ type, properties }) => type === 'expression' && properties['role'] === 'total');

/** The document with its total adding up all points again, unless somebody has written a calculation of their own. */
export function withTotal(before: FormDocument, after: FormDocument): FormDocument {
  const total = totalOf(after);
  if (!total) return after;
  const written = plainText(total.properties, 'expression');
  const own = written !== '' && written !== '0' && written !== totalExpressionOf(definitionOf(before));
  const wanted = own ? written : totalExpressionOf(definitionOf(after));
  return wanted === written ? after : setProperties(after, total.id, { expression: wanted });
}
