import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignTypeView } from '../api/models';
import { useLocalized } from '../ui/localized';
import { plainValue } from '../ui/plain-value';

/** What is needed of a campaign type to say its outcomes in words. */
export interface OutcomeWords {
  readonly groups: readonly Pick<CampaignTypeView['groups'][number], 'key' | 'kind' | 'title'>[];
  readonly grades: CampaignTypeView['grades'];
  readonly records: CampaignTypeView['records'];
  readonly messages: CampaignTypeView['messages'];
}

type Params = Readonly<Record<string, unknown>>;

/** Puts parameters into a text of a plugin: `{{group}}`. A parameter that is missing stays visible as its name. */
export function interpolate(text: string, params: Params): string {
  return text.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (whole, name: string) =>
    name in params ? plainValue(params[name]) : whole,
  );
}

export interface TypeTexts {
  grade(code: string | null): string;
  /** 0 is the best grade; undefined when the type does not know it. */
  gradeRank(code: string | null): number | undefined;
  readonly gradeCount: number;
  status(code: string): string;
  reason(code: string, params: Params): string;
  flag(code: string, params: Params): string;
  /** The sentence of a step, or undefined when the type ships none. */
  trace(step: string, params: Params): string | undefined;
  /** Where the rule of a step comes from. */
  rule(step: string): string | undefined;
  group(key: string): string;
  readonly grades: OutcomeWords['grades'];
  readonly groups: OutcomeWords['groups'];
  /** Names of what is true of a unit, such as that a plan must be filed. */
  marks(extra: Params): readonly string[];
  /** The name of a figure of a unit, or undefined when the type ships none. */
  extra(key: string): string | undefined;
  /** The name of a figure of the whole run. */
  aggregate(key: string): string;
  /** The name of a part or a value of a figure, such as an indicator or “met”. */
  part(key: string, code: string): string;
  /** The name of a unit that is spoken of by id, or undefined when it is out of reach. */
  unit(id: string): string | undefined;
}

const noNames: Readonly<Record<string, string>> = {};

interface TraceStep {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly output: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Inner values by their own names, so that a text can say `{{self}}` for `inputs.weights.self` being told apart as `{{weights.self}}`. */
export function parametersOf(step: TraceStep): Record<string, unknown> {
  const params: Record<string, unknown> = { ...step.inputs, output: plainValue(step.output) };
  for (const [name, value] of Object.entries(step.inputs)) {
    if (isRecord(value))
      for (const [inner, innerValue] of Object.entries(value)) params[`${name}.${inner}`] = innerValue;
  }
  if (isRecord(step.output))
    for (const [inner, value] of Object.entries(step.output)) params[`output.${inner}`] = value;
  return params;
}

/** Says a key of our own catalogues. */
type Say = (key: string, options: { readonly defaultValue: string }) => string;

/**
 * The words a campaign type brings along for its own codes, in a language; without one, the code and its parameters are shown.
 * @param names says the names of units that are spoken of by id
 */
export function typeTexts(
  type: OutcomeWords | undefined,
  language: string,
  names: Readonly<Record<string, string>>,
  localized: (text: OutcomeWords['grades'][number]['title'] | undefined) => string,
  t: Say,
): TypeTexts {
  const catalogue = type?.messages[language] ?? type?.messages['zh-CN'] ?? {};
  const grades = type?.grades ?? [];
  const gradeName = (code: string): string => localized(grades.find((grade) => grade.code === code)?.title) || code;
  const groupName = (key: string): string =>
    localized([...(type?.groups ?? []), ...(type?.records ?? [])].find((group) => group.key === key)?.title) ||
    (names[key] ?? key);
  // Codes among the parameters are shown by their names, too.
  const named = (params: Params): Params =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => {
        if (name === 'groups' && Array.isArray(value))
          return [name, value.map((key) => groupName(String(key))).join('、')];
        if (typeof value !== 'string') return [name, value];
        if (name === 'group') return [name, groupName(value)];
        const own = catalogue[`${name}.${value}`] ?? (name === 'item' ? catalogue[`indicator.${value}`] : undefined);
        if (own !== undefined) return [name, own];
        if (name === 'output' && catalogue[`reason.${value}`] !== undefined)
          return [name, catalogue[`reason.${value}`]];
        if (/grade|^prior$|^output$/i.test(name)) return [name, gradeName(value)];
        return [name, names[value] ?? value];
      }),
    );
  const bare = (code: string, params: Params): string => {
    const list = Object.entries(params).map(([name, value]) => `${name} = ${plainValue(value)}`);
    return list.length === 0 ? code : `${code}（${list.join('，')}）`;
  };
  const find = (key: string, params: Params): string | undefined =>
    catalogue[key] === undefined ? undefined : interpolate(catalogue[key], named(params));
  return {
    grades,
    gradeCount: grades.length,
    grade: (code) => (code === null ? '—' : gradeName(code)),
    gradeRank: (code) => {
      const rank = grades.findIndex((grade) => grade.code === code);
      return rank < 0 ? undefined : rank;
    },
    status: (code) => find(`status.${code}`, {}) ?? t(`status.${code}`, { defaultValue: code }),
    reason: (code, params) => find(`reason.${code}`, params) ?? bare(code, params),
    flag: (code, params) => find(`flag.${code}`, params) ?? bare(code, params),
    trace: (step, params) => find(`trace.${step}`, params),
    rule: (step) => catalogue[`rule.${step}`],
    group: groupName,
    groups: type?.groups ?? [],
    marks: (extra) =>
      Object.keys(extra).flatMap((key) => (extra[key] === true ? (catalogue[`extra.${key}`] ?? []) : [])),
    extra: (key) => catalogue[`extra.${key}`],
    aggregate: (key) => catalogue[`aggregate.${key}`] ?? t(`figure.${key}`, { defaultValue: key }),
    part: (key, code) => {
      const own =
        catalogue[`${key}.${code}`] ??
        catalogue[`${key.replace(/s$/, '')}.${code}`] ??
        (/status$/i.test(key) ? catalogue[`target.${code}`] : undefined) ??
        catalogue[`field.${code}`];
      const known = gradeName(code) === code ? groupName(code) : gradeName(code);
      return (
        own ??
        (known === code
          ? t(`figure.${code}`, { defaultValue: t(`common:unitType.${code}`, { defaultValue: code }) })
          : known)
      );
    },
    unit: (id) => names[id],
  };
}

/** {@link typeTexts} in the language of the interface. */
export function useTypeTexts(
  type: OutcomeWords | undefined,
  names: Readonly<Record<string, string>> = noNames,
): TypeTexts {
  const { i18n, t } = useTranslation(['ledger', 'common']);
  const localized = useLocalized();
  return useMemo(
    () => typeTexts(type, i18n.language, names, localized, (key, options) => t(key, options)),
    [type, i18n.language, localized, t, names],
  );
}
