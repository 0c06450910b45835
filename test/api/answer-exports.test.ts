import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { endOf } from '../support/jobs.js';
import {
  buildTownship,
  handIn,
  issueCards,
  runGrading,
  selfAnswers,
  superiorAnswers,
  type Township,
} from '../support/township.js';

describe.each(databaseKinds())('the answers of a campaign as files, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let campaign: string;

  const vote = async (unitId: string, answers: readonly Record<string, unknown>[]) => {
    for (const [at, card] of (await issueCards(bench, township.campaignId, unitId, answers.length)).entries())
      expect((await handIn(bench.client(), card, '', { answers: answers[at] ?? {} })).status).toBe(201);
  };
  const ask = (group: string, format: string, client: Client = bench.administrator) =>
    client.request<{ id: string; code: string }>('POST', `${campaign}/answer-exports`, {
      body: { group, format, lang: 'en' },
    });
  const file = async (group: string, format: string): Promise<Buffer> => {
    const { status, body } = await ask(group, format);
    expect(status).toBe(202);
    expect((await endOf(bench.administrator, body.id)).state).toBe('succeeded');
    return (await bench.administrator.request('GET', `/api/jobs/${body.id}/file`)).raw;
  };
  const csv = async (group: string) =>
    parse(await file(group, 'csv'), { bom: true, columns: true }) as Record<string, string>[];

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    const { units, campaignId } = township;
    campaign = `/api/campaigns/${campaignId}`;
    await vote(units.yanshang, [
      ...Array.from({ length: 4 }, () => ({
        overall: 'satisfied',
        comment: '路灯亮了',
        'respondent-role': 'resident',
      })),
      { overall: 'dissatisfied', reasons: ['not-open', 'work-style'], comment: '=1+1' },
      { overall: 'fairly-satisfied', leadership: 'satisfied' },
    ]);
    await vote(
      units.yanxia,
      Array.from({ length: 3 }, () => ({ overall: 'satisfied' })),
    );
    await township.clerk.ok('PUT', `${campaign}/sheets/self/${units.yanshang}`, {
      body: { answers: selfAnswers(), action: 'submit' },
      revision: 0,
    });
    await township.assessor.ok('PUT', `${campaign}/sheets/superior/${units.yanshang}`, {
      body: { answers: superiorAnswers(92), action: 'submit' },
      revision: 0,
    });
    // A draft saved after a submission is not what counts.
    await township.assessor.ok('PUT', `${campaign}/sheets/superior/${units.yanshang}`, {
      body: { answers: superiorAnswers(50), action: 'save' },
      revision: 1,
    });
    await bench.administrator.ok('POST', `${campaign}/transitions`, { body: { to: 'CLOSED' } });
  });
  afterAll(() => bench?.close());

  it('are nothing before a result tells them, and for the office alone', async () => {
    expect(await ask('mass', 'csv')).toMatchObject({ status: 409, body: { code: 'answers-withheld' } });
    expect((await ask('nobody', 'csv')).status).toBe(422);
    expect((await ask('mass', 'csv', township.assessor)).status).toBe(403);
    await runGrading(bench.administrator, township.campaignId);
  });

  it('hold ballots of units with enough of them, without words, categories, days or an order', async () => {
    const rows = await csv('mass');
    expect(rows.map((row) => row['unit_name'])).toEqual(Array.from({ length: 6 }, () => '岩上村'));
    expect(rows.map((row) => row['overall'] ?? '').sort()).toEqual([
      'dissatisfied',
      'fairly-satisfied',
      'satisfied',
      'satisfied',
      'satisfied',
      'satisfied',
    ]);
    const [first = {}] = rows;
    expect(Object.keys(first)).toEqual(expect.arrayContaining(['overall', 'leadership', 'reasons_work_style']));
    expect(Object.keys(first).filter((name) => /comment|respondent|received|day|time|id$/.test(name))).toEqual([]);
    const dissatisfied = rows.find((row) => row['overall'] === 'dissatisfied');
    expect([dissatisfied?.['reasons_work_style'], dissatisfied?.['leadership']]).toEqual(['1', '']);
    expect(JSON.stringify(rows)).not.toMatch(/路灯|1\+1|resident/);
  });

  it('hold sheets with the names of those who handed them in, as they count', async () => {
    const rows = await csv('superior');
    expect(rows).toMatchObject([{ unit_name: '岩上村', rater: 'assessor-1', points: '92' }]);
  });

  it('are said in words in a workbook, explained by a code book, and read by statistics programs', async () => {
    const [words] = await readWorkbook(await file('mass', 'xlsx'));
    expect(words?.data[0]).toContain('Overall');
    expect(words?.data.slice(1).flat()).toContain('Satisfied');
    const [book] = await readWorkbook(await file('mass', 'codebook'));
    expect(book?.data).toContainEqual(expect.arrayContaining(['fairly-satisfied', 'Fairly satisfied']));
    const syntax = (await file('mass', 'spss')).toString();
    const variables = Object.keys((await csv('mass'))[0] ?? {});
    const declared = [...(/VARIABLES=\n([^]*?)\.\n/.exec(syntax)?.[1] ?? '').matchAll(/^ {2}(\w+) [AF]/gm)].map(
      ([, name]) => name,
    );
    expect(declared).toEqual(variables);
    expect(syntax).toContain("'fairly-satisfied' 'Fairly satisfied'");
  });
});
