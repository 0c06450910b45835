import { inputTypes, isQuestionType, repeatingTypes } from '../element-types.js';
import { isJsonObject } from '../model/json-object.js';
import { isCellType, repeatingParent } from '../model/form-outline.js';
import { extendPointer } from '../model/pointer.js';
import { finding, type LintRule } from './finding.js';

/** Element, cell, input and validator types that the answer validator can enforce; anything else is refused. */
export const typeRule: LintRule = function* ({ nodes, survey }) {
  if (!nodes.some((node) => node.kind === 'question')) {
    yield finding('no-questions', survey.pointer, 'The form has no questions.');
  }
  for (const node of nodes) {
    const typePointer = extendPointer(node.pointer, node.kind === 'column' ? 'cellType' : 'type');
    if (node.kind === 'question') {
      if (node.type === 'html' || node.type === 'image') {
        yield finding('html-not-allowed', typePointer, 'Elements that carry markup or pictures are not allowed.');
      } else if (!isQuestionType(node.type)) {
        yield finding('unknown-type', typePointer, 'This question type is not supported.');
      } else if (node.type === 'expression' && repeatingParent(node)) {
        yield finding('unsupported-type', typePointer, 'A calculated question cannot stand inside rows.');
      } else if (node.type === 'signaturepad' && repeatingParent(node)) {
        yield finding('unsupported-type', typePointer, 'A signature cannot stand inside rows.');
      } else if (repeatingTypes.includes(node.type) && repeatingParent(node)) {
        yield finding('unsupported-type', typePointer, 'Rows cannot contain further rows.');
      }
    } else if (node.kind === 'column' && !isCellType(node.type)) {
      yield finding('unknown-type', typePointer, 'This cell type is not supported.');
    }
    const inputType = node.json['inputType'];
    if (node.type === 'text' && inputType !== undefined && !inputTypes.includes(inputType as never)) {
      yield finding('unknown-type', extendPointer(node.pointer, 'inputType'), 'This input type is not supported.');
    }
    yield* validators(node.json['validators'], node.pointer);
  }
};

const validatorTypes = ['numeric', 'text', 'regex', 'expression', 'answercount', 'email'];

function* validators(list: unknown, pointer: string) {
  if (list === undefined) return;
  const entries: unknown[] = Array.isArray(list) ? list : [list];
  for (const [index, validator] of entries.entries()) {
    const type = isJsonObject(validator) ? validator['type'] : undefined;
    // survey-core accepts both `numeric` and `numericvalidator`.
    if (typeof type !== 'string' || !validatorTypes.includes(type.replace(/validator$/, ''))) {
      yield finding(
        'unknown-type',
        extendPointer(pointer, 'validators', index, 'type'),
        'This validator is not supported.',
      );
    }
  }
}
