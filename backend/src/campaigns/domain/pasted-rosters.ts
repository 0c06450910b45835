import type { Panel } from './subject-data.js';

/** A head count with its line in what was pasted, counted from 1. */
export interface PastedRoster {
  readonly line: number;
  readonly code: string;
  /** As it was pasted. */
  readonly heads: string;
}

/** What stands between a code and its head count: a tab as from a spreadsheet, a comma of either width, or spaces. */
const between = /[\t,，;；\s]+/u;

/** A code and a head count on each line; empty lines are passed over. */
export const pastedRosters = (text: string): PastedRoster[] =>
  text.split(/\r\n|\r|\n/u).flatMap((line, at) => {
    const [code = '', ...rest] = line.trim().split(between);
    return code === '' ? [] : [{ line: at + 1, code, heads: rest.join(' ') }];
  });

/** The most people that a group of a unit can have. */
const mostHeads = 1_000_000;

export interface RosterFault {
  readonly line: number;
  readonly code: string;
  readonly fault:
    'roster-code-unknown' | 'roster-code-doubled' | 'roster-not-a-count' | 'roster-too-small' | 'roster-below-ballots';
}

/**
 * What is wrong with pasted head counts, in their order. A roster smaller than who was present or what was handed out cannot be right (I6).
 * @param panels what is entered so far of the units of the campaign, by code
 * @param received ballots that were received, by code; without those of which nothing is told
 */
export function rosterFaults(
  pasted: readonly PastedRoster[],
  panels: ReadonlyMap<string, Panel | undefined>,
  received: ReadonlyMap<string, number> = new Map(),
): RosterFault[] {
  const seen = new Set<string>();
  return pasted.flatMap(({ line, code, heads }): RosterFault[] => {
    const fail = (fault: RosterFault['fault']): RosterFault[] => [{ line, code, fault }];
    if (seen.has(code)) return fail('roster-code-doubled');
    seen.add(code);
    if (!panels.has(code)) return fail('roster-code-unknown');
    if (!/^\d{1,7}$/.test(heads) || Number(heads) > mostHeads) return fail('roster-not-a-count');
    const panel = panels.get(code);
    const least = Math.max(panel?.attended ?? 0, panel?.issued ?? 0);
    if (Number(heads) < least) return fail('roster-too-small');
    return Number(heads) < (received.get(code) ?? 0) ? fail('roster-below-ballots') : [];
  });
}
