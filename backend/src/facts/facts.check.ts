import { unsealed, type SealedTable } from '../audit/index.js';
import type { CheckSource, Finding } from '../common/check.js';
import type { Fact } from './fact.entity.js';

/** What the log keeps of a fact when it is entered and when it is decided. */
export const sealedFact: SealedTable<Fact> = {
  table: 'fact',
  fields: [
    'campaignId',
    'unitId',
    'kind',
    'date',
    'months',
    'byUnitId',
    'sheetId',
    'source',
    'documentNo',
    'detail',
    'evidenceIds',
    'state',
    'enteredById',
    'enteredByName',
    'enteredAt',
    'verifiedById',
    'verifiedByName',
    'verifiedAt',
    'note',
  ],
  json: ['evidenceIds'],
};

export const checkFacts = (source: CheckSource): AsyncIterable<Finding> => unsealed(source, sealedFact);
