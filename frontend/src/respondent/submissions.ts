import type { Answers } from '../survey/survey-engine';
import type { Draft, Submission } from './draft-store';

/** Two bodies are one only when the server would read the same from them. */
const bodyOf = ({ formVersion, answers }: Pick<Submission, 'formVersion' | 'answers'>): string =>
  JSON.stringify([formVersion, sorted(answers)]);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  );
}

/** The submission of these very answers: the one that is already on its way, with its key, or a new one with a key of its own. */
export function submissionOf(
  draft: Draft | undefined,
  formVersion: string,
  answers: Answers,
  newKey: () => string,
): Submission {
  const body = bodyOf({ formVersion, answers });
  return (
    draft?.submissions.find((submission) => bodyOf(submission) === body) ?? { key: newKey(), formVersion, answers }
  );
}

export const withSubmission = (draft: Draft, submission: Submission): Draft =>
  draft.submissions.some(({ key }) => key === submission.key)
    ? draft
    : { ...draft, submissions: [...draft.submissions, submission] };

export const withoutSubmission = (draft: Draft, key: string): Draft => ({
  ...draft,
  submissions: draft.submissions.filter((submission) => submission.key !== key),
});

/** Whether there is anything that somebody gave. */
export const holdsAnswers = (draft: Draft | undefined): boolean =>
  draft !== undefined && (draft.submissions.length > 0 || Object.keys(draft.answers).length > 0);
