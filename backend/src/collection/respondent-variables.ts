import { unitLists } from '../campaigns/index.js';
import type { OpenDoor } from './collector-directory.js';

/** What a form may refer to as `{unitName}` or `{unitType}`; the same on the phone and at the check here. */
export const respondentVariables = ({ subject }: Pick<OpenDoor, 'subject'>): Record<string, unknown> => ({
  unitName: subject.unitName,
  unitType: subject.unitType,
  ...unitLists(subject),
});
