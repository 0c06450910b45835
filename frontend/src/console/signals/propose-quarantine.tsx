import { App, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotLotView, CampaignView, SignalsAtDoor } from '../../api/models';
import { useProposeQuarantine, useQuarantineEffect } from '../../api/signals';
import { useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { useClosing } from '../../ui/use-closing';
import { ReasonField } from '../campaigns/reason-field';
import { EffectFigures } from './effect-figures';
import { nameOfLot } from './signal-text';

interface ProposeQuarantineProps {
  readonly campaign: CampaignView;
  readonly door: SignalsAtDoor;
  readonly lot: BallotLotView;
  readonly onClose: () => void;
}

/** Asks a second person to put the ballots of a lot into quarantine, or to let them count again; the effect is seen before. */
export function ProposeQuarantine({ campaign, door, lot, onClose }: ProposeQuarantineProps) {
  const { t } = useTranslation(['signals', 'common']);
  const { message } = App.useApp();
  const formats = useFormats();
  const effect = useQuarantineEffect(campaign.id, { collector: door.collector, lot: lot.lot });
  const propose = useProposeQuarantine(campaign.id);
  const [reason, setReason] = useState('');
  const close = useClosing(() => reason.trim() !== '', onClose);
  const kind = lot.quarantineReason === null ? 'impose' : 'lift';
  return (
    <Modal
      open
      title={t(`signals:propose.${kind}Title`, { unit: door.unit.name, lot: nameOfLot(t, formats, lot) })}
      okText={t(`signals:propose.${kind}`)}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: reason.trim().length < 2 }}
      confirmLoading={propose.isPending}
      onCancel={close}
      onOk={() =>
        propose.mutate(
          { collector: door.collector, lot: lot.lot, kind, reason: reason.trim() },
          {
            onSuccess: () => {
              onClose();
              void message.success(t('signals:propose.done'));
            },
          },
        )
      }
    >
      <div className="stack-tight">
        <p>{t(`signals:propose.${kind}Hint`)}</p>
        <QueryView query={effect}>{(shown) => <EffectFigures effect={shown} />}</QueryView>
        <ReasonField label={t('signals:propose.reason')} value={reason} onChange={setReason} />
        <ProblemAlert error={propose.error} />
      </div>
    </Modal>
  );
}
