import { isJsonObject } from '../model/json-object.js';
import { descendants, outlineForm } from '../model/form-outline.js';
import { pointerTo } from '../model/pointer.js';
import { adviceOn } from './advice.js';
import { anonymityRule } from './anonymity-rule.js';
import { choiceRule } from './choice-rule.js';
import { cycleRule } from './cycle-rule.js';
import { expressionRule } from './expression-rule.js';
import { finding, type CheckOptions, type Finding, type LintRule } from './finding.js';
import { imageRule } from './image-rule.js';
import { localeRule } from './locale-rule.js';
import { lockedBaseRule } from './locked-base-rule.js';
import { nameRule } from './name-rule.js';
import { propertyRule } from './property-rule.js';
import { reachabilityRule } from './reachability-rule.js';
import { regexRule } from './regex-rule.js';
import { roleRule } from './role-rule.js';
import { scoreRule } from './score-rule.js';
import { scriptRule } from './script-rule.js';
import { checkSize } from './size-rule.js';
import { typeRule } from './type-rule.js';
import { valueRule } from './value-rule.js';

/** Faults that leave the answer validator without a meaning; a form that has one cannot be compiled. */
const enforceableRules: readonly LintRule[] = [
  typeRule,
  propertyRule,
  nameRule,
  choiceRule,
  expressionRule,
  cycleRule,
  regexRule,
];

const publishableRules: readonly LintRule[] = [
  valueRule,
  scriptRule,
  imageRule,
  localeRule,
  reachabilityRule,
  scoreRule,
  roleRule,
  anonymityRule,
  lockedBaseRule,
];

const mostFindings = 200;

/**
 * Checks a form definition before it is published: nothing in it runs script, loads anything, can be made slow or
 * says something the answer validator does not enforce (security rows 39, X1-X4), and it is complete as a form.
 * Never throws and never runs an expression. At most 200 findings.
 *
 * @returns no findings when the form may be published.
 * @example
 * checkForm({ pages: [{ elements: [{ type: 'html', html: '<img src=x>' }] }] })[0]?.code; // 'html-not-allowed'
 */
export function checkForm(definition: unknown, options: CheckOptions = {}): Finding[] {
  return run(definition, options, [...enforceableRules, ...publishableRules]);
}

/** What {@link checkForm} finds and, after it, what the author may want to know besides: texts not yet translated. */
export function reviewForm(definition: unknown, options: CheckOptions = {}): Finding[] {
  return [...checkForm(definition, options), ...adviceOn(definition)];
}

/** What keeps elements out of every form, whatever else is in it: their types, properties, names and texts. */
const blockRules: readonly LintRule[] = [typeRule, propertyRule, valueRule, nameRule, regexRule, scriptRule, imageRule];

/** The findings that keep elements out of a library of sections; conditions on questions of another form are none. */
export function checkBlock(elements: readonly unknown[]): Finding[] {
  return run({ elements }, {}, blockRules);
}

/**
 * The findings that keep a form out at the door: what the answer validator could not enforce, and whatever runs or loads something.
 * That it is not complete yet, such as a sheet that does not add up, is left for its author to mend.
 */
export function checkImported(definition: unknown): Finding[] {
  return run(definition, {}, [...enforceableRules, valueRule, scriptRule, imageRule]);
}

/** The findings that stand in the way of compiling a form; see {@link checkForm}. */
export function checkEnforceable(definition: unknown, options: CheckOptions = {}): Finding[] {
  return run(definition, options, enforceableRules);
}

function run(definition: unknown, options: CheckOptions, rules: readonly LintRule[]): Finding[] {
  if (!isJsonObject(definition)) return [finding('not-an-object', pointerTo(), 'A form is a JSON object.')];
  const size = checkSize(definition, pointerTo());
  if (size.length > 0) return size;
  const survey = outlineForm(definition);
  const form = { definition, survey, nodes: [...descendants(survey)], options };
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const found of rule(form)) {
      findings.push(found);
      if (findings.length >= mostFindings) return findings;
    }
  }
  return findings;
}
