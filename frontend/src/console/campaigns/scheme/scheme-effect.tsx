import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignView, SchemePreviewView } from '../../../api/models';
import { useFormats } from '../../../ui/formats';
import { useCampaignTypeTexts } from '../../ledger/campaign-type-texts';

type Verdict = SchemePreviewView['changed'][number]['before'];

/** Units per grade before and after, and who changes. */
export function SchemeEffect({
  campaign,
  preview,
}: {
  readonly campaign: CampaignView;
  readonly preview: SchemePreviewView;
}) {
  const { t } = useTranslation('data');
  const formats = useFormats();
  const texts = useCampaignTypeTexts(campaign);
  const nameOf = (code: string): string =>
    texts.gradeRank(code) === undefined ? texts.status(code) : texts.grade(code);
  const codes = [
    ...new Set([
      ...texts.grades.map(({ code }) => code),
      ...Object.keys(preview.before),
      ...Object.keys(preview.after),
    ]),
  ];
  const said = ({ grade, status, score }: Verdict): string =>
    `${grade === null ? texts.status(status) : texts.grade(grade)}${score === null ? '' : ` · ${score}`}`;
  return (
    <section className="surface stack" aria-label={t('effect')} aria-live="polite">
      <h2>{t('effectOf', { count: preview.changedCount, total: formats.number(preview.total) })}</h2>
      <dl className="facts-grid">
        {codes.map((code) => (
          <div key={code}>
            <dt>{nameOf(code)}</dt>
            <dd className="number">
              {formats.number(preview.before[code] ?? 0)} →{' '}
              <span className="strong">{formats.number(preview.after[code] ?? 0)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {preview.changed.length > 0 && (
        <Table
          size="small"
          rowKey={({ unit }) => unit.id}
          dataSource={preview.changed}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 'max-content' }}
          columns={[
            { key: 'unit', title: t('unit'), render: (_, row) => <span className="strong">{row.unit.name}</span> },
            { key: 'before', title: t('before'), render: (_, row) => said(row.before) },
            { key: 'after', title: t('after'), render: (_, row) => said(row.after) },
          ]}
        />
      )}
    </section>
  );
}
