import { isTelling } from './floor.js';

/** How much of the ballots of a group came by one channel: on paper, or on a device of the office. */
export interface ChannelShare {
  /** In whole percent, rounded half up; null where it would tell a small number of ballots. */
  readonly percent: number | null;
  /** More than half (of papers, the result then rests on those who typed them in). */
  readonly majority: boolean;
}

/**
 * What may be told of the share of some among the ballots that are shown; null where there are none. Neither they nor the others may be fewer
 * than the floor, or their number would tell of a small group.
 * @param of how many came by the channel
 */
export function channelShare(
  { ballots, of }: { readonly ballots: number; readonly of: number },
  floor: number,
): ChannelShare | null {
  if (of === 0 || ballots === 0) return null;
  const part = Math.min(of, ballots);
  const isSmall = isTelling(part, floor) || isTelling(ballots - part, floor);
  return {
    percent: isSmall ? null : Math.floor((200 * part + ballots) / (2 * ballots)),
    majority: 2 * part > ballots,
  };
}
