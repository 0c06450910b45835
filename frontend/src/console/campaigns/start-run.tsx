import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStartRun } from '../../api/grading';
import type { CampaignView } from '../../api/models';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';
import { useDismissal, WaitingFacts } from '../facts/waiting-facts';
import { Terms } from '../help/terms';
import { canDo } from './campaign-acts';

interface StartRunProps {
  readonly campaign: CampaignView;
  /** A run is on its way. */
  readonly busy: boolean;
}

/** Starts a run; where facts wait for their second person, it asks first why they are left out. */
export function StartRun({ campaign, busy }: StartRunProps) {
  const { t } = useTranslation(['campaigns', 'common', 'facts']);
  const { message } = App.useApp();
  const startable = canDo(campaign, 'grade');
  const start = useStartRun(campaign.id);
  const state = useDismissal(campaign, startable);
  const [open, setOpen] = useState(false);
  const waits = state.dismissal !== undefined;
  const close = useClosing(
    () => state.reason.trim() !== '',
    () => setOpen(false),
  );
  const begin = (): void =>
    start.mutate(state.dismissal, {
      onSuccess: () => {
        setOpen(false);
        state.setReason('');
        void message.info(t('campaigns:runStarted'));
      },
    });
  return (
    <>
      <div className="surface card-line">
        <p>{t(startable ? 'campaigns:runHint' : 'campaigns:runNotYet')}</p>
        <Terms names={['run', 'release', 'notice', 'objection', 'revision']} />
        <Button
          type="primary"
          disabled={!startable || busy || state.facts === undefined}
          loading={start.isPending}
          onClick={() => (waits ? setOpen(true) : begin())}
        >
          {t('campaigns:runStart')}
        </Button>
      </div>
      {!open && <ProblemAlert error={start.error ?? state.error} />}
      <Modal
        open={open}
        title={t('campaigns:runStart')}
        okText={t('facts:leaveOut')}
        cancelText={t('common:cancel')}
        okButtonProps={{ disabled: !state.ready }}
        confirmLoading={start.isPending}
        onOk={begin}
        onCancel={close}
      >
        <div className="stack-tight">
          <WaitingFacts campaign={campaign} state={state} />
          <ProblemAlert error={start.error} />
        </div>
      </Modal>
    </>
  );
}
