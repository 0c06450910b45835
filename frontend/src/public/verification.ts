import type { PackageFault, StatementFault } from '@pingyi/plugin-sdk/verification';

/** What the page asks of the worker: a package, what the office has signed about it, and what the page shows of the same result. */
export interface VerificationRequest {
  readonly zip: Uint8Array;
  readonly signed: unknown;
  /** Every statement of the office, in order. */
  readonly chain: readonly unknown[];
  readonly shown: {
    readonly inputHash: string | null;
    readonly outcomeHash: string | null;
    readonly pluginDigest: string;
  };
}

export const verificationSteps = ['download', 'unpack', 'compute', 'compare'] as const;
export type VerificationStep = (typeof verificationSteps)[number];

/** A fault of the package, or `other-result`: it is sound, but not the result on the page. */
export type VerificationFault =
  (PackageFault & { readonly unitId?: string | undefined }) | StatementFault | { readonly code: 'other-result' };

/** Score and grade of each unit as computed in the browser, by its id. */
export type RecomputedGrades = Readonly<
  Record<string, { readonly score: string | null; readonly grade: string | null }>
>;

export type VerificationReply =
  | { readonly kind: 'step'; readonly step: VerificationStep }
  | { readonly kind: 'unreadable'; readonly detail: string }
  | {
      readonly kind: 'done';
      readonly faults: readonly VerificationFault[];
      readonly grades: RecomputedGrades;
      /** Fingerprint of the key that signed, in groups of four; null where nothing could be read. */
      readonly key: string | null;
    };
