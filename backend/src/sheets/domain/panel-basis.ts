import { textDigest } from '../../common/canonical-json.js';

/** A submission by the sheet and its instant. */
export interface SubmissionOfPanel {
  readonly id: string;
  readonly submittedAt: string | null;
}

/** Tells the submissions that were seen from any other ones. */
export const basisOf = (sheets: readonly SubmissionOfPanel[]): string =>
  textDigest(
    sheets
      .map(({ id, submittedAt }) => `${id} ${submittedAt}`)
      .sort((one, other) => (one < other ? -1 : 1))
      .join('\n'),
  );
