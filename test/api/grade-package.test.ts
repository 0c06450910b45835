import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf } from '@pingyi/plugin-sdk/verification';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { hasPython, verifyAgain } from '../support/second-verifier.js';
import { runCommand } from '../support/server.js';
import {
  buildTownship,
  handIn,
  issueCards,
  runGrading,
  selfAnswers,
  superiorAnswers,
  type Township,
} from '../support/township.js';

type Files = Record<string, Uint8Array>;

describe.each(databaseKinds())('a grade package, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let folder: string;
  let packed: Buffer;
  let runId: string;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    folder = await mkdtemp(join(tmpdir(), 'pingyi-package-'));
    const { campaignId, units } = township;
    for (const card of await issueCards(bench, campaignId, units.yanshang, 30))
      await handIn(bench.client(), card, '', { answers: { overall: 'satisfied', comment: '路灯修得及时' } });
    await township.clerk.ok('PUT', `/api/campaigns/${campaignId}/sheets/self/${units.yanshang}`, {
      body: { answers: selfAnswers(), action: 'submit' },
      revision: 0,
    });
    await township.assessor.ok('PUT', `/api/campaigns/${campaignId}/sheets/superior/${units.yanshang}`, {
      body: { answers: superiorAnswers(92), action: 'submit' },
      revision: 0,
    });
    await bench.administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
    ({ id: runId } = await runGrading(bench.administrator, campaignId));
    packed = (await bench.administrator.request('GET', `/api/grading-runs/${runId}/package.zip`)).raw;
  });
  afterAll(async () => {
    await bench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const verify = async (zip: Uint8Array | string, ...options: string[]) => {
    const file = join(folder, 'package.zip');
    await writeFile(file, zip);
    return runCommand(['verify', file, ...options]);
  };
  const files = (): Files => unzipSync(packed);
  /** Somebody who changes a file also writes its new digest into the manifest. */
  const forged = (name: string, change: (text: string) => string): Uint8Array => {
    const content = strToU8(change(Buffer.from(files()[name] ?? []).toString()));
    const manifest = JSON.parse(Buffer.from(files()['manifest.json'] ?? []).toString()) as {
      files: Record<string, string>;
    };
    manifest.files[name] = digestOf(content);
    return zipSync({ ...files(), [name]: content, 'manifest.json': strToU8(JSON.stringify(manifest)) });
  };

  it('holds input, result, bundle and manifest, the same bytes every time', async () => {
    expect(Object.keys(files()).sort()).toEqual(['input.json', 'manifest.json', 'plugin.mjs', 'result.json']);
    const again = await bench.administrator.request('GET', `/api/grading-runs/${runId}/package.zip`);
    expect(again.raw.equals(packed)).toBe(true);
    const manifest = JSON.parse(Buffer.from(files()['manifest.json'] ?? []).toString()) as unknown;
    expect(manifest).toMatchObject({
      format: 'pingyi/grade-package@1',
      campaign: { asOf: '2012-04-30' },
      run: 1,
      formVersions: [{ group: 'self', hash: expect.stringMatching(/^sha256-/) as string }, {}, {}],
    });
  });

  it('holds no person: no comment, account, rater or secretary', () => {
    const text = ['input.json', 'result.json', 'manifest.json']
      .map((name) => Buffer.from(files()[name] ?? []).toString())
      .join('');
    expect(text).not.toMatch(/路灯|assessor-1|clerk|林桂兰|Root/);
  });

  it('is equal when recomputed', async () => {
    expect(await verify(packed)).toMatchObject({ code: 0, stdout: expect.stringContaining('Equal') as string });
  });

  it.skipIf(!hasPython)('is equal for a program that shares nothing with the one that graded', async () => {
    const file = join(folder, 'again.zip');
    await writeFile(file, packed);
    expect(await verifyAgain(file)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('again.zip: equal') as string,
    });
    await writeFile(
      file,
      forged('input.json', (text) => text.replace('"satisfied":30', '"satisfied":10,"dissatisfied":20')),
    );
    const { code, stdout } = await verifyAgain(file);
    expect(code).toBe(1);
    expect(stdout).toMatch(/unit \S+ grade: published "good", recomputed "poor"/);
  });

  it.each<[string, string, (text: string) => string, RegExp]>([
    ['a vote more', 'input.json', (text) => text.replace('"satisfied":30', '"satisfied":31'), /input-hash/],
    [
      'a better grade',
      'result.json',
      (text) => text.replace('"grade":"good"', '"grade":"poor"'),
      /\/outcomes\/\d\/grade: published "poor", recomputed "good"/,
    ],
    ['another bundle', 'plugin.mjs', (text) => `${text}\n`, /plugin-digest/],
  ])('is different with %s, although the manifest was forged to fit', async (_name, file, change, said) => {
    const { code, stdout } = await verify(forged(file, change));
    expect(code).toBe(1);
    expect(stdout).toMatch(said);
  });

  it('is different when a file is not the one of the manifest', async () => {
    const changed = zipSync({ ...files(), 'input.json': strToU8('{}') });
    expect(await verify(changed, '--json')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('"file-changed"') as string,
    });
  });

  it.each<[string, () => Uint8Array | string]>([
    ['text', () => 'no archive'],
    ['an archive with another file', () => zipSync({ ...files(), '../evil.mjs': strToU8('1') })],
    ['an archive that lacks a file', () => zipSync({ 'input.json': files()['input.json'] ?? new Uint8Array() })],
  ])('is refused in one line when it is %s', async (_name, zip) => {
    const { code, stderr, stdout } = await verify(zip());
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
