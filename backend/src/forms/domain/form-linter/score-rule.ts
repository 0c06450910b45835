import { numberOf } from '@pingyi/form-definitions/vocabulary';
import { repeatingParent } from '../form-model/form-outline.js';
import { extendPointer } from '../form-model/pointer.js';
import { finding, type LintRule } from './finding.js';

const hundred = 100;

/**
 * Points: numbers with at most two decimals on numeric questions, no score above them, 100 in all on a scored form.
 * Roles: none twice, and a required `overall` question on a ballot.
 */
export const scoreRule: LintRule = function* ({ survey, nodes, options }) {
  let cents = 0;
  const roles = new Set<string>();
  for (const node of nodes) {
    const role = node.json['role'];
    if (typeof role === 'string' && role !== '') {
      if (roles.has(role)) yield finding('duplicate-role', extendPointer(node.pointer, 'role'), 'Two questions have this role.');
      roles.add(role);
    }
    if (node.json['points'] === undefined) continue;
    const pointer = extendPointer(node.pointer, 'points');
    const points = node.json['points'];
    if (typeof points !== 'number' || !isCents(points) || points < 0) {
      yield finding('invalid-points', pointer, 'Points are a number of at least 0 with at most two decimals.');
      continue;
    }
    cents += Math.round(points * hundred);
    if (repeatingParent(node) || !isNumeric(node.type, node.json['inputType'])) {
      yield finding('invalid-points', pointer, 'Only a numeric question outside rows can carry points.');
    } else if (node.type === 'text') {
      const step = numberOf(node.json, 'step');
      const [min, max] = [numberOf(node.json, 'min'), numberOf(node.json, 'max')];
      if (min === undefined || min < 0 || max === undefined || max > points || step === undefined || !isCents(step)) {
        const message = 'A question with points needs min of at least 0, max of at most its points, and a step.';
        yield finding('invalid-points', pointer, message);
      }
    }
  }
  if (options.scored === true && cents !== hundred * hundred) {
    yield finding('points-not-100', survey.pointer, 'The points of this form must add up to 100.');
  }
  if (options.needsOverall === true) {
    const overall = nodes.find((node) => node.json['role'] === 'overall' || node.json['role'] === 'overall:*');
    if (overall?.json['isRequired'] !== true) {
      yield finding('no-overall-role', overall?.pointer ?? survey.pointer, 'A ballot needs a required question with the role "overall".');
    }
  }
};

const isNumeric = (type: string | undefined, inputType: unknown): boolean =>
  type === 'expression' || type === 'rating' || (type === 'text' && (inputType === 'number' || inputType === 'range'));

const isCents = (value: number): boolean => Math.abs(value * hundred - Math.round(value * hundred)) < 1e-9;
