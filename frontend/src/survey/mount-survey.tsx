import { createRoot } from 'react-dom/client';
import type { InterfaceLocale } from '../i18n/interface-language';
import type { SurveyModel } from './survey-engine';
import { SurveyForm } from './survey-form';

export interface MountedSurvey {
  /** @param textKey key of the form's own texts, where they are in another language than the interface */
  speak(locale: InterfaceLocale, textKey?: string): void;
  unmount(): void;
}

/** Draws a form inside a page that is not made with React, once it is told in which language. */
export function mountSurvey(place: HTMLElement, survey: SurveyModel): MountedSurvey {
  const root = createRoot(place);
  return {
    speak: (locale, textKey) => root.render(<SurveyForm survey={survey} locale={locale} textKey={textKey} />),
    unmount: () => root.unmount(),
  };
}
