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
    [...joiningTheRest(lots)].map((lot) => [collectorId, lot] as const),
  );
  if (joining.length === 0) return;
  await database.write((tx) =>
    database.execute(
      tx,
      `UPDATE inbox_ballot SET lot = ${restLot} FROM ${database.jsonRows}
       WHERE inbox_ballot.collector_id = entry.value ->> 0 AND inbox_ballot.lot = CAST(entry.value ->> 1 AS integer)`,
      [JSON.stringify(joining)],
    ),
  );
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
    const byLot = new Map<number, OpenedBallot[]>();
    for (const ballot of group) {
      const lot = joining.has(ballot.place.lot) ? restLot : ballot.place.lot;
      byLot.set(lot, [...(byLot.get(lot) ?? []), ballot]);
    }
    return [...byLot].map(([lot, together]) => stackOf({ collectorId, lot }, together, forms));
  });
}
