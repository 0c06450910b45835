import { descendants, outlineForm, type OutlineNode } from '../model/form-outline.js';
import type { JsonObject } from '../model/json-object.js';
import { extendPointer, pointerTo } from '../model/pointer.js';
import { finding, type Finding, type FindingCode } from './finding.js';
import { checkSize } from './size-rule.js';

/** A property of which a form can have only one value, and which has another one in some files. */
interface SettledProperty {
  readonly property: string;
  /** Types that have it; the survey itself is `survey`. Without it every element. */
  readonly types?: readonly string[];
  readonly isSettled: (value: unknown, json: JsonObject) => boolean;
  /** What it is set to; undefined takes it out. */
  readonly value?: unknown;
  readonly message: string;
  readonly code?: FindingCode;
}

const never = (): boolean => false;
const plainColour = /^#[0-9a-f]{3,8}$/i;
const isColour = (value: unknown): boolean => typeof value === 'string' && plainColour.test(value);
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** What belongs to a program in which a form was made, or to how its page saves; nothing of an answer hangs on it. */
const outsideOfForms = [
  'itemComponent',
  'cellComponent',
  'inputFieldComponent',
  'tocItemComponent',
  'partialSendEnabled',
  'sendResultOnPageNext',
  'cookieName',
  'firstPageIsStartPage',
  'firstPageIsStarted',
  'choicesLazyLoadEnabled',
  'choicesLazyLoadPageSize',
].map((property): SettledProperty => ({
  property,
  isSettled: never,
  message: 'This is settled outside of forms.',
}));

/** Properties that are supported with what they mean anyway, and that some programs write out. */
const sayingNothing = (
  [
    ['allowCustomChoices', (value) => value === false],
    ['hideIfChoicesEmpty', (value) => value === false],
    ['hideIfRowsEmpty', (value) => value === false],
    ['hideColumnsIfEmpty', (value) => value === false],
    ['storeOthersAsComment', (value) => value === true || value === 'default'],
    ['detailPanelMode', (value) => value === 'none'],
    ['mode', (value) => value === 'edit'],
    ['triggers', isEmptyList],
    ['detailElements', isEmptyList],
    ['maskSettings', (_value, json) => json['maskType'] === undefined || json['maskType'] === 'none'],
    ['choicesFromQuestionMode', (_value, json) => json['choicesFromQuestion'] === undefined],
    ['choiceValuesFromQuestion', (_value, json) => json['choicesFromQuestion'] === undefined],
    ['choiceTextsFromQuestion', (_value, json) => json['choicesFromQuestion'] === undefined],
  ] as const satisfies readonly (readonly [string, (value: unknown, json: JsonObject) => boolean])[]
).map(([property, saysNothing]): SettledProperty => ({
  property,
  isSettled: (value, json) => !saysNothing(value, json),
  message: 'This property is not supported.',
}));

/** Every property that only needs another value: an import sets it and says so, the form check says which value it must have. */
const settledProperties: readonly SettledProperty[] = [
  {
    property: 'clearInvisibleValues',
    types: ['survey'],
    isSettled: (value) => value !== 'none' && value !== false,
    value: 'onHidden',
    message: 'Answers to hidden questions are never accepted, so they must be cleared.',
  },
  {
    property: 'storeDataAsText',
    types: ['file'],
    isSettled: (value) => value === false,
    value: false,
    message: 'Files are uploaded separately; set storeDataAsText to false.',
    code: 'inline-file-data',
  },
  {
    property: 'storeDataAsText',
    types: ['signaturepad'],
    isSettled: (value) => value === undefined || value === true,
    value: true,
    message: 'A signature is part of the answer.',
  },
  {
    property: 'dataFormat',
    types: ['signaturepad'],
    isSettled: (value) => value === undefined || value === 'png',
    value: 'png',
    message: 'A signature is kept as PNG.',
  },
  ...['penColor', 'backgroundColor'].map((property): SettledProperty => ({
    property,
    isSettled: (value) => value === undefined || isColour(value),
    message: 'A colour is written like #1a2b3c.',
  })),
  ...['showOtherItem', 'hasOther', 'showNoneItem', 'hasNone', 'showRefuseItem', 'showDontKnowItem'].map(
    (property): SettledProperty => ({
      property,
      types: ['imagepicker'],
      isSettled: (value) => value !== true,
      message: 'Pictures have no further options.',
    }),
  ),
];

/** Properties of one element that do not have the value they must have. */
export function unsettledIn({ type, kind, json, pointer }: OutlineNode): Finding[] {
  return unsettled(settledProperties, { type: kind === 'survey' ? kind : type, json }).map(
    ({ property, message, code = 'unsupported-property' }) => finding(code, extendPointer(pointer, property), message),
  );
}

const unsettled = (
  properties: readonly SettledProperty[],
  { type, json }: Pick<OutlineNode, 'type' | 'json'>,
): SettledProperty[] =>
  properties.filter(
    ({ property, types, isSettled }) =>
      (types === undefined || types.includes(type ?? '')) && !isSettled(json[property], json),
  );

/** A property that was set, or taken out. */
export interface SetProperty {
  readonly pointer: string;
  readonly property: string;
  /** As JSON writes it; undefined where the property was taken out. */
  readonly value: string | undefined;
}

/** A form with the one value in every property that can have only one, and what was set for that. The form itself is not changed. */
export function settleProperties(definition: JsonObject): { definition: JsonObject; set: readonly SetProperty[] } {
  if (checkSize(definition, pointerTo()).length > 0) return { definition, set: [] };
  const settled = structuredClone(definition);
  const survey = outlineForm(settled);
  const set = [survey, ...descendants(survey)].flatMap((node) => settleNode(node));
  return set.length === 0 ? { definition, set } : { definition: settled, set };
}

function settleNode({ type, kind, json, pointer }: OutlineNode): SetProperty[] {
  const nothing = Object.keys(json)
    .filter((property) => json[property] === null)
    .map((property): SettledProperty => ({ property, isSettled: never, message: 'This says nothing.' }));
  const all = [
    ...nothing,
    ...settledProperties.filter(({ property }) => json[property] !== null),
    ...[...outsideOfForms, ...sayingNothing].filter(({ property }) => (json[property] ?? null) !== null),
  ];
  return unsettled(all, { type: kind === 'survey' ? kind : type, json }).map(({ property, value }) => {
    const own = json as Record<string, unknown>;
    if (value === undefined) delete own[property];
    else own[property] = value;
    return {
      pointer: extendPointer(pointer, property),
      property,
      value: value === undefined ? undefined : JSON.stringify(value),
    };
  });
}
