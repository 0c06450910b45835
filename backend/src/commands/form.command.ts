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

/** What was read of a file differently from how it stands there, at its place. */
interface ImportedNote {
  readonly code: string;
  readonly place: string;
}

interface CheckedFile {
  readonly all: readonly CheckedFinding[];
  readonly notes: readonly ImportedNote[];
}

const check = new Command('check')
  .description('Check a form in a file; exit 0 when it could be published, 1 when not')
  .argument('<file>', 'SurveyJS definition (JSON), XLSForm or score sheet (.xlsx, .xls, .et)')
  .action(async (file: string) => {
    const content = await readFile(file).catch(() => {
      throw new CommandError(`${file} cannot be read`);
    });
    const { all, notes } = await checked(content);
    const findings = all.filter(({ severity }) => severity === 'error');
    const warnings = all.filter(({ severity }) => severity === 'warning');
    const told = { findings, ...(warnings.length > 0 && { warnings }), ...(notes.length > 0 && { notes }) };
    process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
    process.exitCode = findings.length === 0 ? 0 : 1;
  });

async function checked(content: Buffer): Promise<CheckedFile> {
  const { reviewForm, settled } = await import('../forms/domain/index.js');
  const text = content.toString('utf8');
  // The linter's own words are better than those of an import, and say everything at once.
  const definition = /^\s*[{[]/.test(text) ? parse(text) : undefined;
  if (definition !== undefined) {
    const { definition: form, notes } = settled(definition);
    return { all: reviewForm(form), notes };
  }
  const { readFormFile } = await import('../forms/read-form-file.js');
  const { ProblemError } = await import('../common/problem/problem.error.js');
  try {
    const form = await readFormFile(content);
    return { all: reviewForm(form.definition), notes: form.notes };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const errors = error.errors ?? [{ pointer: '#', code: error.code }];
    const message = 'This file cannot be taken over as a form.';
    return { all: errors.map(({ code, pointer }) => ({ code, pointer, message, severity: 'error' })), notes: [] };
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
