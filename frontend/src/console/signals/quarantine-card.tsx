import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuarantineProposal } from '../../api/models';
import { useDecideQuarantine } from '../../api/signals';
import { useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { StateTag, type Tone } from '../../ui/state-tag';
import { useClosing } from '../../ui/use-closing';
import { ReasonField } from '../campaigns/reason-field';
import { EffectFigures } from './effect-figures';
import { nameOfLot } from './signal-text';

type Act = QuarantineProposal['actions'][number]['act'];

const tones: Readonly<Record<QuarantineProposal['state'], Tone>> = {
  waiting: 'caution',
  confirmed: 'done',
  declined: 'bad',
  'taken-back': 'neutral',
};

/** What somebody proposed about the ballots of a lot: why, what it would change, what became of it, and what the reader can do with it. */
export function QuarantineCard({ proposal }: { readonly proposal: QuarantineProposal }) {
  const { t } = useTranslation(['signals', 'common']);
  const formats = useFormats();
  const [chosen, setChosen] = useState<Act>();
  const { kind, unit, lot, reason, state, ballots, effect, actions, decisionReason } = proposal;
  const possible = actions.filter(({ hindrance }) => hindrance === null);
  return (
    <div className="publication-request stack-tight">
      <div className="card-line">
        <span className="strong">
          {t(`signals:card.${kind}`, { unit: unit.name, lot: nameOfLot(t, formats, lot) })}
        </span>
        <StateTag tone={tones[state]}>{t(`signals:state.${state}`)}</StateTag>
      </div>
      <span className="quiet">
        {t('signals:card.asked', { by: proposal.askedBy, time: formats.time(proposal.askedAt) })}
      </span>
      <span>{t('signals:card.reason', { reason })}</span>
      {ballots !== null && <span>{t(`signals:card.${kind}Ballots`, { count: ballots })}</span>}
      {proposal.decidedBy && (
        <span className="quiet">
          {t('signals:card.decided', { by: proposal.decidedBy, time: formats.time(proposal.decidedAt) })}
        </span>
      )}
      {decisionReason && <span>{t('signals:card.reason', { reason: decisionReason })}</span>}
      {effect && <EffectFigures effect={effect} />}
      {actions.some(({ hindrance }) => hindrance === 'confirmation-by-reset-account') && (
        <span className="bad-text">{t('signals:card.held')}</span>
      )}
      {possible.length > 0 && (
        <div className="request-actions">
          {possible.map(({ act }) => (
            <Button
              key={act}
              type={act === 'confirm' ? 'primary' : 'default'}
              danger={act === 'decline'}
              onClick={() => setChosen(act)}
            >
              {t(`signals:act.${act}`)}
            </Button>
          ))}
        </div>
      )}
      {chosen && <DecisionDialog proposal={proposal} act={chosen} onClose={() => setChosen(undefined)} />}
    </div>
  );
}

interface DecisionDialogProps {
  readonly proposal: QuarantineProposal;
  readonly act: Act;
  readonly onClose: () => void;
}

function DecisionDialog({ proposal, act, onClose }: DecisionDialogProps) {
  const { t } = useTranslation(['signals', 'common']);
  const { message } = App.useApp();
  const formats = useFormats();
  const decide = useDecideQuarantine(proposal.id);
  const [reason, setReason] = useState('');
  const close = useClosing(() => reason.trim() !== '', onClose);
  return (
    <Modal
      open
      title={t(`signals:card.${proposal.kind}`, {
        unit: proposal.unit.name,
        lot: nameOfLot(t, formats, proposal.lot),
      })}
      okText={t(`signals:act.${act}`)}
      cancelText={t('common:cancel')}
      okButtonProps={{ danger: act === 'decline', disabled: act === 'decline' && reason.trim().length < 2 }}
      confirmLoading={decide.isPending}
      onCancel={close}
      onOk={() =>
        decide.mutate(
          { act, reason: reason.trim() },
          {
            onSuccess: () => {
              onClose();
              void message.success(t(`signals:done.${act}`));
            },
          },
        )
      }
    >
      <div className="stack-tight">
        <p>{t(act === 'confirm' ? `signals:confirm.${proposal.kind}` : `signals:hint.${act}`)}</p>
        {act === 'confirm' && proposal.effect && <EffectFigures effect={proposal.effect} />}
        {act === 'decline' && <ReasonField label={t('signals:refusal')} value={reason} onChange={setReason} />}
        <ProblemAlert error={decide.error} />
      </div>
    </Modal>
  );
}
