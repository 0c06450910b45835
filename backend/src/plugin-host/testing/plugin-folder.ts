import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const statuses =
  'FINAL INCOMPLETE INSUFFICIENT_SAMPLE INVALID_COUNT NO_QUORUM PENDING_DECISION EXCLUDED NOT_APPLIED NOT_ASSESSED REMOVED'.split(
    ' ',
  );
const title = { 'zh-CN': '试', en: 'Trial' };
const messages = Object.fromEntries(statuses.map((status) => [`status.${status}`, status]));

/** A description that the host accepts. */
export const trialDescription = {
  id: 'trial',
  version: '1.0.0',
  contract: 1,
  title,
  description: title,
  groups: [{ key: 'mass', kind: 'ballot', title, requiredRoles: ['overall'], questions: [] }],
  grades: [
    { code: 'good', title },
    { code: 'poor', title },
  ],
  factKinds: [],
  defaults: {},
  schemeForm: {},
  messages: { 'zh-CN': messages, en: messages },
};

/** A complete outcome of the subject `s` in the source of a bundle. */
const outcomeSource = `{ subject: subject.id, status: 'FINAL', score: '90.00', grade: 'good', reasons: [], flags: [], groups: {}, rank: null, change: null, extra: {}, trace: [] }`;

export interface TrialPlugin {
  /** Changes to the description. */
  readonly description?: object;
  /** Source of the body of `grade(input)`; by default every subject is graded. */
  readonly grade?: string;
  readonly validateScheme?: string;
  /** Sources of the bodies of `gradePart(input)` and `conclude(input)`; without them it grades in one piece only. */
  readonly inParts?: { readonly gradePart: string; readonly conclude: string };
  /** Source before the export. */
  readonly before?: string;
}

/** Source of a bundle that behaves well but for what is given. */
export const trialBundle = ({
  description,
  grade,
  validateScheme,
  inParts,
  before = '',
}: TrialPlugin = {}): string => `${before}
const outcomeOf = (subject) => (${outcomeSource});
export default {
  describe: () => (${JSON.stringify({ ...trialDescription, ...description })}),
  validateScheme(scheme) { ${validateScheme ?? 'return [];'} },
  grade(input) { ${grade ?? 'return { ok: true, outcomes: input.subjects.map(outcomeOf), aggregate: {} };'} },
  ${inParts ? `gradePart(input) { ${inParts.gradePart} }, conclude(input) { ${inParts.conclude} },` : ''}
};
`;

const made: string[] = [];

/** Writes a plugin's folder with the given bundle text. */
export async function pluginFolder(
  bundle: string | null,
  packageFile: object | string = { pingyi: { campaignType: './dist/plugin.mjs' } },
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pingyi-plugin-'));
  made.push(folder);
  await mkdir(join(folder, 'dist'));
  await writeFile(
    join(folder, 'package.json'),
    typeof packageFile === 'string' ? packageFile : JSON.stringify(packageFile),
  );
  if (bundle !== null) await writeFile(join(folder, 'dist/plugin.mjs'), bundle);
  return folder;
}

export async function removePluginFolders(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
}
