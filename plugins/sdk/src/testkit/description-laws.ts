import type { CampaignTypePlugin } from '../contract/campaign-type.js';
import { statuses } from '../contract/codes.js';
import { faultsOfStages } from '../contract/stages.js';
import { messageLocales, type JsonObject } from '../contract/localized-text.js';
import { sortedTexts } from '../exact/order.js';
import { answersToData, dataToAnswers, questionsOf } from '../scheme/form-answers.js';
import { holds, same } from './check.js';
import { parametersOf } from './laws.js';

/** A description is plain data that survives JSON, with distinct keys. */
export function describesItself(type: CampaignTypePlugin): void {
  const description = type.describe();
  same(JSON.parse(JSON.stringify(description)), description, 'description as JSON');
  for (const [what, keys] of [
    ['groups', description.groups.map(({ key }) => key)],
    ['grades', description.grades.map(({ code }) => code)],
    ['fact kinds', description.factKinds.map(({ kind }) => kind)],
    ['distinctions', (description.distinctions ?? []).map(({ code }) => code)],
  ] as const) {
    holds(new Set(keys).size === keys.length, `${what}: a key occurs twice`);
  }
  for (const { code, flag, recommendedBy } of description.distinctions ?? []) {
    for (const key of [`distinction.${code}`, `flag.${flag}`])
      holds(Object.hasOwn(description.messages['zh-CN'] ?? {}, key), `distinctions: no message ${key}`);
    holds(
      recommendedBy === undefined ||
        description.groups.some(({ key, kind }) => key === recommendedBy.group && kind === 'sheet'),
      `distinctions: ${recommendedBy?.group} is no group of sheets`,
    );
  }
}

/** Every stage can be reached and left, and what it names is there. */
export function declaresWholeStages(type: CampaignTypePlugin): void {
  same(faultsOfStages(type.describe()), [], 'stages');
}

/** Every locale has the same messages with the same parameters, and one per status. */
export function speaksEveryLocale(type: CampaignTypePlugin): void {
  const { messages } = type.describe();
  const base = messages['zh-CN'] ?? {};
  for (const status of statuses) holds(Object.hasOwn(base, `status.${status}`), `no message status.${status}`);
  for (const locale of messageLocales) {
    const catalogue = messages[locale] ?? {};
    same(sortedTexts(Object.keys(catalogue)), sortedTexts(Object.keys(base)), `messages in ${locale}`);
    for (const [key, template] of Object.entries(catalogue)) {
      holds(template.trim() !== '', `${locale}: ${key} is empty`);
      same(
        sortedTexts(parametersOf(template)),
        sortedTexts(parametersOf(base[key] ?? '')),
        `${locale}: parameters of ${key}`,
      );
    }
  }
}

/** The defaults are a valid scheme, and an unknown key or a wrong type is not. */
export function validatesItsScheme(type: CampaignTypePlugin): void {
  const { defaults } = type.describe();
  for (const scheme of [undefined, {}, defaults]) same(type.validateScheme(scheme), [], 'defaults');
  for (const scheme of [null, [], 'scheme', 1])
    same(type.validateScheme(scheme), [{ code: 'E_SCHEME', path: '/scheme' }], 'no object');
  same(type.validateScheme({ 'no-such-key': 1 }), [{ code: 'E_SCHEME', path: '/scheme/no-such-key' }], 'unknown key');
  for (const key of Object.keys(defaults)) {
    const errors = type.validateScheme({ [key]: { wrong: ['type'] } });
    holds(
      errors.length > 0 && errors.every(({ path }) => path.startsWith(`/scheme/${key}`)),
      `a wrong ${key} is accepted`,
    );
  }
}

const questionNames = (form: JsonObject): string[] =>
  questionsOf(form).flatMap(({ name }) => (typeof name === 'string' ? [name] : []));

/** The scheme form asks for every key of the scheme and nothing else, and gives back the defaults it is filled with. */
export function schemeFormFits(type: CampaignTypePlugin): void {
  const { defaults, schemeForm } = type.describe();
  same(sortedTexts(questionNames(schemeForm)), sortedTexts(Object.keys(defaults)), 'questions of the scheme form');
  const answers = dataToAnswers(schemeForm, defaults);
  const scheme = answersToData(schemeForm, answers);
  same(type.validateScheme(scheme), [], 'scheme from the form');
  same(dataToAnswers(schemeForm, scheme), answers, 'answers of the scheme from the form');
}
