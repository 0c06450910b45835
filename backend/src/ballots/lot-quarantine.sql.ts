/** Ballots of a door that are in no quarantine; takes the door as its parameter. */
export const isValid =
  'lot NOT IN (SELECT lot FROM ballot_lot WHERE collector_id = ? AND quarantine_reason IS NOT NULL)';
