import { choicesIn, type Choice } from '../choice-list.js';
import { numberOf } from '../model/json-object.js';
import { scoringChoices } from '../sheet-scores.js';
import { repeatingParent, type OutlineNode } from '../model/form-outline.js';
import { extendPointer } from '../model/pointer.js';
import { finding, type Finding, type LintRule } from './finding.js';

const hundred = 100;

/**
 * Points: at most two decimals, on numeric questions or on options, no score above them, 100 in all on a scored form.
 * Roles: none twice, and a required `overall` question on a ballot.
 */
export const scoreRule: LintRule = function* ({ survey, nodes, options }) {
  let cents = 0;
  const roles = new Set<string>();
  for (const node of nodes) {
    const role = node.json['role'];
    if (typeof role === 'string' && role !== '') {
      if (roles.has(role))
        yield finding('duplicate-role', extendPointer(node.pointer, 'role'), 'Two questions have this role.');
      roles.add(role);
    }
    const points = node.json['points'];
    if (isPoints(points)) cents += Math.round(points * hundred);
    yield* points === undefined ? withoutPoints(node) : withPoints(node, points);
  }
  if (options.scored === true && cents !== hundred * hundred) {
    yield finding('points-not-100', survey.pointer, 'The points of this form must add up to 100.');
  }
  if (options.needsOverall === true) {
    const overall = nodes.find((node) => node.json['role'] === 'overall' || node.json['role'] === 'overall:*');
    if (overall?.json['isRequired'] !== true) {
      yield finding(
        'no-overall-role',
        overall?.pointer ?? survey.pointer,
        'A ballot needs a required question with the role "overall".',
      );
    }
  }
};

function* withoutPoints(node: OutlineNode): Generator<Finding> {
  if (node.json['notApplicable'] === true) {
    yield finding(
      'invalid-points',
      extendPointer(node.pointer, 'notApplicable'),
      'Only a question with points can leave the sheet.',
    );
  }
  if (allOptions(node).some(({ points }) => points !== undefined)) {
    yield finding(
      'invalid-points',
      extendPointer(node.pointer, 'points'),
      'Options with points need a question with points.',
    );
  }
}

function* withPoints(node: OutlineNode, points: unknown): Generator<Finding> {
  const pointer = extendPointer(node.pointer, 'points');
  if (!isPoints(points)) {
    yield finding('invalid-points', pointer, 'Points are a number of at least 0 with at most two decimals.');
  } else if (node.kind !== 'question' || repeatingParent(node)) {
    yield finding('invalid-points', pointer, 'Only a question outside rows can carry points.');
  } else if (isNumeric(node)) {
    if (!isBounded(node, points)) {
      yield finding(
        'invalid-points',
        pointer,
        'A question with points needs min of at least 0, max of at most its points, and a step.',
      );
    }
  } else if (scoringChoices(node.json, node.type).some((choice) => choice.points !== undefined)) {
    yield* optionPoints(node, points);
  } else {
    yield finding(
      'invalid-points',
      pointer,
      'Only a numeric question, or one whose options have points, can carry points.',
    );
  }
}

function* optionPoints(node: OutlineNode, points: number): Generator<Finding> {
  const key = node.type === 'matrix' ? 'columns' : 'choices';
  const choices = scoringChoices(node.json, node.type);
  for (const [index, choice] of choices.entries()) {
    if (choice.points === undefined || (isPoints(choice.points) && choice.points <= points)) continue;
    yield finding(
      'invalid-points',
      extendPointer(node.pointer, key, index, 'points'),
      'The points of an option lie between 0 and those of the question.',
    );
  }
  if (node.json['rowsFrom'] !== undefined) {
    yield finding(
      'invalid-points',
      extendPointer(node.pointer, 'rowsFrom'),
      'A matrix whose rows vary cannot carry points.',
    );
  } else if (bestScore(node, choices) !== Math.round(points * hundred)) {
    yield finding(
      'invalid-points',
      extendPointer(node.pointer, 'points'),
      'The best answer must score exactly the points of the question.',
    );
  }
}

/** In hundredths, which whole numbers hold exactly. */
function bestScore({ json, type }: OutlineNode, choices: readonly Choice[]): number {
  const cents = choices.map(({ points = 0 }) => Math.round(points * hundred)).sort((a, b) => b - a);
  if (type === 'matrix') return (cents[0] ?? 0) * choicesIn(json, 'rows').length;
  const several = type === 'checkbox' || type === 'tagbox' || json['multiSelect'] === true;
  const most = several ? numberOf(json, 'maxSelectedChoices') || cents.length : 1;
  return cents.slice(0, most).reduce((sum, value) => sum + value, 0);
}

const allOptions = ({ json }: OutlineNode): Choice[] =>
  ['choices', 'columns', 'rows', 'rateValues'].flatMap((key) => choicesIn(json, key));

const isNumeric = ({ type, json }: OutlineNode): boolean =>
  type === 'expression' ||
  type === 'rating' ||
  (type === 'slider' && json['sliderType'] !== 'range') ||
  (type === 'text' && (json['inputType'] === 'number' || json['inputType'] === 'range'));

/** A calculation is bounded by what it is made of, a rating by its own scale. */
function isBounded({ type, json }: OutlineNode, points: number): boolean {
  if (type !== 'text' && type !== 'slider') return true;
  const standard = type === 'slider' ? { min: 0, max: hundred, step: 1 } : undefined;
  const [min, max, step] = [
    numberOf(json, 'min') ?? standard?.min,
    numberOf(json, 'max') ?? standard?.max,
    numberOf(json, 'step') ?? standard?.step,
  ];
  return min !== undefined && min >= 0 && max !== undefined && max <= points && step !== undefined && isCents(step);
}

const isPoints = (value: unknown): value is number => typeof value === 'number' && value >= 0 && isCents(value);

const isCents = (value: number): boolean => Math.abs(value * hundred - Math.round(value * hundred)) < 1e-9;
