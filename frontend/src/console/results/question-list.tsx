import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useResultItems, type ResultFilters } from '../../api/results';
import type { CampaignView, ResultFigure, ResultQuestion } from '../../api/models';
import { nothing, useFormats } from '../../ui/formats';
import type { ListState } from '../../ui/list-state';
import { RecordTable } from '../../ui/record-table';
import { useQuestionTitle } from './form-text';

interface QuestionListProps {
  readonly campaign: Pick<CampaignView, 'id'>;
  readonly filters: ResultFilters;
  readonly questions: readonly ResultQuestion[];
  readonly list: ListState;
}

/** Every question with its measures, the lowest first; one of them is looked at below. */
export function QuestionList({ campaign, filters, questions, list }: QuestionListProps) {
  const { t } = useTranslation('analysis');
  const formats = useFormats();
  const titleOf = useQuestionTitle();
  const items = useResultItems(campaign.id, filters);
  const chosen = list.filter('question');
  const lowest = items.data?.items[0]?.key;
  const { change } = list;
  useEffect(() => {
    if (chosen === undefined && lowest !== undefined) change({ question: lowest });
  }, [chosen, lowest, change]);
  const byKey = new Map(questions.map((question) => [question.question, question]));
  const name = ({ key }: ResultFigure): string => {
    const question = byKey.get(key);
    return question ? titleOf(question) : key;
  };
  const number = { align: 'right' as const, className: 'number' };
  const count = ({ units }: ResultFigure, answers: number): string => (units === 0 ? nothing : formats.number(answers));
  const look = (row: ResultFigure) => (
    <Button
      type={row.key === chosen ? 'primary' : 'default'}
      size="small"
      aria-pressed={row.key === chosen}
      aria-label={`${t('choose')} ${name(row)}`}
      onClick={() => change({ question: row.key, by: undefined })}
    >
      {t('choose')}
    </Button>
  );
  return (
    <section className="stack-tight" aria-label={t('questions')}>
      <div className="card-line">
        <h2>{t('questions')}</h2>
        <span className="quiet">{t('questionsHint')}</span>
      </div>
      <RecordTable
        caption={t('questions')}
        query={items}
        rowKey={({ key }) => key}
        empty={t('nothing')}
        columns={[
          { key: 'question', title: t('question'), render: (_, row) => name(row) },
          { key: 'index', title: t('index'), ...number, render: (_, row) => row.index ?? nothing },
          { key: 'rate', title: t('rate'), ...number, render: (_, row) => percent(row.rate) },
          { key: 'mean', title: t('mean'), ...number, render: (_, row) => row.mean ?? nothing },
          { key: 'answered', title: t('answered'), ...number, render: (_, row) => count(row, row.answered) },
          { key: 'valid', title: t('valid'), ...number, render: (_, row) => count(row, row.valid) },
          { key: 'units', title: t('units'), ...number, render: (_, row) => formats.number(row.units) },
          { key: 'look', title: <span className="visually-hidden">{t('choose')}</span>, render: (_, row) => look(row) },
        ]}
        card={(row) => (
          <>
            <div className="strong">{name(row)}</div>
            <div className="card-line">
              <span>
                {t('index')} {row.index ?? row.mean ?? nothing} · {t('answered')} {count(row, row.answered)}
              </span>
              {look(row)}
            </div>
          </>
        )}
      />
    </section>
  );
}

export const percent = (share: string | null): string => (share === null ? nothing : `${share} %`);
