import { isQuestionType, type QuestionType } from '../element-types.js';
import type { Condition, ContainerData, FieldData, RowFieldsData, StartData } from '../engine/compiled-form.js';
import type { OutlineNode } from '../model/form-outline.js';
import { flagOf, numberOf, optional, textOf, type JsonObject } from '../model/json-object.js';
import { factsOf } from '../model/expression-facts.js';
import type { Expression } from '../model/expression.js';
import { candidatesOf, keepsComment } from '../model/question-names.js';
import { answerLimits } from '../engine/answer-guard.js';
import { compileValidators } from './compile-validators.js';
import {
  conditionsIn,
  enablingOf,
  expressionIn,
  requirementOf,
  visibilityOf,
  type Rankings,
} from './read-conditions.js';
import { shapeCompilers } from '../types/compilers.js';

/** What a survey sets for all its questions. */
export interface FormSettings {
  /** Caps on text. */
  readonly text: number;
  readonly comment: number;
  readonly rankings: Rankings;
}

export const settingsOf = (survey: JsonObject, rankings: Rankings): FormSettings => ({
  text: numberOf(survey, 'maxTextLength') || answerLimits.text,
  comment: numberOf(survey, 'maxCommentLength') ?? (numberOf(survey, 'maxOthersLength') || answerLimits.text),
  rankings,
});

interface OuterConditions {
  readonly visible: readonly Condition[];
  readonly enabled: readonly Condition[];
}

const open: OuterConditions = { visible: [], enabled: [] };

/** The questions and containers below a node, in the order of the form. Containers pass their conditions on. */
export function compileElements(
  parent: OutlineNode,
  settings: FormSettings,
  outer: OuterConditions = open,
): Required<Pick<RowFieldsData, 'fields' | 'containers'>> {
  const fields: FieldData[] = [];
  const containers: ContainerData[] = [];
  for (const child of parent.children) {
    if (child.kind === 'item') continue;
    const conditions = {
      visible: [...outer.visible, ...visibilityOf(child.json, settings.rankings)],
      enabled: [...outer.enabled, ...enablingOf(child.json, settings.rankings)],
    };
    if (child.kind !== 'page' && child.kind !== 'panel') {
      // Nobody has checked the form of a preview yet.
      if (isQuestionType(child.type)) fields.push(compileField(child, settings, conditions));
      continue;
    }
    const inside = compileElements(child, settings, conditions);
    containers.push(compileContainer(child, child.kind, settings, conditions, inside.fields), ...inside.containers);
    fields.push(...inside.fields);
  }
  return { fields, containers };
}

const compileContainer = (
  { pointer, name, json }: OutlineNode,
  kind: ContainerData['kind'],
  { rankings }: FormSettings,
  conditions: OuterConditions,
  fields: readonly FieldData[],
): ContainerData => ({
  pointer,
  kind,
  ...optional('name', name),
  ...withoutEmpty(conditions),
  ...optional('required', requirementOf(json, rankings)),
  keys: fields.map(({ key }) => key),
});

function compileField(node: OutlineNode, settings: FormSettings, conditions: OuterConditions): FieldData {
  const { json } = node;
  const type = node.type as QuestionType;
  const validators = compileValidators(json, settings.rankings);
  return {
    key: node.name ?? '',
    type,
    shape: shapeCompilers[type](node, {
      settings,
      rows: (inner) => rowFieldsOf(inner, settings),
      inner: (inner) => compileParts(inner, settings),
    }),
    ...withoutEmpty(conditions),
    ...optional('required', requirementOf(json, settings.rankings)),
    ...(validators.length > 0 && { validators }),
    ...optional('comment', commentOf(node, settings)),
    ...optional('start', startOf(json, settings.rankings)),
    ...settingOf(json, settings.rankings),
  };
}

const withoutEmpty = ({ visible, enabled }: OuterConditions): Partial<OuterConditions> => ({
  ...(visible.length > 0 && { visible }),
  ...(enabled.length > 0 && { enabled }),
});

/** Inputs of a multiple text. */
const compileParts = (node: OutlineNode, settings: FormSettings): FieldData[] =>
  node.children.map((item): FieldData => compileField({ ...item, type: 'text' }, settings, open));

function rowFieldsOf(node: OutlineNode, settings: FormSettings): RowFieldsData {
  const { json } = node;
  const key = textOf(json, 'keyName');
  const template = conditionsIn(json, 'templateVisibleIf', settings.rankings);
  const { fields, containers } = compileElements(node, settings, { visible: template, enabled: [] });
  const unique = node.children.filter((child) => flagOf(child.json, 'isUnique') === true || child.name === key);
  return {
    fields,
    ...(containers.length > 0 && { containers }),
    unique: unique.flatMap((child) => child.name ?? []),
  };
}

function startOf(json: JsonObject, rankings: Rankings): StartData | undefined {
  const [value, expression] = [json['defaultValue'], expressionIn(json, 'defaultValueExpression', rankings)];
  if ((value === undefined || value === null) && expression === undefined) return undefined;
  return { ...optional('value', value ?? undefined), ...optional('expression', expression) };
}

/** `setValueIf` alone clears an answer; with an expression it says when that sets one. */
function settingOf(json: JsonObject, rankings: Rankings): Pick<FieldData, 'setting' | 'reset'> {
  const [when, expression] = [
    expressionIn(json, 'setValueIf', rankings),
    expressionIn(json, 'setValueExpression', rankings),
  ];
  const reset = expressionIn(json, 'resetValueIf', rankings);
  return {
    ...((when ?? expression) && {
      setting: {
        mentions: namesIn(when ?? expression),
        ...optional('when', when),
        ...optional('expression', expression),
      },
    }),
    ...(reset && { reset: { mentions: namesIn(reset), when: reset } }),
  };
}

const namesIn = (expression: Expression | undefined): string[] =>
  expression ? [...new Set(factsOf(expression).variables.flatMap(candidatesOf))] : [];

function commentOf(node: OutlineNode, { comment }: FormSettings): FieldData['comment'] {
  if (node.name === undefined || !keepsComment(node)) return undefined;
  const always = flagOf(node.json, 'showCommentArea') === true || flagOf(node.json, 'hasComment') === true;
  return { key: `${node.name}-Comment`, longest: comment, ...(!always && { onlyForOther: true as const }) };
}
