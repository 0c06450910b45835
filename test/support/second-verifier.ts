import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CampaignTypePlugin } from '@pingyi/plugin-sdk';
import {
  digestOf,
  digestOfText,
  inputText,
  outcomeText,
  packageFormat,
  recomputeWith,
} from '@pingyi/plugin-sdk/verification';
import { strToU8, zipSync } from 'fflate';

/** The program of docs/verifier, which shares nothing with the one that grades. */
export const secondVerifier = fileURLToPath(new URL('../../docs/verifier/verify.py', import.meta.url));

/** Without Python nothing can be run. `.ci/run` installs it where it can, so that CI does not skip. */
export const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Runs the second verifier. @throws {Error} with what it says when it ends otherwise than by its own verdict */
export const verifyAgain = (...given: readonly string[]): Promise<{ readonly code: number; readonly stdout: string }> =>
  new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'], PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1' };
    execFile('python3', [secondVerifier, ...given], { env }, (error, stdout, stderr) => {
      if (stderr) reject(new Error(stderr));
      else resolve({ code: error === null ? 0 : Number(error.code), stdout });
    });
  });

type Outcomes = Parameters<typeof outcomeText>[0];
type Input = Readonly<Record<string, unknown>>;

/** What a campaign type makes of an input, or null where it refuses it. */
export function graded(type: CampaignTypePlugin, input: unknown): Outcomes | null {
  const result = recomputeWith(type, input);
  return 'refused' in result ? null : { outcomes: result.outcomes, aggregate: result.aggregate };
}

/** A package in which every digest and hash fits to what it holds, as somebody writes it who changes a result and knows how. */
export function packed(input: Input, { outcomes, aggregate }: Outcomes): Uint8Array {
  const bundle = strToU8('export default {};');
  const files = {
    'input.json': strToU8(JSON.stringify(input)),
    'plugin.mjs': bundle,
    'result.json': strToU8(
      JSON.stringify({
        format: 'pingyi/grading-result@1',
        plugin: { id: input['plugin'], version: '1.0.0', digest: digestOf(bundle) },
        outcomes,
        aggregate,
        inputHash: digestOfText(inputText(input)),
        outcomeHash: digestOfText(outcomeText({ outcomes, aggregate })),
      }),
    ),
  };
  const digests = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, digestOf(content)]));
  const manifest = { format: packageFormat, campaign: {}, run: 1, files: digests, formVersions: [] };
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)), ...files });
}
