import { memo, useEffect, useState } from 'react';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.fontless.min.css';
import './survey-form.css';
import type { SurveyModel } from './survey-engine';
import type { InterfaceLocale } from '../i18n/interface-language';
import { loadSurveyLocale, surveyLocaleOf } from './survey-locales';

interface SurveyFormProps {
  readonly survey: SurveyModel;
  readonly locale: InterfaceLocale;
}

/**
 * Renders a form in a language; the texts of the language are fetched first so that nothing flashes in another one. The page
 * around it may be drawn as often as it likes: drawing a form again writes its answers over what is being typed.
 */
export const SurveyForm = memo(function SurveyForm({ survey, locale }: SurveyFormProps) {
  const [shown, setShown] = useState<InterfaceLocale>();
  useEffect(() => {
    let current = true;
    // Without survey-core's own texts the form still works, so a failed download must not block it.
    void loadSurveyLocale(locale)
      .catch(() => undefined)
      .then(() => {
        if (!current) return;
        survey.locale = surveyLocaleOf(locale);
        setShown(locale);
      });
    return () => {
      current = false;
    };
  }, [survey, locale]);
  return shown ? <Survey model={survey} /> : null;
});
