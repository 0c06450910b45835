import { isLightInput } from '../element-types.js';
import { descendants, outlineForm, type OutlineNode } from '../model/form-outline.js';
import { flagOf, isJsonObject, listOf, textOf, type JsonObject } from '../model/json-object.js';
import { extendPointer, pointerTo } from '../model/pointer.js';

/** Something in a form that the light phone page does not draw, so that SurveyJS is loaded for it. */
export interface HeavyPart {
  readonly pointer: string;
  /** The question type or property. */
  readonly what: string;
  /** The name of the question; undefined for the whole form. */
  readonly question: string | undefined;
}

const lightTypes: readonly (string | undefined)[] = [
  'radiogroup',
  'checkbox',
  'comment',
  'text',
  'boolean',
  'rating',
  'matrix',
  'panel',
  'page',
];

/** Properties that draw or move something in ways that only SurveyJS knows. */
const heavyProperties = [
  'renderAs',
  'dataList',
  'cells',
  'minValueExpression',
  'maxValueExpression',
  'randomize',
  'showSelectAllItem',
  'hasSelectAll',
] as const;
const orders = ['choicesOrder', 'rowOrder', 'rowsOrder', 'questionOrder', 'questionsOrder'] as const;
const ordered: readonly (string | undefined)[] = [undefined, 'none', 'initial', 'default', 'inherit'];

/** What keeps a form from the light phone page, in the order of the form; nothing for a form that the page draws by itself. */
export function heavyPartsOf(definition: unknown): HeavyPart[] {
  if (!isJsonObject(definition)) return [{ pointer: pointerTo(), what: 'form', question: undefined }];
  const survey = outlineForm(definition);
  return [survey, ...descendants(survey)].flatMap((node) =>
    heavyIn(node).map((part) => ({ ...part, question: node === survey ? undefined : node.name })),
  );
}

type Place = Omit<HeavyPart, 'question'>;

function heavyIn({ json, pointer, type, kind }: OutlineNode): Place[] {
  if (kind !== 'survey' && !lightTypes.includes(type)) return [{ pointer, what: type ?? 'type' }];
  const found = heavyProperty(json, pointer);
  if (type === 'text' && !isLightInput(textOf(json, 'inputType') ?? 'text'))
    found.push({ pointer: extendPointer(pointer, 'inputType'), what: textOf(json, 'inputType') ?? 'inputType' });
  const state = textOf(json, 'state');
  if (type === 'panel' && state !== undefined && state !== 'default')
    found.push({ pointer: extendPointer(pointer, 'state'), what: 'state' });
  // The page shows the words of the one rule that has some.
  if (listOf(json, 'validators').filter((rule) => isJsonObject(rule) && rule['text'] !== undefined).length > 1)
    found.push({ pointer: extendPointer(pointer, 'validators'), what: 'validators' });
  return found;
}

const heavyProperty = (json: JsonObject, pointer: string): Place[] => [
  ...heavyProperties
    .filter((name) => json[name] !== undefined && flagOf(json, name) !== false)
    .map((name) => ({ pointer: extendPointer(pointer, name), what: name })),
  ...orders
    .filter((name) => !ordered.includes(textOf(json, name)))
    .map((name) => ({ pointer: extendPointer(pointer, name), what: name })),
];
