import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import ledger from '../i18n/zh-CN/ledger.json';
import type { CampaignTypeView } from '../api/models';
import { parametersOf, typeTexts } from './type-texts';

interface Step {
  readonly step: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly output: string;
}
interface Coded {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}
interface Outcome {
  readonly status: string;
  readonly grade: string | null;
  readonly reasons: readonly Coded[];
  readonly flags: readonly Coded[];
  readonly extra: Readonly<Record<string, unknown>>;
  readonly trace: readonly Step[];
}
interface Plugin {
  describe(): CampaignTypeView;
  grade(input: unknown): { readonly ok: boolean; readonly outcomes: readonly Outcome[] };
}
interface Input {
  readonly context?: unknown;
  readonly subjects?: readonly {
    readonly id: string;
    readonly field?: string;
    readonly ballots?: object;
    readonly facts?: readonly { readonly by?: string }[];
  }[];
}

const plugins = new URL('../../../plugins/', import.meta.url);
const types = readdirSync(plugins).filter((name) => name !== 'sdk');

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];
const keysIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
    : [];

/** What ids and codes of an input are called in a campaign: units and commitments by name, what only its forms know by a title. */
function namesOf({ context, subjects = [] }: Input) {
  const roles = keysIn(subjects.map(({ ballots }) => ballots));
  const of = (prefix: string) => roles.flatMap((role) => (role.startsWith(prefix) ? [role.slice(prefix.length)] : []));
  const stating = subjects.flatMap(({ facts = [] }) => facts.flatMap(({ by }) => by ?? []));
  const named = [...textsIn(context), ...stating, ...subjects.map(({ id }) => id), ...of('commitment:')];
  const words = [
    ...of('item:').map((item) => `item.${item}`),
    ...subjects.flatMap(({ field }) => (field ? [`field.${field}`] : [])),
  ];
  return {
    names: Object.fromEntries(named.map((id) => [id, '某处'])),
    words: Object.fromEntries(words.map((key) => [key, '某题'])),
  };
}

/** Every sentence by which an outcome is explained. */
function sentences(type: CampaignTypeView, language: 'zh-CN' | 'en', input: Input, outcome: Outcome): string[] {
  const { names, words } = namesOf(input);
  const messages = { ...type.messages[language] };
  for (const [key, text] of Object.entries(words)) messages[key] ??= text;
  const ours = ledger as Readonly<Record<string, unknown>>;
  const texts = typeTexts(
    { ...type, records: type.records ?? [], messages: { [language]: messages } },
    language,
    names,
    (text) => (language === 'en' ? text?.en : text?.['zh-CN']) ?? '',
    (key, { defaultValue }) => {
      const own = ours[key];
      return typeof own === 'string' ? own : defaultValue;
    },
  );
  return [
    texts.status(outcome.status),
    texts.grade(outcome.grade),
    ...outcome.reasons.map(({ code, params }) => texts.reason(code, params)),
    ...outcome.flags.map(({ code, params }) => texts.flag(code, params)),
    ...texts.marks(outcome.extra),
    ...outcome.trace.flatMap((step) => [
      texts.trace(step.step, parametersOf(step)) ?? step.step,
      texts.rule(step.step) ?? step.step,
    ]),
  ];
}

/** Codes as they stand in inputs and outcomes; two words with a hyphen between them are one. */
const bare = /\b[a-z]+\d*(?:-[a-z0-9]+)+\b|\b[A-Z]+(?:_[A-Z]+)+\b|\b[SNPIVF]\d+[a-z.\d]*\b|\{\{/;
const plain = /\b(?:self-assessment|two-way|full-time|part-time|service-oriented)\b/gi;

describe.each(types)('outcomes of %s are explained in words', async (name) => {
  const { campaignType } = (await import(new URL(`${name}/src/index.ts`, plugins).pathname)) as {
    campaignType: Plugin;
  };
  const folder = new URL(`${name}/fixtures/`, plugins);
  const examples = readdirSync(folder).map((file) => {
    const { input } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { input: Input };
    const answer = campaignType.grade(input);
    return { file, input, outcomes: answer.ok ? answer.outcomes : [] };
  });

  it('in Chinese without a single code', () => {
    const said = examples.flatMap(({ input, outcomes }) =>
      outcomes.flatMap((outcome) => sentences(campaignType.describe(), 'zh-CN', input, outcome)),
    );
    expect(said.length).toBeGreaterThan(20);
    expect([...new Set(said.filter((text) => /[A-Za-z]/.test(text)))]).toEqual([]);
  });

  it('in English without a code of the rules, a key or a hole', () => {
    const said = examples.flatMap(({ input, outcomes }) =>
      outcomes.flatMap((outcome) => sentences(campaignType.describe(), 'en', input, outcome)),
    );
    expect([...new Set(said.filter((text) => bare.test(text.replaceAll(plain, ''))))]).toEqual([]);
  });
});
