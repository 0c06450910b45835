import type { DataSource } from 'typeorm';
import { auditHead, checkAudit, isInChain } from '../audit/index.js';
import { checkBallots } from '../ballots/index.js';
import { checkCards } from '../cards/index.js';
import type { Finding } from '../common/check.js';
import { checkEvidence } from '../files/index.js';
import { checkForms } from '../forms/index.js';
import { checkGrading } from '../grading/index.js';
import { checkObjections } from '../objections/index.js';
import { checkPublications, checkSignedReleases } from '../publication/index.js';
import { checkSheets } from '../sheets/index.js';
import { checkStatements } from '../statements/index.js';
import { checkFacts } from '../facts/index.js';
import { checkFigures } from '../figures/index.js';
import { withCheckSource, type OpenCheckSource } from './check-source.js';
import { checkIntegrity, checkReadable } from './integrity.check.js';

export interface CheckReport {
  readonly findings: readonly Finding[];
  /** The hash of the newest audit event, to be kept elsewhere. */
  readonly auditHead: string;
}

/** What is looked at, by the name under which a failure to look is told. */
const checks: Readonly<Record<string, (source: OpenCheckSource) => AsyncIterable<Finding>>> = {
  integrity: checkIntegrity,
  readable: checkReadable,
  audit: checkAudit,
  forms: checkForms,
  ballots: checkBallots,
  cards: checkCards,
  sheets: checkSheets,
  facts: checkFacts,
  figures: checkFigures,
  objections: checkObjections,
  grading: checkGrading,
  publications: checkPublications,
  statements: checkStatements,
  releases: checkSignedReleases,
  evidence: checkEvidence,
};

/**
 * Looks through everything that is stored, in one snapshot, while the server may run.
 * @param notedHead a head of the audit log that was noted earlier
 */
export function check(dataSource: DataSource, dataDir: string, notedHead?: string): Promise<CheckReport> {
  return withCheckSource(dataSource, dataDir, async (source) => {
    const findings: Finding[] = [];
    for (const [name, look] of Object.entries(checks)) findings.push(...(await lookedAt(name, source, look)));
    if (notedHead !== undefined && !(await isInChain(source, notedHead)))
      findings.push({ code: 'audit-head-unknown', where: notedHead });
    return { findings, auditHead: await auditHead(source).catch(() => '') };
  });
}

/** A table that cannot be read to its end is a finding of its own, and keeps nothing else from being looked at. */
async function lookedAt(
  name: string,
  source: OpenCheckSource,
  look: (source: OpenCheckSource) => AsyncIterable<Finding>,
): Promise<Finding[]> {
  const found: Finding[] = [];
  await source.runner.query('SAVEPOINT look');
  try {
    for await (const finding of look(source)) found.push(finding);
  } catch (error) {
    await source.runner.query('ROLLBACK TO SAVEPOINT look').catch(() => undefined);
    found.push({
      code: 'check-failed',
      where: `${name}: ${error instanceof Error ? error.message.slice(0, 200) : String(error)}`,
    });
  }
  return found;
}
