import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView, PublicationRequestView, PublicationView, ReleaseTerms, RunView } from '../../api/models';
import { useForeseenRelease, usePublish, useWithdraw } from '../../api/publications';
import { useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';
import { useDismissal, WaitingFacts } from '../facts/waiting-facts';
import { ReleaseLine } from '../releases/release-line';
import { areComplete, proposedTerms, ReleaseTermsFields } from '../releases/release-terms-fields';
import { canDo } from './campaign-acts';
import { PublicationRequestCard } from './publication-request-card';
import { ReasonField } from './reason-field';

interface RunPublicationProps {
  readonly campaign: CampaignView;
  readonly run: RunView;
  /** Publications of this run, newest first. */
  readonly publications: readonly PublicationView[];
  /** What was asked for about this run, newest first. */
  readonly requests: readonly PublicationRequestView[];
}

/** Whether a run is public, what waits for a second person, and the decisions to publish and to withdraw it. */
export function RunPublication({ campaign, run, publications, requests: [newest] }: RunPublicationProps) {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const live = publications.find(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <>
      {publications
        .filter(({ withdrawnAt }) => withdrawnAt !== null)
        .map(({ id, withdrawnAt, withdrawalReason }) => (
          <p key={id} className="quiet">
            {t('publication.withdrawn', { time: formats.time(withdrawnAt), reason: withdrawalReason })}
          </p>
        ))}
      {live && (
        <p className="publication">
          <span>{t('publication.publishedOn', { time: formats.time(live.publishedAt) })}</span>{' '}
          <a href={`/results/${live.id}`} target="_blank" rel="noreferrer">
            {t('publication.seePublic')}
          </a>{' '}
          {live.withdrawable && <WithdrawButton publication={live} />}
        </p>
      )}
      {live && <ReleaseLine campaign={campaign} release={live} />}
      {!live && canDo(campaign, 'announce') && (
        <p>
          <PublishButton campaign={campaign} run={run} />
        </p>
      )}
      {newest && newest.state !== 'confirmed' && <PublicationRequestCard request={newest} />}
    </>
  );
}

function PublishButton({ campaign, run }: { readonly campaign: CampaignView; readonly run: RunView }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { message } = App.useApp();
  const publish = usePublish(campaign.id);
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState(campaign.name);
  const proposed = proposedTerms(campaign);
  const [terms, setTerms] = useState<ReleaseTerms>();
  const wanted = terms ?? proposed;
  const foreseen = useForeseenRelease(campaign.id, run.id, open);
  const revises = foreseen.data?.revises ?? undefined;
  const facts = useDismissal(campaign, open);
  const close = useClosing(
    () => title !== campaign.name || terms !== undefined || facts.reason.trim() !== '',
    () => setOpen(false),
  );
  const confirm = (): void =>
    publish.mutate(
      {
        runId: run.id,
        title: title.trim(),
        terms: wanted,
        ...(revises !== undefined && { revises }),
        ...(facts.dismissal && { dismissal: facts.dismissal }),
      },
      {
        onSuccess: ({ state }) => {
          setOpen(false);
          void message.success(t(`campaigns:publication.${state === 'waiting' ? 'asked' : 'published'}`));
        },
      },
    );
  return (
    <>
      <Button type={run.current ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {t('campaigns:publication.publish')}
      </Button>
      <Modal
        open={open}
        title={t('campaigns:publication.publishTitle')}
        okText={t('campaigns:publication.publish')}
        cancelText={t('common:cancel')}
        okButtonProps={{
          disabled:
            title.trim() === '' || !facts.ready || !foreseen.data || !areComplete(wanted, revises !== undefined),
        }}
        confirmLoading={publish.isPending}
        onOk={confirm}
        onCancel={close}
      >
        <div className="stack-tight">
          <label className="stack-tight">
            {t('campaigns:publication.titleField')}
            <Input maxLength={120} value={title} onChange={({ target }) => setTitle(target.value)} />
          </label>
          <ReleaseTermsFields campaign={campaign} terms={wanted} foreseen={foreseen.data} onChange={setTerms} />
          <WaitingFacts campaign={campaign} state={facts} />
          <ProblemAlert error={foreseen.error ?? publish.error} />
        </div>
      </Modal>
    </>
  );
}

function WithdrawButton({ publication }: { readonly publication: PublicationView }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { message } = App.useApp();
  const withdraw = useWithdraw();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = useClosing(
    () => reason.trim() !== '',
    () => setOpen(false),
  );
  const confirm = (): void =>
    withdraw.mutate(
      { id: publication.id, reason: reason.trim() },
      {
        onSuccess: ({ state }) => {
          setOpen(false);
          void message.success(t(`campaigns:publication.${state === 'waiting' ? 'asked' : 'withdrawDone'}`));
        },
      },
    );
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('campaigns:publication.withdraw')}
      </Button>
      <Modal
        open={open}
        title={t('campaigns:publication.withdraw')}
        okText={t('campaigns:publication.withdraw')}
        cancelText={t('common:cancel')}
        okButtonProps={{ danger: true, disabled: reason.trim().length < 2 }}
        confirmLoading={withdraw.isPending}
        onOk={confirm}
        onCancel={close}
      >
        <div className="stack-tight">
          <p>{t('campaigns:publication.withdrawHint')}</p>
          <ReasonField label={t('campaigns:publication.withdrawReason')} value={reason} onChange={setReason} />
          <ProblemAlert error={withdraw.error} />
        </div>
      </Modal>
    </>
  );
}
