import { App, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCountCards } from '../../api/cards';
import type { CardBatchView, CardsAtUnitView } from '../../api/models';
import { useActorName } from '../../ui/actor-name';
import { useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';

interface CountCardsProps {
  readonly batch: CardBatchView;
  readonly row: CardsAtUnitView;
  readonly onClose: () => void;
}

/** Seals what was counted of the cards of one organisation; earlier counts stay in sight. */
export function CountCards({ batch, row, onClose }: CountCardsProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { message } = App.useApp();
  const formats = useFormats();
  const actorName = useActorName();
  const count = useCountCards(batch.id, row.unit.id);
  const [newest] = row.counts;
  const [handedOut, setHandedOut] = useState<number | null>(newest?.handedOut ?? null);
  const [returned, setReturned] = useState<number | null>(newest?.returned ?? null);
  const [reason, setReason] = useState('');
  const isCorrection = row.revision > 0;
  const isChanged = handedOut !== (newest?.handedOut ?? null) || returned !== (newest?.returned ?? null);
  const close = useClosing(() => isChanged || reason.trim() !== '', onClose);
  const tooMany = (handedOut ?? 0) + (returned ?? 0) > row.issued;
  const isComplete =
    handedOut !== null && returned !== null && !tooMany && (!isCorrection || (isChanged && reason.trim().length > 1));
  const numberOf = (label: string, value: number | null, change: (value: number | null) => void) => (
    <label className="stack-tight">
      {label}
      <InputNumber min={0} max={row.issued} precision={0} value={value} onChange={change} />
    </label>
  );
  return (
    <Modal
      open
      title={t('campaigns:countTitle', { unit: row.unit.name, count: row.issued })}
      okText={t('campaigns:sealCount')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !isComplete }}
      confirmLoading={count.isPending}
      onCancel={close}
      onOk={() =>
        count.mutate(
          {
            revision: row.revision,
            handedOut: handedOut ?? 0,
            returned: returned ?? 0,
            reason: isCorrection ? reason.trim() : null,
          },
          {
            onSuccess: () => {
              void message.success(t('campaigns:countSealed'));
              onClose();
            },
          },
        )
      }
    >
      <div className="stack-tight">
        {numberOf(t('campaigns:cardsHandedOut'), handedOut, setHandedOut)}
        {numberOf(t('campaigns:cardsReturned'), returned, setReturned)}
        {tooMany && <p className="bad-text">{t('campaigns:countTooMany')}</p>}
        {isCorrection && (
          <label className="stack-tight">
            {t('campaigns:countReason')}
            <Input.TextArea
              rows={2}
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
        )}
        {isCorrection && (
          <>
            <strong>{t('campaigns:countHistory')}</strong>
            <ul>
              {row.counts.map((one, at) => (
                <li key={row.counts.length - at}>
                  {t('campaigns:countLine', {
                    day: formats.day(one.enteredOn),
                    by: actorName(one.enteredBy),
                    handedOut: formats.number(one.handedOut),
                    returned: formats.number(one.returned),
                  })}
                  {one.reason !== null && <span className="quiet"> {one.reason}</span>}
                </li>
              ))}
            </ul>
          </>
        )}
        <ProblemAlert error={count.error} />
      </div>
    </Modal>
  );
}
