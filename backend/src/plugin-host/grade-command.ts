import { PluginFailedError } from './plugin-failed.error.js';
import type { GradingAnswer } from './campaign-type.js';
import type { PluginHost } from './plugin-host.js';
import { withFractionsMarked } from './written-numbers.js';

type ExitCode = 0 | 2;

/** What the command line prints: a result, or the errors without the `ok` of the programming interface. */
type Printed = object;

/**
 * Grades one input given as text (grading contract, "Command line").
 * @returns the JSON to print and 0, or the errors and 2; a plugin that fails gives `{ "pluginError": { code, plugin, detail } }` and 2
 */
export async function runGrade(host: PluginHost, text: string): Promise<{ output: string; exitCode: ExitCode }> {
  const { printed, exitCode } = await gradeText(host, text);
  return { output: JSON.stringify(printed, null, 2), exitCode };
}

/**
 * Grades one input per line and writes one result, or its errors, per line in the same order. Empty lines are skipped.
 * @returns 0 if all were graded, else 2
 */
export async function runGradeLines(
  host: PluginHost,
  lines: AsyncIterable<string>,
  write: (line: string) => Promise<void>,
): Promise<ExitCode> {
  let worst: ExitCode = 0;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const { printed, exitCode } = await gradeText(host, line);
    if (exitCode !== 0) worst = exitCode;
    await write(JSON.stringify(printed));
  }
  return worst;
}

async function gradeText(host: PluginHost, text: string): Promise<{ printed: Printed; exitCode: ExitCode }> {
  try {
    const answer = await gradeWritten(host, text.replace(/^\uFEFF/, ''));
    if (answer.ok) return { printed: answer.result, exitCode: 0 };
    const { ok: _ok, ...errors } = answer;
    return { printed: errors, exitCode: 2 };
  } catch (error) {
    if (!(error instanceof PluginFailedError)) throw error;
    const { code, plugin, detail } = error;
    return { printed: { pluginError: { code, plugin, detail } }, exitCode: 2 };
  }
}

async function gradeWritten(host: PluginHost, text: string): Promise<GradingAnswer> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return { ok: false, inputErrors: [{ code: 'E_FORMAT', path: '' }] };
  }
  const marked = withFractionsMarked(text);
  if (marked !== undefined) {
    const refused = await host.grade(JSON.parse(marked));
    if (!refused.ok) return refused;
  }
  return host.grade(input);
}
