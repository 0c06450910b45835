import { useTranslation } from 'react-i18next';
import { useCrossTable, type QuestionOfResults } from '../../api/results';
import type { ResultFigure, ResultQuestion } from '../../api/models';
import { nothing, useFormats } from '../../ui/formats';
import { QueryView } from '../../ui/query-view';
import { useFormText } from './form-text';
import { PlainTable } from './plain-table';

interface CrossSectionProps {
  readonly campaignId: string;
  readonly asked: QuestionOfResults;
  readonly breakdown: string;
  readonly title: string;
  readonly question: ResultQuestion;
  readonly partName: (figure: ResultFigure) => string;
}

/** Categories against options, with what each is of its row and of its column. */
export function CrossSection({ campaignId, asked, breakdown, title, question, partName }: CrossSectionProps) {
  const { t } = useTranslation('analysis');
  const formats = useFormats();
  const said = useFormText();
  const cross = useCrossTable(campaignId, { ...asked, breakdown });
  return (
    <div className="stack-tight">
      <h3>{title}</h3>
      <p className="quiet">{t('crossHint')}</p>
      <QueryView query={cross}>
        {({ rows, columns }) => (
          <PlainTable
            caption={title}
            head={['', ...question.options.map((option) => said(option.title)), t('answered')]}
            rows={[
              ...rows.map((row) => ({
                key: row.key,
                cells: [
                  partName(row),
                  ...question.options.map(({ code }) => {
                    const cell = row.cells[code];
                    if (row.units === 0) return nothing;
                    if (!cell) return formats.number(0);
                    return `${formats.number(cell.count)}（${cell.rowShare} % · ${cell.columnShare} %）`;
                  }),
                  row.units === 0 ? nothing : formats.number(row.answered),
                ],
              })),
              {
                key: '-columns',
                cells: [
                  t('byAll'),
                  ...question.options.map(({ code }) => formats.number(columns[code] ?? 0)),
                  formats.number(rows.reduce((sum, { answered }) => sum + answered, 0)),
                ],
              },
            ]}
          />
        )}
      </QueryView>
    </div>
  );
}
