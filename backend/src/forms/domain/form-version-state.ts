export const formVersionStates = ['DRAFT', 'PUBLISHED', 'RETIRED'] as const;
export type FormVersionState = (typeof formVersionStates)[number];

interface InState {
  readonly state: FormVersionState;
}

/** Campaigns may take it. */
export const isPublished = ({ state }: InState): boolean => state === 'PUBLISHED';

/** It never changes any more, and answers may refer to it. */
export const isFrozen = ({ state }: InState): boolean => state !== 'DRAFT';
