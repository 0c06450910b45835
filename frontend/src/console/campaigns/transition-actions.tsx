import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTransition } from '../../api/campaigns';
import type { CampaignAction, CampaignView } from '../../api/models';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';
import { useLocalized } from '../../ui/localized';
import { stepsOf } from './campaign-acts';
import { StepFindings, useIsStopped } from './step-findings';

/** The steps a campaign may take now. Steps that take something back ask for a reason, which is recorded. */
export function TransitionActions({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { message } = App.useApp();
  const transition = useTransition(campaign.id);
  const [step, setStep] = useState<CampaignAction>();
  const [reason, setReason] = useState('');
  const localized = useLocalized();
  const stageOf = ({ to }: CampaignAction) => campaign.stages.find(({ code }) => code === to);
  const labelOf = (action: CampaignAction): string =>
    localized(stageOf(action)?.step) || t(`common:campaignAct.${action.act}`);
  const label = step && labelOf(step);
  const reopens = step?.act === 'reopen' && campaign.groups.some(({ kind }) => kind === 'ballot');
  const looked = step && !step.needsReason && !stageOf(step) ? step.act : undefined;
  const stopped = useIsStopped(campaign.id, looked) && looked !== undefined;
  const asks = step?.needsReason ?? false;
  const close = useClosing(
    () => reason.trim() !== '',
    () => setStep(undefined),
  );

  const begin = (action: CampaignAction): void => {
    transition.reset();
    setReason('');
    setStep(action);
  };
  const confirm = (): void => {
    const to = step?.to;
    if (!to) return;
    transition.mutate(
      { to, ...(reason.trim() ? { reason: reason.trim() } : {}) },
      {
        onSuccess: () => {
          setStep(undefined);
          void message.success(t('campaigns:transitionDone'));
        },
      },
    );
  };

  return (
    <>
      {campaign.accepts.includes('plan') && (
        <Link to={`/campaigns/${campaign.id}/edit`}>
          <Button tabIndex={-1}>{t('campaigns:continueSetUp')}</Button>
        </Link>
      )}
      {/* Grading has its own tab: the state follows from a finished run. */}
      {stepsOf(campaign).map((action) => (
        <Button
          key={`${action.act} ${action.to}`}
          type={action.needsReason ? 'default' : 'primary'}
          danger={action.act === 'cancel'}
          disabled={!action.possible}
          title={action.hindrances.map((code) => t(`campaigns:hindrance.${code}`)).join(' ')}
          onClick={() => begin(action)}
        >
          {labelOf(action)}
        </Button>
      ))}
      <Modal
        open={step !== undefined}
        title={label}
        okText={label}
        cancelText={t('common:cancel')}
        okButtonProps={{ danger: step?.act === 'cancel', disabled: stopped || (asks && reason.trim().length < 2) }}
        confirmLoading={transition.isPending}
        onOk={confirm}
        onCancel={close}
      >
        <div className="stack-tight">
          <p>{step && (localized(stageOf(step)?.hint) || t(`common:campaignActHint.${step.act}`))}</p>
          {looked && <StepFindings campaign={campaign} act={looked} />}
          {reopens && <p>{t('campaigns:laterBallots', { floor: campaign.disclosureFloor })}</p>}
          {asks && (
            <Input.TextArea
              rows={3}
              maxLength={500}
              showCount
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              placeholder={t('campaigns:reasonPlaceholder')}
              aria-label={t('campaigns:reason')}
            />
          )}
          <ProblemAlert error={transition.error} />
        </div>
      </Modal>
    </>
  );
}
