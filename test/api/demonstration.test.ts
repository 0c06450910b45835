import { explain, type CampaignTypeDescription, type Json, type JsonObject } from '@pingyi/plugin-sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { startServer, type ServerProcess } from '../support/server.js';

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;
interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly campaignType: string;
}
interface Coded {
  readonly code: string;
  readonly params: JsonObject;
}
interface Explanation {
  readonly row: { readonly reasons: readonly Coded[]; readonly flags: readonly Coded[] };
  readonly trace: readonly { readonly step: string; readonly inputs: JsonObject; readonly output: Json }[];
  readonly names: Readonly<Record<string, string>>;
}

/** Codes as they stand in outcomes: keys of two words, statuses, rules, and what no text was found for. */
const bare =
  /\b[a-z]+\d*(?:-[a-z0-9]+)+\b|\b[A-Z]+(?:_[A-Z]+)+\b|\b[SNPIVF]\d+[a-z.\d]*\b|[0-9a-f]{8}-[0-9a-f]{4}|\{\{/;
const languages = ['zh-CN', 'en'] as const;
const unitsOfEach = 25;

describe('the demonstration county', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let office: HttpClient;

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    server = await startServer(database.env, []);
    office = await new HttpClient(server.url).signIn('demo-admin', 'demo-county-2012');
  });
  afterAll(async () => {
    await server?.stop();
    await database?.remove();
  });

  const sentencesOf = (
    type: CampaignTypeDescription,
    language: string,
    { row, trace, names }: Explanation,
  ): string[] => {
    const said = (key: string, params: JsonObject) =>
      explain(
        type,
        language,
        key,
        Object.fromEntries(
          Object.entries(params).map(([name, value]) => [
            name,
            typeof value === 'string' ? (names[value] ?? value) : value,
          ]),
        ),
      );
    return [
      ...row.reasons.map(({ code, params }) => said(`reason.${code}`, params)),
      ...row.flags.map(({ code, params }) => said(`flag.${code}`, params)),
      ...trace.flatMap(({ step, inputs, output }) => [
        said(`trace.${step}`, { ...inputs, output }),
        said(`rule.${step}`, {}),
      ]),
    ];
  };

  it(
    'is explained in words, with the names of units, items and rules, in both languages, whatever the campaign type',
    { timeout: 240_000 },
    async () => {
      const { items: campaigns } = await office.ok<{ items: Campaign[] }>(
        'GET',
        '/api/campaigns?state=COMPUTED&pageSize=200',
      );
      const { items: types } = await office.ok<{ items: CampaignTypeDescription[] }>('GET', '/api/campaign-types');
      expect(campaigns.length).toBeGreaterThan(3);
      const found = new Set<string>();
      let said = 0;
      for (const { id, name, campaignType } of campaigns) {
        const installed = types.find((type) => type.id === campaignType);
        if (!installed) throw new Error(`no type of ${name}`);
        const { messages } = await office.ok<{ messages: Texts }>('GET', `/api/campaigns/${id}/words`);
        const type = {
          ...installed,
          messages: Object.fromEntries(
            Object.entries(installed.messages).map(([locale, texts]) => [locale, { ...texts, ...messages[locale] }]),
          ),
        };
        const { items } = await office.ok<{ items: { unit: { id: string } }[] }>(
          'GET',
          `/api/campaigns/${id}/ledger?pageSize=${unitsOfEach}`,
        );
        for (const { unit } of items) {
          const explanation = await office.ok<Explanation>('GET', `/api/campaigns/${id}/ledger/${unit.id}`);
          for (const language of languages)
            for (const sentence of sentencesOf(type, language, explanation)) {
              said++;
              const isBare =
                language === 'zh-CN' ? /[A-Za-z]/.test(sentence) : bare.test(sentence.replace(/self-assessment/gi, ''));
              if (isBare) found.add(`${name}: ${sentence}`);
            }
        }
      }
      expect(said).toBeGreaterThan(1_000);
      expect([...found]).toEqual([]);
    },
  );

  it('shows as many units without enough ballots as its grades do (N7)', async () => {
    const { items: campaigns } = await office.ok<{ items: Campaign[] }>(
      'GET',
      '/api/campaigns?state=COMPUTED&pageSize=200',
    );
    const county = campaigns.find(({ campaignType }) => campaignType === 'classification-grading')?.id;
    const { totals } = await office.ok<{
      totals: { units: number; ballots: readonly { key: string; unitsReached: number | null }[] };
    }>('GET', `/api/campaigns/${county}/participation`);
    const { statuses } = await office.ok<{ statuses: Readonly<Record<string, number>> }>(
      'GET',
      `/api/campaigns/${county}/ledger`,
    );
    expect(statuses['INSUFFICIENT_SAMPLE']).toBeGreaterThan(0);
    expect(totals.ballots).toMatchObject([
      { key: 'mass', unitsReached: totals.units - (statuses['INSUFFICIENT_SAMPLE'] ?? 0) },
    ]);
  });
});
