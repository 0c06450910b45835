import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Question } from 'survey-core';
import type { SurveyModel } from './survey-engine';

interface QuestionAsideProps {
  readonly survey: SurveyModel;
  readonly question: Question;
  readonly children: ReactNode;
}

/** Stands below a question inside its frame, without the form being drawn again. */
export function QuestionAside({ survey, question, children }: QuestionAsideProps) {
  const [host] = useState(() => document.createElement('div'));
  useEffect(() => {
    const attach = (): void => {
      const frame = document.getElementById(question.id);
      if (frame && host.parentElement !== frame) frame.append(host);
    };
    attach();
    // A question that was hidden comes back as another element.
    survey.onAfterRenderQuestion.add(attach);
    return () => {
      survey.onAfterRenderQuestion.remove(attach);
      host.remove();
    };
  }, [survey, question, host]);
  return createPortal(children, host);
}
