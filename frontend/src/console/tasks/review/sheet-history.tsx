import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetSubmissionView, SheetView } from '../../../api/models';
import { useSubmissions } from '../../../api/sheet-reviews';
import { answerText, placeTitle, questionOf, type SurveyModel } from '../../../survey';
import { nothing, useFormats } from '../../../ui/formats';
import { Pager } from '../../../ui/pager';
import './sheet-review.css';
import { useReadSurvey } from './use-read-survey';

const pageSize = 10;

/** What was handed in, sent back and mended; nothing is shown of a sheet that was handed in once and never went back. */
export function SheetHistory({ sheet }: { readonly sheet: SheetView }) {
  const { t } = useTranslation('tasks');
  const [page, setPage] = useState(1);
  const submissions = useSubmissions(sheet.id ?? '', page, pageSize).data;
  const survey = useReadSurvey(sheet);
  const shown = submissions?.items ?? [];
  if (!submissions || (submissions.total < 2 && shown.every(({ returned }) => returned === null))) return null;
  return (
    <section className="surface sheet-history-section" aria-labelledby="history-title">
      <h2 id="history-title">{t('review.history')}</h2>
      <ol className="sheet-history">
        {shown.map((submission) => (
          <Submission key={submission.id} survey={survey} submission={submission} />
        ))}
      </ol>
      <Pager page={submissions} onChange={setPage} />
    </section>
  );
}

interface SubmissionProps {
  readonly survey: SurveyModel;
  readonly submission: SheetSubmissionView;
}

function Submission({ survey, submission: { at, by, total, totalBefore, changes, returned } }: SubmissionProps) {
  const { t } = useTranslation('tasks');
  const formats = useFormats();
  const titleOf = (name: string): string => {
    const question = questionOf(survey, name);
    return question ? placeTitle(question) : name;
  };
  return (
    <li className="stack-tight">
      {returned && (
        <div className="return-comment">
          <p>{t('review.sentBack', { name: returned.by, time: formats.time(returned.at) })}</p>
          {returned.comment !== '' && <p className="prose">{returned.comment}</p>}
          {returned.items.map(({ question, comment }) => (
            <p key={question} className="prose">
              <span className="strong">{titleOf(question)}</span> {comment}
            </p>
          ))}
        </div>
      )}
      <p>
        {t(totalBefore === null ? 'review.firstSubmission' : 'review.submission', {
          name: by,
          time: formats.time(at),
          total,
          before: totalBefore,
        })}
      </p>
      {changes.length > 0 && (
        <table className="changes-table">
          <thead>
            <tr>
              <th scope="col">{t('review.question')}</th>
              <th scope="col">{t('review.before')}</th>
              <th scope="col">{t('review.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ question, before, after }) => (
              <tr key={question}>
                <th scope="row">{titleOf(question)}</th>
                <td>{answerText(survey, question, before ?? undefined) || nothing}</td>
                <td>{answerText(survey, question, after ?? undefined) || nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
}
