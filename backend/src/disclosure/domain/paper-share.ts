import { isTelling } from './floor.js';

/** How much of a group came on paper. */
export interface PaperShare {
  /** In whole percent, rounded half up; null where it would tell a small number of ballots. */
  readonly percent: number | null;
  /** More than half (a flag of its own, since then the result rests on those who typed papers in). */
  readonly majority: boolean;
}

/**
 * What may be told of the share of paper among ballots that are shown; null without any paper. Neither those on paper nor the others may be
 * fewer than the floor, or their number would tell of a small group.
 */
export function paperShare(
  { ballots, paper }: { readonly ballots: number; readonly paper: number },
  floor: number,
): PaperShare | null {
  if (paper === 0 || ballots === 0) return null;
  const onPaper = Math.min(paper, ballots);
  const isSmall = isTelling(onPaper, floor) || isTelling(ballots - onPaper, floor);
  return {
    percent: isSmall ? null : Math.floor((200 * onPaper + ballots) / (2 * ballots)),
    majority: 2 * onPaper > ballots,
  };
}
