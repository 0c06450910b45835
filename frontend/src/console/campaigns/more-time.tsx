import { App, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExtendPhase, useExtensions, useReopenSheets } from '../../api/campaign-setup';
import { useCampaignType } from '../../api/campaigns';
import type { CampaignExtension, CampaignView } from '../../api/models';
import { DayPicker } from '../../ui/day-picker';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { useClosing } from '../../ui/use-closing';
import { ReasonField } from './reason-field';
import { SubjectPicker } from './subject-picker';

type Kind = 'phase' | 'sheets';

/** More time after the campaign has begun, and what was given so far. */
export function MoreTime({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('setup');
  const [giving, setGiving] = useState<Kind>();
  const extensions = useExtensions(campaign.id);
  const mayGive = campaign.manageable && campaign.accepts.includes('extensions');
  const hasSheets = campaign.groups.some(({ kind }) => kind === 'sheet');
  if (!mayGive && extensions.data?.items.length === 0) return null;
  return (
    <section className="surface stack-tight">
      <div className="card-line">
        <h2>{t('moreTime')}</h2>
        {mayGive && (
          <span className="plain-row">
            {campaign.phases.length > 0 && <Button onClick={() => setGiving('phase')}>{t('extendPhase')}</Button>}
            {hasSheets && campaign.accepts.includes('sheets') && (
              <Button onClick={() => setGiving('sheets')}>{t('reopenSheets')}</Button>
            )}
          </span>
        )}
      </div>
      <QueryView query={extensions} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t('noExtensions')}</p>
          ) : (
            <ul className="plain-list">
              {items.map((given) => (
                <Given key={`${given.at}${given.phase ?? given.group ?? ''}`} campaign={campaign} given={given} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {giving === 'phase' && <ExtendPhase campaign={campaign} onClose={() => setGiving(undefined)} />}
      {giving === 'sheets' && <ReopenSheets campaign={campaign} onClose={() => setGiving(undefined)} />}
    </section>
  );
}

function useGroupName(campaign: CampaignView): (key: string) => string {
  const localized = useLocalized();
  const type = useCampaignType(campaign.campaignType);
  return (key) =>
    localized([...(type?.groups ?? []), ...(type?.records ?? [])].find((one) => one.key === key)?.title) || key;
}

function Given({ campaign, given }: { readonly campaign: CampaignView; readonly given: CampaignExtension }) {
  const { t } = useTranslation(['setup', 'campaigns', 'common']);
  const formats = useFormats();
  const groupName = useGroupName(campaign);
  const { phase, group, units, from, to, by, at, reason } = given;
  return (
    <li>
      <span className="strong">
        {group === null
          ? t('setup:extended', { phase, from: formats.day(from), to: formats.day(to) })
          : t('setup:reopened', { group: groupName(group), count: units ?? 0, to: formats.day(to) })}
      </span>
      <br />
      {t('common:labelled', { label: t('campaigns:reason'), text: reason })}{' '}
      <span className="quiet">
        {by} · {formats.time(at)}
      </span>
    </li>
  );
}

interface GivingProps {
  readonly campaign: CampaignView;
  readonly onClose: () => void;
}

function ExtendPhase({ campaign, onClose }: GivingProps) {
  const { t } = useTranslation(['setup', 'campaigns', 'common']);
  const { message } = App.useApp();
  const formats = useFormats();
  const extend = useExtendPhase(campaign.id);
  // Of what was opened: a change that somebody else made meanwhile is not overwritten.
  const [revision] = useState(campaign.revision);
  const [phase, setPhase] = useState(campaign.phases.length === 1 ? campaign.phases[0]?.id : undefined);
  const [endsOn, setEndsOn] = useState('');
  const [reason, setReason] = useState('');
  const close = useClosing(() => endsOn !== '' || reason !== '', onClose);
  const chosen = campaign.phases.find(({ id }) => id === phase);
  return (
    <Modal
      open
      title={t('setup:extendPhase')}
      okText={t('setup:extendPhase')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: phase === undefined || endsOn === '' || reason.trim() === '' }}
      confirmLoading={extend.isPending}
      onOk={() =>
        extend.mutate(
          { revision, phase: phase ?? '', endsOn, reason: reason.trim() },
          {
            onSuccess: () => {
              onClose();
              void message.success(t('common:saved'));
            },
          },
        )
      }
      onCancel={close}
    >
      <div className="stack-tight">
        <label className="field">
          <span>{t('setup:phase')}</span>
          <Select
            value={phase ?? null}
            onChange={setPhase}
            options={campaign.phases.map(({ id, name, endsOn: last }) => ({
              value: id,
              label: t('setup:phaseUntil', { phase: name, day: formats.day(last) }),
            }))}
          />
        </label>
        <label className="field">
          <span>{t('setup:newLastDay')}</span>
          <DayPicker value={endsOn} onChange={setEndsOn} near={chosen?.endsOn} />
        </label>
        <ReasonField label={t('campaigns:reason')} value={reason} onChange={setReason} />
        <ProblemAlert error={extend.error} />
      </div>
    </Modal>
  );
}

function ReopenSheets({ campaign, onClose }: GivingProps) {
  const { t } = useTranslation(['setup', 'campaigns', 'common']);
  const { message } = App.useApp();
  const groupName = useGroupName(campaign);
  const reopen = useReopenSheets(campaign.id);
  const [revision] = useState(campaign.revision);
  const groups = campaign.groups.filter(({ kind }) => kind === 'sheet');
  const [group, setGroup] = useState(groups[0]?.key ?? '');
  const [unitIds, setUnitIds] = useState<readonly string[]>([]);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const close = useClosing(() => unitIds.length > 0 || until !== '' || reason !== '', onClose);
  return (
    <Modal
      open
      title={t('setup:reopenSheets')}
      okText={t('setup:reopenSheets')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: unitIds.length === 0 || until === '' || reason.trim() === '' }}
      confirmLoading={reopen.isPending}
      onOk={() =>
        reopen.mutate(
          { revision, group, body: { unitIds: [...unitIds], until, reason: reason.trim() } },
          {
            onSuccess: () => {
              onClose();
              void message.success(t('common:saved'));
            },
          },
        )
      }
      onCancel={close}
    >
      <div className="stack-tight">
        <p className="quiet">{t('setup:reopenHint')}</p>
        <label className="field">
          <span>{t('setup:sheet')}</span>
          <Select
            value={group}
            onChange={setGroup}
            options={groups.map(({ key }) => ({ value: key, label: groupName(key) }))}
          />
        </label>
        <label className="field">
          <span>{t('setup:units')}</span>
          <SubjectPicker campaignId={campaign.id} value={unitIds} onChange={setUnitIds} />
        </label>
        <label className="field">
          <span>{t('setup:untilDay')}</span>
          <DayPicker value={until} onChange={setUntil} />
        </label>
        <ReasonField label={t('campaigns:reason')} value={reason} onChange={setReason} />
        <ProblemAlert error={reopen.error} />
      </div>
    </Modal>
  );
}
