import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTransition } from '../../api/campaigns';
import type { CampaignState, CampaignView } from '../../api/models';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';

const needsReason = (from: CampaignState, to: CampaignState): boolean =>
  to === 'CANCELLED' || (from === 'CLOSED' && to === 'OPEN') || from === 'COMPUTED';

/** The steps a campaign may take now. Steps that take something back ask for a reason, which is recorded. */
export function TransitionActions({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { message } = App.useApp();
  const transition = useTransition(campaign.id);
  const [to, setTo] = useState<CampaignState>();
  const [reason, setReason] = useState('');
  const label = (target: CampaignState): string =>
    t(`campaigns:transition.${campaign.state}-${target}`, { defaultValue: t(`common:campaignState.${target}`) });
  const reopens =
    to === 'OPEN' && campaign.state !== 'PUBLISHED' && campaign.groups.some(({ kind }) => kind === 'ballot');
  const asks = to !== undefined && needsReason(campaign.state, to);
  const close = useClosing(
    () => reason.trim() !== '',
    () => setTo(undefined),
  );

  const begin = (target: CampaignState): void => {
    transition.reset();
    setReason('');
    setTo(target);
  };
  const confirm = (): void => {
    if (to === undefined) return;
    transition.mutate(
      { to, ...(reason.trim() ? { reason: reason.trim() } : {}) },
      {
        onSuccess: () => {
          setTo(undefined);
          void message.success(t('campaigns:transitionDone'));
        },
      },
    );
  };

  return (
    <>
      {campaign.state === 'DRAFT' && (
        <Link to={`/campaigns/${campaign.id}/edit`}>
          <Button tabIndex={-1}>{t('campaigns:continueSetUp')}</Button>
        </Link>
      )}
      {/* Grading has its own tab: the state follows from a finished run. */}
      {campaign.allowedTransitions
        .filter((target) => target !== 'COMPUTED')
        .map((target) => (
          <Button
            key={target}
            type={target === 'CANCELLED' || needsReason(campaign.state, target) ? 'default' : 'primary'}
            danger={target === 'CANCELLED'}
            onClick={() => begin(target)}
          >
            {label(target)}
          </Button>
        ))}
      <Modal
        open={to !== undefined}
        title={to === undefined ? '' : label(to)}
        okText={to === undefined ? '' : label(to)}
        cancelText={t('common:cancel')}
        okButtonProps={{ danger: to === 'CANCELLED', disabled: asks && reason.trim().length < 2 }}
        confirmLoading={transition.isPending}
        onOk={confirm}
        onCancel={close}
      >
        <div className="stack-tight">
          <p>
            {to === undefined
              ? ''
              : t(
                  to === 'CANCELLED'
                    ? 'campaigns:transitionHint.CANCELLED'
                    : `campaigns:transitionHint.${campaign.state}-${to}`,
                  { defaultValue: t('campaigns:transitionHint.other') },
                )}
          </p>
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
