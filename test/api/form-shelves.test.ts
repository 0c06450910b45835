import { Database, FormShelvesService } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Answer, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { createForm, formReader, latestVersion, register } from '../support/forms.js';

interface Listed {
  readonly code: string;
  readonly folder: string | null;
}
interface Binned {
  readonly code: string;
  readonly deletedAt: string;
  readonly deletedByName: string | null;
  readonly eraseAt: string;
}

const said = ({ status, body }: Answer): [number, unknown] => [status, body['code']];

describe.each(databaseKinds())('folders and the bin of forms on %s', (kind) => {
  let bench: Bench;
  let office: Client;
  let reader: Client;
  beforeAll(async () => {
    bench = await startBench(kind);
    office = bench.administrator;
    reader = await formReader(bench);
  });
  afterAll(() => bench?.close());

  const listed = async () => (await office.ok<{ items: Listed[] }>('GET', '/api/forms')).items;
  const bin = async () => (await office.ok<{ items: Binned[] }>('GET', '/api/form-bin')).items;

  it('puts a form into a folder and takes it out, for those who manage it', async () => {
    await createForm(office, 'filed');
    await office.ok('PUT', '/api/forms/filed/folder', { body: { folder: ' 走访 ' } });
    expect((await listed()).find(({ code }) => code === 'filed')?.folder).toBe('走访');
    expect(said(await office.request('PUT', '/api/forms/filed/folder', { body: { folder: '  ' } }))[0]).toBe(422);
    expect(said(await reader.request('PUT', '/api/forms/filed/folder', { body: { folder: null } }))).toEqual([
      403,
      'forbidden',
    ]);
    await office.ok('PUT', '/api/forms/filed/folder', { body: { folder: null } });
    expect((await listed()).find(({ code }) => code === 'filed')?.folder).toBeNull();
    expect(said(await office.request('PUT', '/api/forms/nowhere/folder', { body: { folder: null } }))[0]).toBe(404);
  });

  it('throws a form away and brings it back as it was, with its folder', async () => {
    const draft = await createForm(office, 'thrown');
    await office.ok('PUT', '/api/forms/thrown/folder', { body: { folder: '旧表' } });
    await office.ok('DELETE', '/api/forms/thrown');
    await office.ok('DELETE', '/api/forms/thrown');
    expect((await listed()).map(({ code }) => code)).not.toContain('thrown');
    const [binned] = await bin();
    expect(binned).toMatchObject({ code: 'thrown', deletedByName: expect.any(String) });
    expect(Date.parse(binned!.eraseAt) - Date.parse(binned!.deletedAt)).toBe(30 * 24 * 60 * 60 * 1000);

    const change = { definition: draft.definition };
    expect(
      said(await office.request('PUT', `/api/form-versions/${draft.id}`, { body: change, revision: draft.revision })),
    ).toEqual([409, 'form-in-bin']);
    expect(said(await office.request('POST', `/api/form-versions/${draft.id}/publish`))).toEqual([409, 'form-in-bin']);
    expect(
      said(
        await office.request('POST', '/api/forms', { body: { code: 'of-bin', manifest: register, copyOf: draft.id } }),
      ),
    ).toEqual([409, 'form-in-bin']);
    expect(said(await reader.request('GET', '/api/form-bin'))).toEqual([403, 'forbidden']);
    expect(said(await reader.request('POST', '/api/form-bin/thrown/restoration'))).toEqual([403, 'forbidden']);

    await office.ok('POST', '/api/form-bin/thrown/restoration');
    expect((await listed()).find(({ code }) => code === 'thrown')?.folder).toBe('旧表');
    expect(said(await office.request('POST', '/api/form-bin/thrown/restoration'))[0]).toBe(404);
  });

  it('keeps what came with the product, and what something stands on', async () => {
    const { items } = await office.ok<{ items: (Listed & { source: string })[] }>('GET', '/api/forms');
    const shipped = items.find(({ source }) => source === 'shipped')!;
    expect(said(await office.request('DELETE', `/api/forms/${shipped.code}`))).toEqual([409, 'form-shipped']);

    const base = await createForm(office, 'base');
    await office.ok('POST', `/api/form-versions/${base.id}/publish`);
    const { id } = await latestVersion(office, 'base');
    await createForm(office, 'copy', { copyOf: id });
    expect((await office.ok<{ items: unknown[] }>('GET', '/api/forms/base/uses')).items).toEqual([
      { kind: 'form', id: 'copy', name: register.title, version: 1 },
    ]);
    expect(said(await office.request('DELETE', '/api/forms/base'))).toEqual([409, 'form-in-use']);
    await office.ok('DELETE', '/api/forms/copy');
    // The copy may still come back.
    expect(said(await office.request('DELETE', '/api/forms/base'))).toEqual([409, 'form-in-use']);
    await office.ok('POST', '/api/form-bin/copy/restoration');
  });

  it('tells the registers that a form makes records of', async () => {
    const { items } = await office.ok<{ items: { kind: string; id: string; version: number }[] }>(
      'GET',
      '/api/forms/register-contact-point/uses',
    );
    expect(items).toContainEqual(expect.objectContaining({ kind: 'register', id: 'link-ups', version: 1 }));
  });

  it('erases after thirty days, and neither before nor what is used by then', async () => {
    const shelves = bench.app.get(FormShelvesService);
    const binnedOn = (code: string, daysAgo: number) =>
      bench.app
        .get(Database)
        .writeStatement('UPDATE form_shelf SET deleted_at = ? WHERE form_code = ?', [
          new Date(Date.now() - daysAgo * 24 * 60 * 60 * 1000).toISOString(),
          code,
        ]);
    for (const code of ['gone', 'stays']) {
      await createForm(office, code);
      await office.ok('DELETE', `/api/forms/${code}`);
    }
    await binnedOn('gone', 30.01);
    await binnedOn('stays', 29.9);
    expect(await shelves.eraseDue()).toEqual(['gone']);
    expect((await bin()).map(({ code }) => code)).toContain('stays');
    expect(said(await office.request('POST', '/api/form-bin/gone/restoration'))[0]).toBe(404);
    // Its code is free again.
    await createForm(office, 'gone');
    // Taken up in the moment in which it was thrown away.
    await createForm(office, 'late', { copyOf: (await createForm(office, 'raced')).id });
    await bench.app
      .get(Database)
      .writeStatement(
        "INSERT INTO form_shelf (form_code, folder, deleted_at, deleted_by_name) VALUES ('raced', NULL, ?, NULL)",
        [new Date(0).toISOString()],
      );
    expect(await shelves.eraseDue()).toEqual([]);
    await office.ok('POST', '/api/form-bin/raced/restoration');
  });
});
