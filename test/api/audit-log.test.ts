import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildReachCounty, type ReachCounty } from '../support/reach-county.js';

interface Event {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
}

describe.each(databaseKinds())('the audit log, on %s', (kind) => {
  let bench: Bench;
  let county: ReachCounty;
  let root: Client;

  beforeAll(async () => {
    bench = await startBench(kind);
    county = await buildReachCounty(bench);
    ({ root } = county.as);
    await county.as['village-admin'].ok('POST', '/api/form-blocks', {
      body: { title: { 'zh-CN': '签字' }, elements: [{ type: 'text', name: 'signed', title: '签字' }] },
    });
  }, 240_000);
  afterAll(() => bench?.close());

  const listed = async (query: string, client = root) =>
    (await client.ok<{ items: Event[] }>('GET', `/api/audit?pageSize=200&${query}`)).items;
  const exported = async (query: string, client = root) =>
    parse((await client.request('GET', `/api/audit/export?format=csv&lang=en&${query}`)).raw, {
      bom: true,
      columns: true,
    }) as Record<string, string>[];
  const distinct = (events: readonly Event[], field: keyof Event) => [...new Set(events.map((event) => event[field]))];

  it('is filtered by what was done, one action or all of a kind', async () => {
    expect(distinct(await listed('action=publication.published'), 'action')).toEqual(['publication.published']);
    expect(distinct(await listed('action=publication'), 'action').sort()).toEqual([
      'publication.publish-asked',
      'publication.published',
    ]);
    // A kind is no beginning of a word.
    expect(await listed('action=publi')).toEqual([]);
    expect((await root.request('GET', '/api/audit?action=%25')).status).toBe(422);
  });

  it('is searched by who did it and what it was done to', async () => {
    const found = await listed('q=township-admin');
    expect(found.every(({ actor, subject }) => [actor, subject].includes('township-admin'))).toBe(true);
    expect(distinct(found, 'actor').sort()).toEqual(['system', 'township-admin']);
    expect(distinct(await listed(`q=${encodeURIComponent('分类定级')}`), 'subject')).toEqual(['分类定级']);
    expect(await listed('q=nobody-of-that-name')).toEqual([]);
  });

  it('is cut to days of the office', async () => {
    const events = await listed('');
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const yesterday = new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10);
    expect(await listed(`from=${yesterday}&to=${today}`)).toEqual(events);
    expect(await listed(`from=2099-01-01`)).toEqual([]);
    expect(await listed(`to=2012-04-30`)).toEqual([]);
  });

  it('is exported as it is filtered, oldest first, and no farther than its reader reaches', async () => {
    const rows = await exported('action=publication');
    expect(rows.map((row) => [row['Action'], row['Who'], row['Object']])).toEqual(
      (await listed('action=publication')).reverse().map(({ action, actor, subject }) => [action, actor, subject]),
    );
    expect(rows[0]?.['Details']).toContain('"campaign":"分类定级"');
    expect(new Set((await exported('', county.as['village-admin'])).map((row) => row['Who']))).toEqual(
      new Set(['village-admin']),
    );
    expect((await exported('')).length).toBeGreaterThan((await exported('', county.as['township-admin'])).length);
    expect((await county.as['clerk'].request('GET', '/api/audit/export?format=csv')).status).toBe(403);
  });
});
