import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView, ToldMessage } from '../../api/models';
import { useToldMessages } from '../../api/reminders';
import { nothing, useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { RecordTable } from '../../ui/record-table';
import { StateTag } from '../../ui/state-tag';
import { deliveryTones } from './delivery-tones';
import { ReminderRuleCard } from './reminder-rule-card';
import { RemindDialog } from './remind-dialog';

/** Who was reminded of what in a campaign, and reminding by hand. */
export function RemindersTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('reminders');
  const formats = useFormats();
  const list = useListState();
  const told = useToldMessages(campaign.id, { page: list.page, pageSize: list.pageSize });
  const [asking, setAsking] = useState(false);
  const to = ({ to: account }: ToldMessage) =>
    account ? (
      <>
        {account.displayName} <span className="quiet">{account.username}</span>
      </>
    ) : (
      t('log.gone')
    );
  const state = ({ readAt }: ToldMessage) => (
    <StateTag tone={readAt === null ? 'neutral' : 'done'}>{t(readAt === null ? 'log.unread' : 'log.read')}</StateTag>
  );
  const mailOf = ({ mail }: ToldMessage) =>
    mail && (
      <div>
        <StateTag tone={deliveryTones[mail.state]}>{t(`log.mail.${mail.state}`)}</StateTag>
        {mail.error !== null && (
          <span className="quiet">
            {' '}
            {t(`log.mailError.${mail.error}`)}
            {mail.status === null ? '' : ` (${mail.status})`}
          </span>
        )}
      </div>
    );
  const by = ({ by: name }: ToldMessage) => name ?? t('messages.byRule');
  return (
    <>
      <ReminderRuleCard campaignId={campaign.id} />
      <div className="toolbar">
        <p className="quiet">{t('log.description')}</p>
        <Button type="primary" onClick={() => setAsking(true)}>
          {t('remind.button')}
        </Button>
      </div>
      <RecordTable
        caption={t('log.title')}
        query={told}
        list={list}
        rowKey={({ id }) => id}
        empty={t('log.empty')}
        emptyAction={
          <Button type="primary" onClick={() => setAsking(true)}>
            {t('log.first')}
          </Button>
        }
        columns={[
          { key: 'at', title: t('log.at'), className: 'nowrap', render: (_, row) => formats.time(row.createdAt) },
          { key: 'to', title: t('log.to'), render: (_, row) => to(row) },
          { key: 'what', title: t('log.what'), render: (_, row) => t(`kind.${row.kind}`) },
          { key: 'by', title: t('log.by'), render: (_, row) => by(row) },
          { key: 'state', title: t('log.state'), render: (_, row) => state(row) },
          { key: 'mail', title: t('log.mailTitle'), render: (_, row) => mailOf(row) ?? nothing },
        ]}
        card={(row) => (
          <>
            <div className="card-line">
              <span>{to(row)}</span>
              {state(row)}
            </div>
            {mailOf(row)}
            <span className="quiet">{[t(`kind.${row.kind}`), by(row), formats.time(row.createdAt)].join(' · ')}</span>
          </>
        )}
      />
      {asking && <RemindDialog campaignId={campaign.id} onClose={() => setAsking(false)} />}
    </>
  );
}
