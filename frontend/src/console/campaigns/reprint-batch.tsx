import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReprintCards } from '../../api/cards';
import type { CardBatchView, JobView } from '../../api/models';
import { useFileLanguage } from '../../ui/file-language';
import { useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { saveFile } from '../../ui/save-file';
import { useClosing } from '../../ui/use-closing';
import { CardTexts, type CardTextsValue } from './card-words';
import { DrawingCards } from './drawing-cards';

interface ReprintBatchProps {
  readonly batch: CardBatchView;
  readonly onClose: () => void;
}

/** As many cards in the place of a batch that was lost: its unused cards become void with the same step. */
export function ReprintBatch({ batch, onClose }: ReprintBatchProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { message } = App.useApp();
  const formats = useFormats();
  const [job, setJob] = useState<JobView>();
  const reprint = useReprintCards(batch.id, setJob);
  const [reason, setReason] = useState('');
  const [texts, setTexts] = useState<CardTextsValue>({ purpose: '', contact: '', language: useFileLanguage() });
  const close = useClosing(() => reason.trim() !== '', onClose);
  return (
    <Modal
      open
      title={t('campaigns:reprintTitle')}
      okText={t('campaigns:reprint')}
      cancelText={t('common:cancel')}
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2 }}
      confirmLoading={reprint.isPending}
      onCancel={close}
      onOk={() =>
        reprint.mutate(
          {
            reason: reason.trim(),
            language: texts.language,
            purpose: texts.purpose.trim(),
            contact: texts.contact.trim(),
            perSuperior: false,
          },
          {
            onSuccess: (file) => {
              saveFile(file);
              void message.success(t('campaigns:reprintDone'));
              onClose();
            },
          },
        )
      }
    >
      <div className="stack-tight">
        <p>{t('campaigns:reprintHint', { count: batch.cards, cards: formats.number(batch.cards) })}</p>
        <Input.TextArea
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          aria-label={t('campaigns:reason')}
          placeholder={t('campaigns:reasonPlaceholder')}
        />
        <CardTexts value={texts} onChange={setTexts} />
        {reprint.isPending && job && <DrawingCards job={job} />}
        <ProblemAlert error={reprint.error} />
      </div>
    </Modal>
  );
}
