import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SheetReturnView } from '../../../api/models';
import { itemOf, questionOf, QuestionAside, type SurveyModel } from '../../../survey';
import { useFormats } from '../../../ui/formats';
import './sheet-review.css';

interface ReturnedNoteProps {
  readonly survey: SurveyModel;
  readonly returned: SheetReturnView;
}

/** Above a sheet that came back: by whom, until when, and what is to be mended; each comment stands at its question, too. */
export function ReturnedNote({ survey, returned: { items, comment, by, at, dueOn } }: ReturnedNoteProps) {
  const { t } = useTranslation('tasks');
  const formats = useFormats();
  const places = items.flatMap((item) => {
    const question = questionOf(survey, item.question);
    return question ? [{ ...item, place: question, title: itemOf(question).title }] : [];
  });
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t(dueOn === null ? 'review.returnedBy' : 'review.returnedByUntil', {
          name: by,
          time: formats.time(at),
          day: formats.day(dueOn),
        })}
        description={
          <div className="stack-tight">
            {comment !== '' && <p className="prose">{comment}</p>}
            {places.length > 0 && (
              <ul className="returned-items">
                {places.map(({ question, comment: why, place, title }) => (
                  <li key={question}>
                    <button type="button" className="plain-link" onClick={() => place.focus()}>
                      {title}
                    </button>{' '}
                    <span className="prose">{why}</span>
                  </li>
                ))}
              </ul>
            )}
            <p className="quiet">{t(places.length > 0 ? 'review.onlyThese' : 'review.allOpen')}</p>
          </div>
        }
      />
      {places.map(({ question, comment: why, place }) => (
        <QuestionAside key={question} survey={survey} question={place}>
          <p className="return-comment">
            <span className="quiet">{t('review.toMend', { name: by })}</span> {why}
          </p>
        </QuestionAside>
      ))}
    </>
  );
}
