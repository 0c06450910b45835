import { useTranslation } from 'react-i18next';
import { filePath } from '../../../api/files';
import { answerText, filesIn, type SheetItem, type SurveyModel } from '../../../survey';
import { nothing } from '../../../ui/formats';

interface ItemAnswersProps {
  readonly survey: SurveyModel;
  readonly item: SheetItem;
  /** Former answers of what was mended, by question. */
  readonly changedFrom?: ReadonlyMap<string, unknown>;
}

/** The grounds and the evidence of an item, and what of it was changed when it was handed in last. */
export function ItemAnswers({ survey, item, changedFrom }: ItemAnswersProps) {
  const { t } = useTranslation('tasks');
  const former = (question: string) =>
    changedFrom?.has(question) && (
      <span className="changed-from">
        {t('review.changedFrom', { before: answerText(survey, question, changedFrom.get(question)) || nothing })}
      </span>
    );
  return (
    <>
      {former(item.question)}
      {item.companions.map((question) => {
        const changed = former(question.name);
        if (question.isEmpty() && !changed) return null;
        const files = question.getType() === 'file' ? filesIn(question.value) : [];
        return (
          <div key={question.name} className="item-answer">
            <span className="quiet">{question.locTitle.renderedHtml}</span>
            {files.length > 0 ? (
              <ul className="plain-list">
                {files.map(({ id, name }) => (
                  <li key={id}>
                    <a href={filePath(id)} download={name}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            ) : (
              <span className="prose">{answerText(survey, question.getValueName(), question.value) || nothing}</span>
            )}
            {changed}
          </div>
        );
      })}
    </>
  );
}
