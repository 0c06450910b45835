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
  /** Key of the form's own texts, where they are in another language than the interface. */
  readonly textKey?: string | undefined;
}

/**
 * Renders a form in a language; the texts of the language are fetched first so that nothing flashes in another one. The page
 * around it may be drawn as often as it likes: drawing a form again writes its answers over what is being typed.
 */
export const SurveyForm = memo(function SurveyForm({ survey, locale, textKey }: SurveyFormProps) {
  const [shown, setShown] = useState<InterfaceLocale>();
  useEffect(() => {
    let current = true;
    // Without survey-core's own texts the form still works, so a failed download must not block it.
    void loadSurveyLocale(locale)
      .catch(() => undefined)
      .then(() => {
        if (!current) return;
        survey.locale = textKey === undefined || textKey === 'default' ? surveyLocaleOf(locale) : textKey;
        setShown(locale);
      });
    return () => {
      current = false;
    };
  }, [survey, locale, textKey]);
  return shown ? <Survey model={survey} /> : null;
});
