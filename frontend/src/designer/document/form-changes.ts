import { choiceListOf, choiceOf } from './choices';
import { childSlotOf } from './element-slots';
import { labelOf } from './element-label';
import {
  descendantsOf,
  documentOf,
  nameOf,
  nodeOf,
  type FormDocument,
  type FormNode,
  type Json,
} from './form-document';
import { shownText, type TextLocale } from './localised-text';

/** One difference between two versions of a form. */
export interface FormChange {
  readonly kind: 'added' | 'removed' | 'moved' | 'retyped' | 'changed' | 'option-added' | 'option-removed';
  /** How people recognise the question. */
  readonly label: string;
  /** Property that changed, option that came or went, or type before and after. */
  readonly detail?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

const lists = ['choices', 'rows', 'rateValues'];

/** What is different between two definitions, told by the names of their elements, which stay when texts change. */
export function changesBetween(before: Json, after: Json, locale: TextLocale): FormChange[] {
  const [old, now] = [documentOf(before), documentOf(after)];
  const [oldByName, nowByName] = [byName(old), byName(now)];
  const removed = [...oldByName]
    .filter(([name]) => !nowByName.has(name))
    .map(([, node]): FormChange => ({ kind: 'removed', label: labelOf(old, node, locale) }));
  const others = [...nowByName].flatMap(([name, node]): FormChange[] => {
    const earlier = oldByName.get(name);
    if (!earlier) return [{ kind: 'added', label: labelOf(now, node, locale) }];
    return [
      ...(parentName(old, earlier) === parentName(now, node)
        ? []
        : [{ kind: 'moved' as const, label: labelOf(now, node, locale) }]),
      ...changesOf(earlier, node, labelOf(now, node, locale), locale),
    ];
  });
  return [
    ...removed,
    ...others,
    ...changesOf(nodeOf(old, old.root), nodeOf(now, now.root), labelOf(now, nodeOf(now, now.root), locale), locale),
  ];
}

/** How people recognise each question of a form, by its place. */
export const labelsOf = (definition: Json, locale: TextLocale): ReadonlyMap<string, string> => {
  const document = documentOf(definition);
  return new Map([...byName(document)].map(([place, node]) => [place, labelOf(document, node, locale)]));
};

const byName = (document: FormDocument): Map<string, FormNode> =>
  new Map([...descendantsOf(document)].map((node) => [placeOf(document, node), node]));

/** Columns and inputs go by their question. */
const placeOf = (document: FormDocument, node: FormNode): string =>
  (node.kind === 'column' || node.kind === 'item') && node.parent !== null
    ? `${nameOf(nodeOf(document, node.parent))}.${nameOf(node)}`
    : nameOf(node);

const parentName = (document: FormDocument, { parent }: FormNode): string =>
  parent === null ? '' : nameOf(nodeOf(document, parent));

function changesOf(before: FormNode, after: FormNode, label: string, locale: TextLocale): FormChange[] {
  if (before.type !== after.type) return [{ kind: 'retyped', label, before: before.type, after: after.type }];
  const slot = childSlotOf(after.type);
  const members = [...new Set([...Object.keys(before.properties), ...Object.keys(after.properties)])].filter(
    (name) => name !== slot && name !== 'type' && name !== 'name',
  );
  return members.flatMap((member): FormChange[] => {
    const [old, now] = [before.properties[member], after.properties[member]];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    if (lists.includes(member) || (member === 'columns' && after.type === 'matrix')) {
      const changes = optionChanges(before.properties, after.properties, member, label, locale);
      if (changes.length > 0) return changes;
    }
    return [{ kind: 'changed', label, detail: member, before: old, after: now }];
  });
}

function optionChanges(before: Json, after: Json, member: string, label: string, locale: TextLocale): FormChange[] {
  const [old, now] = [choiceListOf(before, member).map(choiceOf), choiceListOf(after, member).map(choiceOf)];
  const said = (choice: (typeof old)[number]): string => shownText(choice.text, locale) || String(choice.value);
  return [
    ...old
      .filter(({ value }) => !now.some((choice) => choice.value === value))
      .map((choice) => ({ kind: 'option-removed' as const, label, detail: said(choice) })),
    ...now
      .filter(({ value }) => !old.some((choice) => choice.value === value))
      .map((choice) => ({ kind: 'option-added' as const, label, detail: said(choice) })),
  ];
}
