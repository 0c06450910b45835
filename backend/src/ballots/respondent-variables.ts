import { doorName, unitLists, type CampaignSubject, type EvaluatorGroup } from '../campaigns/index.js';

/** What a form may refer to as `{unitName}` or `{unitType}`; the same on the phone and at the check here. */
export const respondentVariables = (
  subjects: readonly [CampaignSubject, ...CampaignSubject[]],
  group: EvaluatorGroup,
): Record<string, unknown> => ({
  unitName: doorName(subjects, group),
  unitType: subjects[0].unitType,
  ...unitLists(...subjects),
});
