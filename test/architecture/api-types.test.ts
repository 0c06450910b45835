import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/server.js';

const generator = fileURLToPath(new URL('../../frontend/scripts/generate-api.mjs', import.meta.url));

/** @param document the OpenAPI document, as JSON text */
function check(folder: string, document: string): { status: number | null; stderr: string } {
  const file = join(folder, 'openapi.json');
  writeFileSync(file, document);
  return spawnSync(process.execPath, [generator, '--check', file], { encoding: 'utf8' });
}

describe('the API types of the frontend', () => {
  let folder = '';
  let document = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pingyi-api-types-'));
    document = (await runCommand(['openapi'])).stdout;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are those of the OpenAPI document', () => {
    expect(check(folder, document)).toMatchObject({ status: 0, stderr: '' });
  });

  it('are refused when the document has gone on', () => {
    expect(document).toContain('"receipt"');
    expect(check(folder, document.replaceAll('"receipt"', '"acknowledgement"'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('npm run api:generate'),
    });
  });
});
