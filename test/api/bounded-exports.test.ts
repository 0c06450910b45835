import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { openCampaign, runGrading } from '../support/township.js';

const villages = 450;
const csv = [
  'code,name,type,level,parentCode,residents',
  'T,Township,township-committee,township,,',
  ...Array.from(
    { length: villages },
    (_, at) => `V${String(at).padStart(4, '0')},${at === 7 ? '=1+1' : `Village ${at}`},village,village,T,100`,
  ),
].join('\n');

/** More rows than one reading of the export, and than one slice of a result. */
describe.each(databaseKinds())('large tables go out whole, in order, on %s', (kind) => {
  let bench: Bench;
  let campaignId: string;
  let runId: string;
  const codes = Array.from({ length: villages }, (_, at) => `V${String(at).padStart(4, '0')}`);
  const get = (url: string) => bench.administrator.request('GET', url);

  beforeAll(async () => {
    bench = await startBench(kind);
    expect((await bench.administrator.upload('/api/units/import', 'units.csv', csv)).status).toBe(200);
    const { items } = await bench.administrator.ok<{ items: { id: string; code: string }[] }>(
      'GET',
      '/api/units?type=township-committee',
    );
    campaignId = await openCampaign(bench.administrator, items[0]?.id ?? '');
    await bench.administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
    const run = await runGrading(bench.administrator, campaignId);
    expect(run.state).toBe('succeeded');
    runId = run.id;
  });
  afterAll(() => bench?.close());

  it('as XLSX, read by another reader, with text that is no formula', async () => {
    const [sheet] = await readWorkbook(
      (await get(`/api/campaigns/${campaignId}/ledger/export?format=xlsx&lang=en`)).raw,
    );
    const [, ...rows] = sheet?.data ?? [];
    expect(rows.map(([code]) => code)).toEqual(codes);
    expect(rows[7]?.[1]).toBe('=1+1');
  });

  it('as CSV', async () => {
    const lines = (await get(`/api/campaigns/${campaignId}/ledger/export?format=csv&lang=en`)).raw
      .toString()
      .trim()
      .split('\r\n');
    expect(lines.slice(1).map((line) => line.slice(1, 6))).toEqual(codes);
  });

  it('as the pages of a ledger, first and last, in both directions', async () => {
    const page = async (query: string) =>
      (
        await bench.administrator.ok<{ items: { unit: { code: string } }[]; total: number }>(
          'GET',
          `/api/campaigns/${campaignId}/ledger?${query}`,
        )
      ).items.map(({ unit }) => unit.code);
    expect(await page('page=9&pageSize=50')).toEqual(codes.slice(400));
    expect(await page('page=1&pageSize=50&sort=-unitCode')).toEqual(codes.toReversed().slice(0, 50));
    expect(await page('page=1&pageSize=3&q=Village 44')).toEqual(['V0044', 'V0440', 'V0441']);
  });

  it('as the result of a run, whose units are all there in the order of their ids', async () => {
    const result = (await get(`/api/grading-runs/${runId}/result`)).body as {
      format: string;
      outcomes: { subject: string }[];
      outcomeHash: string;
    };
    const subjects = result.outcomes.map(({ subject }) => subject);
    expect(subjects).toHaveLength(villages);
    expect(subjects).toEqual(subjects.toSorted());
    expect(result).toMatchObject({ format: 'pingyi/grading-result@1', outcomeHash: expect.stringMatching(/^sha256-/) });
  });

  it('while a list of runs leaves their inputs out', async () => {
    const { items } = await bench.administrator.ok<{ items: Record<string, unknown>[] }>(
      'GET',
      `/api/campaigns/${campaignId}/grading-runs`,
    );
    expect(Object.keys(items[0] ?? {})).not.toContain('input');
    expect(((await get(`/api/grading-runs/${runId}/input`)).body as { subjects?: unknown[] }).subjects).toHaveLength(
      villages,
    );
  });
});
