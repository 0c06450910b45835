import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignTypes } from '../../api/campaigns';
import type { ReceivedResult } from '../../api/models';
import { useReceivedResults } from '../../api/rounds';
import { useTypeTexts } from '../../outcome/type-texts';
import { GradeTag } from '../../outcome/grade-tag';
import { useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { PageHeader } from '../../ui/page-header';
import { RecordTable } from '../../ui/record-table';
import { TakeResultDialog } from './take-result-dialog';

/** Results that offices below have handed up: a county's result is a city's input. */
export function ReceivedResultsPage() {
  const { t } = useTranslation(['rounds', 'campaigns', 'shell']);
  const formats = useFormats();
  const list = useListState();
  const received = useReceivedResults({ page: list.page, pageSize: list.pageSize });
  const [taking, setTaking] = useState(false);
  return (
    <>
      <PageHeader
        title={t('rounds:received')}
        description={t('rounds:receivedHint')}
        actions={
          <Button type="primary" icon={<InboxOutlined />} onClick={() => setTaking(true)}>
            {t('rounds:takeResult')}
          </Button>
        }
      />
      <RecordTable
        caption={t('rounds:received')}
        query={received}
        list={list}
        rowKey={({ campaignId }) => campaignId}
        empty={t('rounds:noneReceived')}
        emptyAction={
          <Button type="primary" onClick={() => setTaking(true)}>
            {t('rounds:firstReceived')}
          </Button>
        }
        columns={[
          {
            key: 'campaign',
            title: t('rounds:campaign'),
            render: (_, { campaignName, office, run }) => (
              <>
                <span className="strong">{campaignName}</span>
                <div className="quiet">{t('rounds:fromOffice', { office, run })}</div>
              </>
            ),
          },
          {
            key: 'asOf',
            title: t('campaigns:asOf'),
            className: 'nowrap',
            render: (_, { asOf }) => formats.day(asOf),
          },
          { key: 'grades', title: t('rounds:grade'), render: (_, result) => <Grades result={result} /> },
          {
            key: 'known',
            title: t('rounds:knownUnits'),
            className: 'number',
            render: (_, { known, units }) =>
              t('rounds:knownOf', { known: formats.number(known), units: formats.number(units) }),
          },
          {
            key: 'receivedAt',
            title: t('rounds:receivedAt'),
            className: 'nowrap',
            render: (_, { receivedAt, receivedBy }) => `${formats.time(receivedAt)} · ${receivedBy}`,
          },
        ]}
        card={(result) => (
          <>
            <span className="strong">{result.campaignName}</span>
            <span className="quiet">{t('rounds:fromOffice', { office: result.office, run: result.run })}</span>
            <Grades result={result} />
            <span className="quiet">
              {t('rounds:knownOf', { known: formats.number(result.known), units: formats.number(result.units) })}
            </span>
          </>
        )}
      />
      <p>
        <Link to="/rounds">{t('rounds:receivedWhere')}</Link>
      </p>
      {taking && <TakeResultDialog onClose={() => setTaking(false)} />}
    </>
  );
}

function Grades({ result: { campaignType, counts } }: { readonly result: ReceivedResult }) {
  const { t } = useTranslation('rounds');
  const formats = useFormats();
  const type = useCampaignTypes().data?.items.find(({ id }) => id === campaignType);
  const texts = useTypeTexts(type);
  return (
    <span className="received-grades">
      {Object.entries(counts).map(([grade, count]) => (
        <span key={grade}>
          {grade === '' ? <span className="quiet">{t('ungraded')}</span> : <GradeTag code={grade} texts={texts} />}{' '}
          {formats.number(count)}
        </span>
      ))}
    </span>
  );
}
