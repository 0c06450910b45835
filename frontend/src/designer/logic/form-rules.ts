import { descendantsOf, isJson, nodeOf, type FormDocument, type NodeId, plainText } from '../document/form-document';

/** One condition, check or calculation of a form. */
export interface FormRule {
  readonly id: NodeId;
  /** Member of the element, such as `visibleIf`; `validators` for a check. */
  readonly property: string;
  readonly text: string;
  /** Index within `validators` or `calculatedValues`. */
  readonly index?: number;
  /** Name of a calculated value of the form. */
  readonly calculated?: string;
}

const isRuleMember = (name: string): boolean => /(?:If|[eE]xpression)$/.test(name);

/** Every rule of a form, in the order of the form. */
export function rulesOf(document: FormDocument): FormRule[] {
  const root = nodeOf(document, document.root);
  const calculated = listOf(root.properties['calculatedValues']).flatMap((entry, index): FormRule[] =>
    isJson(entry)
      ? [
          {
            id: root.id,
            property: 'calculatedValues',
            text: plainText(entry, 'expression'),
            index,
            calculated: plainText(entry, 'name'),
          },
        ]
      : [],
  );
  const ofElements = [...descendantsOf(document)].flatMap(({ id, properties }) => [
    ...Object.entries(properties).flatMap(([property, value]): FormRule[] =>
      isRuleMember(property) && typeof value === 'string' && value !== '' ? [{ id, property, text: value }] : [],
    ),
    ...listOf(properties['validators']).flatMap((entry, index): FormRule[] =>
      isJson(entry) && typeof entry['expression'] === 'string'
        ? [{ id, property: 'validators', text: entry['expression'], index }]
        : [],
    ),
  ]);
  return [...calculated, ...ofElements];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
