import { Serializer, type JsonObjectProperty } from 'survey-core';
import { prepareEngine } from './survey-engine';

/** What SurveyJS knows of one property of an element. */
export interface PropertyMetadata {
  readonly name: string;
  /** SurveyJS editor type: `string`, `text`, `number`, `boolean`, `switch`, `condition`, `expression`, `value`, `validators`, `itemvalue[]`, … */
  readonly type: string;
  readonly localizable: boolean;
  /** Closed list of values; absent for free ones. */
  readonly choices?: readonly string[];
  readonly defaultValue: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly hidden: boolean;
}

const known = new Map<string, readonly PropertyMetadata[]>();

/** The properties of a class in SurveyJS's order; for a column those of its class and of its cell type. */
export function propertiesOf(className: string, cellType?: string): readonly PropertyMetadata[] {
  const key = `${className} ${cellType ?? ''}`;
  let list = known.get(key);
  if (!list) {
    prepareEngine();
    const own = Serializer.getProperties(className).map(metadataOf);
    const names = new Set(own.map(({ name }) => name));
    const ofCell =
      cellType === undefined
        ? []
        : Serializer.getProperties(cellType)
            .map(metadataOf)
            .filter(({ name }) => !names.has(name));
    list = [...own, ...ofCell];
    known.set(key, list);
  }
  return list;
}

function metadataOf(property: JsonObjectProperty): PropertyMetadata {
  const choices: readonly unknown[] = property.hasChoices ? (property.getChoices(null) as unknown[]) : [];
  const values = choices
    .map((choice) => (typeof choice === 'object' && choice !== null ? (choice as { value: unknown }).value : choice))
    .filter((value) => typeof value === 'string');
  return {
    name: property.name,
    type: property.type,
    localizable: property.isLocalizable === true,
    ...(values.length > 0 && { choices: values }),
    defaultValue: property.defaultValue as unknown,
    ...(typeof property.minValue === 'number' && Number.isFinite(property.minValue) && { minimum: property.minValue }),
    ...(typeof property.maxValue === 'number' && Number.isFinite(property.maxValue) && { maximum: property.maxValue }),
    hidden: property.visible === false,
  };
}
