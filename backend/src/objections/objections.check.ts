import { unsealed, type SealedTable } from '../audit/index.js';
import type { CheckSource, Finding } from '../common/check.js';
import type { Objection } from './objection.entity.js';

/** What the log keeps of an objection when it is entered and when it is ruled on. */
export const sealedObjection: SealedTable<Objection> = {
  table: 'objection',
  fields: [
    'campaignId',
    'unitId',
    'statement',
    'state',
    'enteredById',
    'enteredByName',
    'enteredAt',
    'ruledById',
    'ruledByName',
    'ruledAt',
    'answer',
    'upheldAfterRun',
  ],
  json: [],
};

export const checkObjections = (source: CheckSource): AsyncIterable<Finding> => unsealed(source, sealedObjection);
