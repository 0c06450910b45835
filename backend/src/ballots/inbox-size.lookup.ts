import type { Database } from '../database/database.js';
import { InboxBallot } from './inbox-ballot.entity.js';

/** Ballots of the whole installation that wait to be counted. */
export const countInbox = (database: Database): Promise<number> => database.reader(InboxBallot).count();
