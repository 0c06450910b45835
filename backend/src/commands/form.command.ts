import { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { CommandError } from './command.error.js';

/** What a file says about itself when it holds no form at all. */
interface CheckedFinding {
  readonly code: string;
  readonly pointer: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

const check = new Command('check')
  .description('Check a form in a file; exit 0 when it could be published, 1 when not')
  .argument('<file>', 'SurveyJS definition (JSON), XLSForm or score sheet (XLSX)')
  .action(async (file: string) => {
    const content = await readFile(file).catch(() => {
      throw new CommandError(`${file} cannot be read`);
    });
    const all = await findingsIn(content);
    const findings = all.filter(({ severity }) => severity === 'error');
    const warnings = all.filter(({ severity }) => severity === 'warning');
    process.stdout.write(`${JSON.stringify({ findings, ...(warnings.length > 0 && { warnings }) }, null, 2)}\n`);
    process.exitCode = findings.length === 0 ? 0 : 1;
  });

async function findingsIn(content: Buffer): Promise<readonly CheckedFinding[]> {
  const { reviewForm } = await import('../forms/domain/index.js');
  const text = content.toString('utf8');
  // The linter's own words are better than those of an import, and say everything at once.
  const definition = /^\s*[{[]/.test(text) ? parse(text) : undefined;
  if (definition !== undefined) return reviewForm(definition);
  const { readFormFile } = await import('../forms/read-form-file.js');
  const { ProblemError } = await import('../common/problem/problem.error.js');
  try {
    return reviewForm((await readFormFile(content)).definition);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const errors = error.errors ?? [{ pointer: '#', code: error.code }];
    return errors.map(({ code, pointer }) => ({
      code,
      pointer,
      message: 'This file cannot be taken over as a form.',
      severity: 'error' as const,
    }));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export const formCommand = new Command('form').description('Work with form definitions').addCommand(check);
