import { hundredthsOf, type Draft } from '@pingyi/plugin-sdk';

/** A candidate who may be selected. */
export interface Candidate {
  readonly id: string;
  readonly field: string | null;
  readonly draft: Draft;
  readonly score: string;
  readonly hundredths: number;
  /** Recognition index in hundredths, which separates equal scores. */
  readonly recognition: number;
}

/** `undefined` for one who is not eligible and so has no score. */
export function candidateOf(draft: Draft): Candidate | undefined {
  const { subject, field, score, extra } = draft;
  if (score === null) return undefined;
  const { recognition } = extra;
  return {
    id: subject,
    field,
    draft,
    score,
    hundredths: hundredthsOf(score),
    recognition: typeof recognition === 'string' ? hundredthsOf(recognition) : 0,
  };
}
