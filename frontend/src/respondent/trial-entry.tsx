/** @jsxImportSource preact */
import { fetchedPart } from './fetched-part';

/** Only who tries a draft loads this. */
export const TrialEntry = fetchedPart(
  () => import('./trial-page'),
  ({ TrialPage }) => TrialPage,
);
