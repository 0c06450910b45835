import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../api/models';
import type { InterfaceLocale } from '../../../i18n/interface-language';
import { createSurvey, surveyLocaleOf, type SurveyModel } from '../../../survey';

type Filled = Pick<SheetView, 'definition' | 'answers' | 'variables'>;

function readSurvey({ definition, answers, variables }: Filled, language: string): SurveyModel {
  const survey = createSurvey(definition, { answers, variables, readOnly: true });
  survey.locale = surveyLocaleOf(language as InterfaceLocale);
  return survey;
}

/** Somebody else's sheet as a form that is only read from and never drawn, in the language of the page. */
export function useReadSurvey({ definition, answers, variables }: Filled): SurveyModel {
  const { i18n } = useTranslation();
  return useMemo(
    () => readSurvey({ definition, answers, variables }, i18n.language),
    [definition, answers, variables, i18n.language],
  );
}

/** Several sheets by one form. */
export function useReadSurveys(
  definition: Filled['definition'],
  variables: Filled['variables'],
  sheets: readonly Pick<Filled, 'answers'>[],
): readonly SurveyModel[] {
  const { i18n } = useTranslation();
  return useMemo(
    () => sheets.map(({ answers }) => readSurvey({ definition, answers, variables }, i18n.language)),
    [definition, variables, sheets, i18n.language],
  );
}
