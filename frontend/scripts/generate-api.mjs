// Writes src/api/schema.d.ts from the OpenAPI document of the built backend, or of a file: generate-api.mjs [openapi.json]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';

const frontend = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(frontend, 'src/api/schema.d.ts');

function readDocument() {
  const file = process.argv[2];
  if (file) return readFileSync(file, 'utf8');
  const command = join(frontend, '../backend/bin/pingyi.mjs');
  if (!existsSync(command)) throw new Error('Build the backend first, or name an OpenAPI file');
  const run = spawnSync(process.execPath, [command, 'openapi'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (run.status !== 0) throw new Error(`pingyi openapi failed: ${run.stderr}`);
  return run.stdout;
}

const nodes = await openapiTypescript(JSON.parse(readDocument()), { alphabetize: true });
const banner = '// Generated from the OpenAPI document by scripts/generate-api.mjs: change the backend, not this file.\n\n';
writeFileSync(target, banner + astToString(nodes));
console.log(`wrote ${target}`);
