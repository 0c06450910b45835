import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { placeTitle, questionOf, type SurveyModel } from '../../survey';
import type { SheetDraft, OthersChanges } from './sheet-draft';

interface OthersNoteProps {
  readonly survey: SurveyModel;
  readonly draft: SheetDraft;
  readonly others: OthersChanges;
}

/** So many questions are named; the others are only counted. */
const named = 3;

/** Always in sight: what came from somebody else, and how many questions wait for a decision. */
export function OthersNote({ survey, draft, others }: OthersNoteProps) {
  const { t } = useTranslation('tasks');
  const { by, arrived, undecided } = others;
  const seen = arrived.flatMap((name) => questionOf(survey, name) ?? []).filter((question) => question.isVisible);
  const first = [...undecided.keys()].flatMap((name) => questionOf(survey, name) ?? [])[0];
  return (
    <div className="others-note" role="status">
      {first && (
        <p className="others-undecided">
          {t('undecided', { count: undecided.size, name: by })}
          <Button size="small" onClick={() => survey.focusQuestion(first.name)}>
            {t('showUndecided')}
          </Button>
        </p>
      )}
      {seen.length > 0 && (
        <p className="others-arrived">
          <span>
            {t('arrived', { name: by })}{' '}
            {seen.slice(0, named).map((question) => (
              <button type="button" key={question.id} className="plain-link" onClick={() => question.focus()}>
                {t('arrivedQuestion', { title: placeTitle(question) })}
              </button>
            ))}
            {seen.length > named && t('arrivedMore', { count: seen.length - named })}
          </span>
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t('arrivedRead')}
            onClick={() => draft.forgetArrived()}
          />
        </p>
      )}
    </div>
  );
}
