import type { Commitment } from '../../campaigns/index.js';
import type { RegisterDefinition } from '../register-definition.js';

/** Rows that one unit can have on a ballot. */
const most = 50;

/**
 * What residents are asked about, from the records of one unit: each row of the question once, in the order of the records (S1.10).
 * @param records their answers
 */
export function ballotRowsOf(
  { question, text }: NonNullable<RegisterDefinition['ballotRows']>,
  records: readonly Readonly<Record<string, unknown>>[],
): Commitment[] {
  const texts = records.flatMap((answers) => {
    const rows = answers[question];
    return (Array.isArray(rows) ? (rows as unknown[]) : []).flatMap((row) => {
      const said = typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[text] : undefined;
      return typeof said === 'string' && said.trim() !== '' ? [said.trim()] : [];
    });
  });
  return [...new Set(texts)].slice(0, most).map((said, at) => ({ code: `c${at + 1}`, text: said }));
}
