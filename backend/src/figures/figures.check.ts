import { unsealed, type SealedTable } from '../audit/index.js';
import type { CheckSource, Finding } from '../common/check.js';
import type { Figure } from './figure.entity.js';

/** What the log keeps of a figure when it is decided; that another takes its place later is an event of its own. */
export const sealedFigure: SealedTable<Figure> = {
  table: 'figure',
  fields: [
    'campaignId',
    'unitId',
    'item',
    'origin',
    'register',
    'registerTitle',
    'firstDay',
    'lastDay',
    'value',
    'base',
    'records',
    'recordIds',
    'digest',
    'state',
    'proposedById',
    'proposedByName',
    'proposedAt',
    'decidedById',
    'decidedByName',
    'decidedAt',
    'note',
  ],
  json: ['registerTitle', 'recordIds'],
};

export const checkFigures = (source: CheckSource): AsyncIterable<Finding> => unsealed(source, sealedFigure);
