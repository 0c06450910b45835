import type { FormManifest } from '@pingyi/form-definitions';

/** Days of 24 hours for which a form that was thrown away can be brought back. */
export const binDays = 30;

const dayMs = 24 * 60 * 60 * 1000;

/** When a form is gone for good, ISO 8601 in UTC. @param deletedAt when it was thrown away, in the same form */
export const eraseAt = (deletedAt: string): string =>
  new Date(new Date(deletedAt).getTime() + binDays * dayMs).toISOString();

/** Forms thrown away until then are to be erased now; for a statement that compares texts. */
export const erasedUntil = (now: Date): string => new Date(now.getTime() - binDays * dayMs).toISOString();

/** What stands on a form, so that it cannot be thrown away. */
export interface FormUse {
  /** A campaign whose group has it, a register whose records it makes, or a form that was copied from it. */
  readonly kind: 'campaign' | 'register' | 'form';
  /** Id of a campaign, or the code of a register or a form. */
  readonly id: string;
  readonly name: string | FormManifest['title'];
  /** Number of the version that it has. */
  readonly version: number;
}
