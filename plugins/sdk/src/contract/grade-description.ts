import type { LocalizedText } from './localized-text.js';

/** A grade that a campaign type gives. */
export interface GradeDescription {
  readonly code: string;
  readonly title: LocalizedText;
}
