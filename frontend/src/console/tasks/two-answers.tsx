import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerText, placeTitle, questionOf, QuestionAside, type SurveyModel } from '../../survey';
import type { SheetDraft, OthersChanges } from './sheet-draft';

interface TwoAnswersProps {
  readonly survey: SurveyModel;
  readonly draft: SheetDraft;
  readonly others: OthersChanges;
}

/** Below each question that both sides changed: what is stored, while what was typed here stays in the box. */
export function TwoAnswers({ survey, draft, others }: TwoAnswersProps) {
  const { t } = useTranslation('tasks');
  return [...others.undecided].map(([name, stored]) => {
    const question = questionOf(survey, name);
    if (!question) return null;
    const text = answerText(survey, name, stored);
    const label = placeTitle(question);
    const decide = (act: (answer: string) => void): void => {
      act(name);
      // The buttons are gone: whoever works with the keyboard goes on in the question.
      document.getElementById(question.inputId)?.focus({ preventScroll: true });
    };
    return (
      <QuestionAside key={name} survey={survey} question={question}>
        <div className="two-answers" role="group" aria-label={t('twoAnswers.label', { label })}>
          <p>{t('twoAnswers.stored', { name: others.by })}</p>
          <blockquote>{text === '' ? <span className="quiet">{t('twoAnswers.empty')}</span> : text}</blockquote>
          <p className="quiet">{t('twoAnswers.hint')}</p>
          <div className="two-answers-choice">
            <Button
              aria-label={t('twoAnswers.keepMineOf', { label })}
              onClick={() => decide((answer) => draft.keepMine(answer))}
            >
              {t('twoAnswers.keepMine')}
            </Button>
            <Button
              aria-label={t('twoAnswers.takeTheirsOf', { label })}
              onClick={() => decide((answer) => draft.takeTheirs(answer))}
            >
              {t('twoAnswers.takeTheirs')}
            </Button>
          </div>
        </div>
      </QuestionAside>
    );
  });
}
