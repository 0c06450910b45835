import { nameOf, nodeOf, type FormDocument, type FormNode } from './form-document';
import { shownText, type TextLocale } from './localised-text';

/** How people recognise an element: its title, with that of its group where the title alone says little; its code where it has no title. */
export function labelOf(document: FormDocument, node: FormNode, locale: TextLocale): string {
  const title = shownText(node.properties['title'], locale) || nameOf(node);
  const around = node.parent === null ? undefined : nodeOf(document, node.parent);
  const section = around?.kind === 'panel' ? shownText(around.properties['title'], locale) : '';
  return section !== '' && node.kind !== 'panel' ? `${section} · ${title}` : title;
}
