export const campaignStates = ['DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED', 'COMPUTED', 'CANCELLED'] as const;
export type CampaignState = (typeof campaignStates)[number];

/** What a person may decide; COMPUTED is reached by a grading run, never by hand (I14). */
const transitions: Readonly<Record<CampaignState, readonly CampaignState[]>> = {
  DRAFT: ['PUBLISHED', 'CANCELLED'],
  PUBLISHED: ['OPEN', 'CANCELLED'],
  OPEN: ['CLOSED', 'CANCELLED'],
  CLOSED: ['OPEN', 'CANCELLED'],
  COMPUTED: ['OPEN'],
  CANCELLED: [],
};

export const allowedTransitions = (from: CampaignState): readonly CampaignState[] => transitions[from];

/** Reopening and cancelling change what people relied on, so they need a reason. */
export const needsReason = (from: CampaignState, to: CampaignState): boolean =>
  to === 'CANCELLED' || (to === 'OPEN' && from !== 'PUBLISHED');

/** A grading run may start: nothing more is handed in. */
export const isGradable = (state: CampaignState): boolean => state === 'CLOSED' || state === 'COMPUTED';

/** Cards and posters may be printed: it is published, and people can still answer. */
export const mayBeAnswered = (state: CampaignState): boolean => state === 'PUBLISHED' || state === 'OPEN';

/** Whether the campaign has been open, so that ballots may have come in. */
export const hasOpened = (state: CampaignState): boolean => state !== 'DRAFT' && state !== 'PUBLISHED';
