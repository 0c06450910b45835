// Writes src/api/schema.d.ts from the OpenAPI document of the built backend, or of a file: generate-api.mjs [--check] [openapi.json]
// With --check nothing is written: exit code 1 when the types are not those of the document.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import openapiTypescript, { astToString } from 'openapi-typescript';

const frontend = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(frontend, 'src/api/schema.d.ts');
const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });

function readDocument() {
  const [file] = positionals;
  if (file) return readFileSync(file, 'utf8');
  const command = join(frontend, '../backend/bin/pingyi.mjs');
  if (!existsSync(command)) throw new Error('Build the backend first, or name an OpenAPI file');
  const run = spawnSync(process.execPath, [command, 'openapi'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (run.status !== 0) throw new Error(`pingyi openapi failed: ${run.stderr}`);
  return run.stdout;
}

const nodes = await openapiTypescript(JSON.parse(readDocument()), { alphabetize: true });
const banner =
  '// Generated from the OpenAPI document by scripts/generate-api.mjs: change the backend, not this file.\n\n';
const types = banner + astToString(nodes);
if (values.check) {
  if (readFileSync(target, 'utf8') !== types)
    throw new Error(`${target} is not what the API is: run "npm run api:generate"`);
} else {
  writeFileSync(target, types);
  console.log(`wrote ${target}`);
}
