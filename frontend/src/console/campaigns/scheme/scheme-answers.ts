import { answersToData, dataToAnswers, type JsonObject } from '@pingyi/plugin-sdk';
import type { CampaignTypeView } from '../../../api/models';
import { answersOf, type SurveyModel } from '../../../survey';

// What comes from the server is JSON; the schema only calls it an object.
export const answersForScheme = (type: CampaignTypeView, scheme: Readonly<Record<string, unknown>>): JsonObject =>
  dataToAnswers(type.schemeForm as JsonObject, { ...type.defaults, ...scheme } as JsonObject);

/** The scheme that a filled-in form says. An emptied field is a rule switched off, not a rule left at its default. */
export function schemeOf(survey: SurveyModel, type: CampaignTypeView): JsonObject {
  const scheme = answersToData(type.schemeForm as JsonObject, answersOf(survey) as JsonObject);
  const off = Object.fromEntries(
    Object.keys(type.defaults)
      .filter((key) => !(key in scheme))
      .map((key) => [key, Array.isArray(type.defaults[key]) ? [] : null]),
  );
  return { ...off, ...scheme };
}
