import type { Database } from '../../database/database.js';
import type { CountedForms } from '../domain/answer-counter.js';
import { joiningTheRest, restLot } from '../domain/lots.js';
import { stackOf, type CountableStack, type OpenedBallot } from './open-slice.js';

/** Before every waiting ballot of a campaign is counted: lots that are too small for that become the rest. */
export async function joinSmallLots(database: Database, campaignId: string): Promise<void> {
  const rows = await database.select<{ collector_id: string; lot: number; ballots: string | number }>(
    `SELECT inbox.collector_id, inbox.lot, COUNT(*) AS ballots FROM inbox_ballot inbox JOIN collector ON collector.id = inbox.collector_id
     WHERE collector.campaign_id = ? GROUP BY inbox.collector_id, inbox.lot ORDER BY inbox.collector_id, inbox.lot`,
    [campaignId],
  );
  const doors = new Map<string, { lot: number; ballots: number }[]>();
  for (const { collector_id: collectorId, lot, ballots } of rows)
    doors.set(collectorId, [...(doors.get(collectorId) ?? []), { lot, ballots: Number(ballots) }]);
  const joining = [...doors].flatMap(([collectorId, lots]) =>
    [...joiningTheRest(lots)].map(([lot, count]) => [collectorId, lot, count] as const),
  );
  if (joining.length === 0) return;
  // The ids are random, so that the first of them are any.
  await database.write(async (tx) => {
    for (const [collectorId, lot, count] of joining)
      await database.execute(
        tx,
        `UPDATE inbox_ballot SET lot = ${restLot} WHERE collector_id = ? AND id IN (
           SELECT id FROM inbox_ballot WHERE collector_id = ? AND lot = ? ORDER BY id LIMIT ?)`,
        [collectorId, collectorId, lot, count],
      );
  });
}

/** Opened ballots of doors that have closed meanwhile, which are all about to be counted, by their lots; small ones are the rest. */
export function stacksOf(ballots: readonly OpenedBallot[], forms: CountedForms): CountableStack[] {
  const doors = new Map<string, OpenedBallot[]>();
  for (const ballot of ballots) {
    const group = doors.get(ballot.place.collectorId);
    if (group) group.push(ballot);
    else doors.set(ballot.place.collectorId, [ballot]);
  }
  return [...doors].flatMap(([collectorId, group]) => {
    const lots = new Map<number, number>();
    for (const { place } of group) lots.set(place.lot, (lots.get(place.lot) ?? 0) + 1);
    const joining = joiningTheRest([...lots].map(([lot, count]) => ({ lot, ballots: count })));
    const left = new Map(joining);
    const byLot = new Map<number, OpenedBallot[]>();
    for (const ballot of [...group].sort((a, b) => (a.place.id < b.place.id ? -1 : 1))) {
      const more = left.get(ballot.place.lot) ?? 0;
      if (more > 0) left.set(ballot.place.lot, more - 1);
      const lot = more > 0 ? restLot : ballot.place.lot;
      byLot.set(lot, [...(byLot.get(lot) ?? []), ballot]);
    }
    return [...byLot].map(([lot, together]) => stackOf({ collectorId, lot }, together, forms));
  });
}
