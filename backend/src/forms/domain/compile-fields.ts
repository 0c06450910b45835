import {
  isJsonObject,
  type JsonObject,
  numberOf,
  type QuestionType,
  textOf,
} from '@pingyi/form-definitions/vocabulary';
import type { OutlineNode } from './form-model/form-outline.js';
import { keepsComment } from './form-linter/name-rule.js';
import { answerLimits } from './answer-rules/answer-guard.js';
import { booleanShape, choiceShape, isScalar, ratingShape } from './answer-rules/choice-shape.js';
import { compileCondition, type Condition } from './answer-rules/compiled-expression.js';
import type { Field, FieldComment } from './answer-rules/field.js';
import { fileShape } from './answer-rules/file-shape.js';
import { matrixShape } from './answer-rules/matrix-shape.js';
import { multipleTextShape } from './answer-rules/multiple-text-shape.js';
import { listShape, tableShape, type RowFields } from './answer-rules/rows-shape.js';
import type { Shape } from './answer-rules/shape.js';
import { signatureShape } from './answer-rules/signature-shape.js';
import { sliderShape } from './answer-rules/slider-shape.js';
import { commentShape, textShape } from './answer-rules/text-shape.js';
import { compileValidators } from './answer-rules/validators.js';

/** Caps on text that the survey sets for all its questions. */
export interface TextLimits {
  readonly text: number;
  readonly comment: number;
}

export const textLimitsOf = (survey: JsonObject): TextLimits => ({
  text: numberOf(survey, 'maxTextLength') || answerLimits.text,
  comment: numberOf(survey, 'maxCommentLength') ?? (numberOf(survey, 'maxOthersLength') || answerLimits.text),
});

/** Compiles the questions below a node, in the order of the form. Containers pass their conditions on. */
export function compileFields(parent: OutlineNode, limits: TextLimits, outer: ContainerConditions = open): Field[] {
  return parent.children.flatMap((child) => {
    if (child.kind === 'page' || child.kind === 'panel') {
      return compileFields(child, limits, {
        visible: [...outer.visible, ...visibilityOf(child.json)],
        enabled: [...outer.enabled, ...enablingOf(child.json)],
      });
    }
    return child.kind === 'item' ? [] : [compileField(child, limits, outer)];
  });
}

interface ContainerConditions {
  readonly visible: readonly Condition[];
  readonly enabled: readonly Condition[];
}

const open: ContainerConditions = { visible: [], enabled: [] };

function compileField(node: OutlineNode, limits: TextLimits, outer: ContainerConditions): Field {
  const type = node.type as QuestionType;
  return {
    key: node.name ?? '',
    type,
    shape: shapeOf(node, type, limits),
    calculated: type === 'expression',
    visible: [...outer.visible, ...visibilityOf(node.json)],
    enabled: [...outer.enabled, ...enablingOf(node.json)],
    required: requirementOf(node.json),
    validators: compileValidators(node.json),
    comment: commentOf(node, limits),
  };
}

function shapeOf(node: OutlineNode, type: QuestionType, limits: TextLimits): Shape {
  const { json, parent } = node;
  switch (type) {
    case 'text':
      return textShape(json, limits.text);
    case 'comment':
      return commentShape(json, limits.text);
    case 'radiogroup':
    case 'checkbox':
    case 'dropdown':
    case 'tagbox':
    case 'ranking':
    case 'imagepicker':
      return choiceShape(type, json, node.kind === 'column' ? parent?.json : undefined);
    case 'slider':
      return sliderShape(json);
    case 'rating':
      return ratingShape(json);
    case 'boolean':
      return booleanShape(json);
    case 'matrix':
      return matrixShape(json);
    case 'multipletext':
      return multipleTextShape(node.children, limits.text);
    case 'matrixdropdown':
      return tableShape(json, rowFieldsOf(node, limits));
    case 'matrixdynamic':
      return listShape(json, 'row', rowFieldsOf(node, limits));
    case 'paneldynamic':
      return listShape(json, 'panel', rowFieldsOf(node, limits));
    case 'file':
      return fileShape(json);
    case 'signaturepad':
      return signatureShape;
    case 'expression':
      return calculatedShape;
  }
}

/** What a browser may send for a calculated question; the value itself is dropped. */
export const calculatedShape: Shape = {
  check(value, pointer, errors) {
    if (!isScalar(value)) errors.add(pointer, 'wrong-type');
  },
};

function rowFieldsOf(node: OutlineNode, limits: TextLimits): RowFields {
  const key = textOf(node.json, 'keyName');
  const unique = node.children.filter((child) => child.json['isUnique'] === true || child.name === key);
  const template = textOf(node.json, 'templateVisibleIf');
  const outer = template === undefined ? open : { visible: [compileCondition(template)], enabled: [] };
  return {
    fields: compileFields(node, limits, outer),
    unique: unique.flatMap((child) => child.name ?? []),
  };
}

/** `visibleIf` wins over `visible`, as in survey-core. */
export function visibilityOf(json: JsonObject): Condition[] {
  const text = textOf(json, 'visibleIf');
  if (text !== undefined) return [compileCondition(text)];
  return json['visible'] === false ? [false] : [];
}

function enablingOf(json: JsonObject): Condition[] {
  const text = textOf(json, 'enableIf');
  if (text !== undefined) return [compileCondition(text)];
  return json['readOnly'] === true ? [false] : [];
}

/** `requiredIf` wins over `isRequired`, as in survey-core. */
export function requirementOf(json: JsonObject): Condition {
  const text = textOf(json, 'requiredIf');
  return text === undefined ? json['isRequired'] === true : compileCondition(text);
}

function commentOf(node: OutlineNode, limits: TextLimits): FieldComment | undefined {
  if (node.name === undefined || !isJsonObject(node.json) || !keepsComment(node)) return undefined;
  const always = node.json['showCommentArea'] === true || node.json['hasComment'] === true;
  return { key: `${node.name}-Comment`, shape: commentShape({}, limits.comment), onlyForOther: !always };
}
