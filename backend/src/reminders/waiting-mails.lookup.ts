import type { Database } from '../database/database.js';
import { OutgoingMail } from './outgoing-mail.entity.js';

/** Mails that wait to be sent, the first time or again. */
export const countWaitingMails = (database: Database): Promise<number> =>
  database.reader(OutgoingMail).countBy({ state: 'waiting' });
