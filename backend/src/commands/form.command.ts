import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { CommandError } from './command.error.js';

const check = new Command('check')
  .description('Check a SurveyJS form definition; exit 0 when it could be published, 1 when not')
  .argument('<file>', 'form definition (JSON)')
  .action(async (file: string) => {
    const text = await readFile(file, 'utf8').catch(() => {
      throw new CommandError(`${file} cannot be read`);
    });
    const { checkForm } = await import('../forms/domain/index.js');
    const findings = checkForm(parse(text));
    process.stdout.write(`${JSON.stringify({ findings }, null, 2)}\n`);
    process.exitCode = findings.length === 0 ? 0 : 1;
  });

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Text that is no JSON is no form either; the linter says so.
    return undefined;
  }
}

export const formCommand = new Command('form').description('Work with form definitions').addCommand(check);
