import {
  choicesIn,
  decimalText,
  elementsOfForm,
  optionsOf,
  ratingOptions,
  rolesIn,
  scoredItemsOf,
  textOf,
  type FormElement,
  type JsonObject,
} from '@pingyi/form-definitions/vocabulary';

export const breakingCodes = [
  'question-removed',
  'option-removed',
  'type-changed',
  'role-removed',
  'points-changed',
  'required-added',
] as const;

/** A change after which old and new answers to a form can no longer be read together. */
export interface BreakingChange {
  readonly code: (typeof breakingCodes)[number];
  /** Place of the question, such as `overall` or `visits.finding`. */
  readonly name: string;
  /** What was lost or how it changed: an option, a role, `text → radiogroup`, `10 → 15`. */
  readonly detail?: string;
}

/** What a version of a form breaks, compared with an earlier one; texts and order break nothing. */
export function breakingChanges(before: JsonObject, after: JsonObject): BreakingChange[] {
  const [old, current] = [answeredIn(before), answeredIn(after)];
  return [
    ...[...old].flatMap(([name, element]): BreakingChange[] => {
      const now = current.get(name);
      return now ? changesOf(name, element.json, now.json) : [{ code: 'question-removed', name }];
    }),
    ...[...current]
      .filter(([name, { json }]) => !old.has(name) && isRequired(json))
      .map(([name]): BreakingChange => ({ code: 'required-added', name, detail: 'new' })),
    ...lostRoles(before, after),
    ...changedPoints(before, after),
  ];
}

const answeredIn = (definition: JsonObject): Map<string, FormElement> =>
  new Map(
    [...elementsOfForm(definition)]
      .filter(({ kind }) => kind === 'question' || kind === 'column' || kind === 'item')
      .map((element) => [element.place, element]),
  );

function changesOf(name: string, before: JsonObject, after: JsonObject): BreakingChange[] {
  const [was, is] = [kindOf(before), kindOf(after)];
  if (was !== is) return [{ code: 'type-changed', name, detail: `${was} → ${is}` }];
  const kept = new Set(codesOf(after));
  const lost = codesOf(before).filter((code) => !kept.has(code));
  const newlyRequired = isRequired(after) && !isRequired(before);
  return [
    ...lost.map((detail): BreakingChange => ({ code: 'option-removed', name, detail })),
    ...(newlyRequired ? [{ code: 'required-added' as const, name }] : []),
  ];
}

/** Type of an answer, as far as it decides what an answer looks like. */
function kindOf(json: JsonObject): string {
  const type = textOf(json, 'type') ?? textOf(json, 'cellType') ?? 'text';
  const variant =
    type === 'text' ? textOf(json, 'inputType') : json['multiSelect'] === true ? 'several' : textOf(json, 'sliderType');
  return variant === undefined || variant === 'text' || variant === 'single' ? type : `${type}:${variant}`;
}

/** Codes that answers may hold: options, and the rows and columns of a matrix. */
function codesOf(json: JsonObject): string[] {
  if (json['type'] === 'rating') return ratingOptions(json).map(({ value }) => String(value));
  const rows = choicesIn(json, 'rows').map(({ value }) => String(value));
  const columns = json['type'] === 'matrix' ? choicesIn(json, 'columns').map(({ value }) => String(value)) : [];
  return [...optionsOf(json).map(({ value }) => String(value)), ...rows, ...columns];
}

const isRequired = (json: JsonObject): boolean =>
  json['isRequired'] === true || textOf(json, 'requiredIf') !== undefined || json['eachRowRequired'] === true;

function lostRoles(before: JsonObject, after: JsonObject): BreakingChange[] {
  const played = new Set(Object.values(rolesIn(after)));
  return Object.entries(rolesIn(before)).flatMap(([name, role]) =>
    played.has(role) ? [] : [{ code: 'role-removed' as const, name, detail: role }],
  );
}

function changedPoints(before: JsonObject, after: JsonObject): BreakingChange[] {
  const kept = answeredIn(after);
  const now = new Map(scoredItemsOf(after).map((item) => [item.question, item]));
  return scoredItemsOf(before).flatMap(({ question, maximum, options }): BreakingChange[] => {
    const item = now.get(question);
    if (!kept.has(question)) return [];
    if (item?.maximum !== maximum)
      return [
        {
          code: 'points-changed',
          name: question,
          detail: `${decimalText(maximum)} → ${item ? decimalText(item.maximum) : '0'}`,
        },
      ];
    const changed = [...(options ?? [])].find(
      ([value, points]) => item.options?.has(value) === true && item.options.get(value) !== points,
    );
    if (!changed) return [];
    const [value, points] = changed;
    return [
      {
        code: 'points-changed',
        name: question,
        detail: `${value}: ${decimalText(points)} → ${decimalText(item.options?.get(value) ?? 0n)}`,
      },
    ];
  });
}
