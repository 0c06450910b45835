import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../api/models';
import type { InterfaceLocale } from '../../../i18n/interface-language';
import { createSurvey, surveyLocaleOf, type SurveyModel } from '../../../survey';

/** Somebody else's sheet as a form that is only read from and never drawn, in the language of the page. */
export function useReadSurvey({ definition, answers, variables }: SheetView): SurveyModel {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const survey = createSurvey(definition, { answers, variables, readOnly: true });
    survey.locale = surveyLocaleOf(i18n.language as InterfaceLocale);
    return survey;
  }, [definition, answers, variables, i18n.language]);
}
