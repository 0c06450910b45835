import { createRoot } from 'react-dom/client';
import type { InterfaceLocale } from '../i18n/interface-language';
import type { SurveyModel } from './survey-engine';
import { SurveyForm } from './survey-form';

export interface MountedSurvey {
  speak(locale: InterfaceLocale): void;
  unmount(): void;
}

/** Draws a form inside a page that is not made with React, once it is told in which language. */
export function mountSurvey(place: HTMLElement, survey: SurveyModel): MountedSurvey {
  const root = createRoot(place);
  return {
    speak: (locale) => root.render(<SurveyForm survey={survey} locale={locale} />),
    unmount: () => root.unmount(),
  };
}
