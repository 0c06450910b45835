import { doorName, unitLists } from '../campaigns/index.js';
import type { OpenDoor } from './collector-directory.js';

/** What a form may refer to as `{unitName}` or `{unitType}`; the same on the phone and at the check here. */
export const respondentVariables = ({ subjects, group }: Pick<OpenDoor, 'subjects' | 'group'>): Record<string, unknown> => ({
  unitName: doorName(subjects, group),
  unitType: subjects[0].unitType,
  ...unitLists(...subjects),
});
