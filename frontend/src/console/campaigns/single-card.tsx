import { App, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDisputeCard, useReplaceLost } from '../../api/card-replacements';
import type { CardBatchView } from '../../api/models';
import { useFileLanguage } from '../../ui/file-language';
import { ProblemAlert } from '../../ui/problem-alert';
import { saveFile } from '../../ui/save-file';
import { useClosing } from '../../ui/use-closing';
import { numberOnCard } from './card-number';
import { ReasonField } from './reason-field';

const kinds = ['lost', 'dispute'] as const;

/** One card of a batch by its printed number: lost, and replaced at once; or used by somebody else, which a second person decides. */
export function SingleCard({ batch, onClose }: { readonly batch: CardBatchView; readonly onClose: () => void }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { message } = App.useApp();
  const language = useFileLanguage();
  const [kind, setKind] = useState<(typeof kinds)[number]>('lost');
  const [written, setWritten] = useState('');
  const [reason, setReason] = useState('');
  const replace = useReplaceLost(batch.id);
  const dispute = useDisputeCard(batch.id);
  const number = numberOnCard(written, batch.id);
  const close = useClosing(() => reason.trim() !== '', onClose);
  const done = () => {
    void message.success(t(`campaigns:singleCard.done.${kind}`));
    onClose();
  };
  const send = () => {
    if (number === undefined) return;
    const asked = { number, reason: reason.trim() };
    if (kind === 'dispute') return dispute.mutate(asked, { onSuccess: done });
    replace.mutate(
      { ...asked, language },
      {
        onSuccess: (file) => {
          saveFile(file);
          done();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('campaigns:singleCard.title')}
      okText={t(`campaigns:singleCard.do.${kind}`)}
      cancelText={t('common:cancel')}
      okButtonProps={{ danger: kind === 'lost', disabled: number === undefined || reason.trim().length < 2 }}
      confirmLoading={replace.isPending || dispute.isPending}
      onCancel={close}
      onOk={send}
    >
      <div className="stack-tight">
        <Radio.Group
          value={kind}
          onChange={({ target }) => setKind(target.value as (typeof kinds)[number])}
          options={kinds.map((value) => ({ value, label: t(`campaigns:singleCard.kind.${value}`) }))}
        />
        <p>{t(`campaigns:singleCard.hint.${kind}`)}</p>
        <label className="stack-tight">
          {t('campaigns:singleCard.number')}
          <Input
            value={written}
            maxLength={20}
            onChange={({ target }) => setWritten(target.value)}
            status={written !== '' && number === undefined ? 'error' : ''}
          />
        </label>
        <ReasonField label={t('campaigns:reason')} value={reason} onChange={setReason} />
        <ProblemAlert error={replace.error ?? dispute.error} />
      </div>
    </Modal>
  );
}
