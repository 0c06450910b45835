import { specialChoices } from '../choice-list.js';
import type { OutlineNode } from './form-outline.js';
import { flagOf } from './json-object.js';

/** Whether a question keeps a remark beside its answer, under `<name>-Comment`. */
export const keepsComment = ({ json }: OutlineNode): boolean =>
  flagOf(json, 'showCommentArea') === true ||
  flagOf(json, 'hasComment') === true ||
  specialChoices[0].switches.some((name) => flagOf(json, name) === true);

/** The first segment of a name in an expression, in lower case, without an index: `{Visits[0].count}` is `visits`. */
export const rootOf = (variable: string): string =>
  (variable.split('.')[0] ?? '').replace(/\[[^\]]*\]$/, '').toLowerCase();
