import type { CampaignTypeDescription } from '../contract/campaign-type.js';
import type { Json, JsonObject, LocalizedText, Messages } from '../contract/localized-text.js';

/** The text of a locale, or the base text. */
export const localized = (text: LocalizedText, locale: string): string =>
  (Object.hasOwn(text, locale) ? text[locale as keyof LocalizedText] : undefined) ?? text['zh-CN'];

/** Fills `{{name}}` with parameters; a parameter that is not given stays visible as its name. */
export const interpolate = (template: string, params: JsonObject): string =>
  template.replace(/\{\{([\w-]+)\}\}/g, (_whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined || value === null) return name;
    return Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? JSON.stringify(value) : String(value);
  });

/**
 * A message in a locale, else in zh-CN, else its key: never nothing.
 * @example renderMessage(type.messages, 'en', 'reason.MISSING', { group: 'self' })
 */
export function renderMessage(messages: Messages, locale: string, key: string, params: JsonObject = {}): string {
  const template = [locale, 'zh-CN']
    .map((name) => (Object.hasOwn(messages, name) ? messages[name] : undefined))
    .find((catalogue) => catalogue && Object.hasOwn(catalogue, key))?.[key];
  return interpolate(template ?? key, params);
}

const gradeParams = new Set(['grade', 'prior', 'maxGrade', 'output']);

/**
 * A message in which groups and grades are named by their titles instead of their codes, and other codes by the type's own word for
 * them (`output.met`, `measure.rate`).
 * @example explain(type, 'en', 'reason.MISSING', { group: 'self' }) // "No appraisal from: Self-assessment"
 */
export function explain(
  type: Pick<CampaignTypeDescription, 'messages' | 'groups' | 'grades'>,
  locale: string,
  key: string,
  params: JsonObject = {},
): string {
  const named = Object.entries(params).map(([name, value]): [string, Json] => {
    const titles =
      name === 'group'
        ? type.groups.map(({ key: code, title }) => ({ code, title }))
        : gradeParams.has(name)
          ? type.grades
          : [];
    const known = titles.find(({ code }) => code === value);
    if (known) return [name, localized(known.title, locale)];
    if (typeof value !== 'string') return [name, value];
    const words = [`${name}.${value}`, ...(name === 'output' ? [`reason.${value}`] : [])];
    const word = words.find((candidate) => Object.hasOwn(type.messages['zh-CN'] ?? {}, candidate));
    return [name, word === undefined ? value : renderMessage(type.messages, locale, word)];
  });
  return renderMessage(type.messages, locale, key, Object.fromEntries(named));
}
