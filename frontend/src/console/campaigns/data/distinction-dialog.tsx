import { App, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDecideDistinction } from '../../../api/campaign-data';
import type { DistinctionRow } from '../../../api/models';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useClosing } from '../../../ui/use-closing';
import { ReasonField } from '../reason-field';

interface DistinctionDialogProps {
  readonly campaignId: string;
  /** Its code. */
  readonly distinction: string;
  /** What it is called. */
  readonly title: string;
  readonly row: DistinctionRow;
  readonly onClose: () => void;
}

/** Yes or no about one organisation, with the reason that stays beside it. */
export function DistinctionDialog({ campaignId, distinction, title, row, onClose }: DistinctionDialogProps) {
  const { t } = useTranslation(['data', 'common']);
  const { message } = App.useApp();
  const decide = useDecideDistinction(campaignId, distinction);
  const [granted, setGranted] = useState<boolean>();
  const [reason, setReason] = useState('');
  const close = useClosing(() => granted !== undefined || reason.trim() !== '', onClose);
  const replaces = row.decisions[0]?.id;
  const save = (): void => {
    if (granted === undefined) return;
    decide.mutate(
      { unitId: row.unit.id, granted, reason: reason.trim(), ...(replaces && { replaces }) },
      {
        onSuccess: () => {
          onClose();
          void message.success(t('data:distinction.recorded'));
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('data:distinction.ask', { unit: row.unit.name, title })}
      okText={t('data:distinction.record')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: granted === undefined || reason.trim() === '' }}
      confirmLoading={decide.isPending}
      onOk={save}
      onCancel={close}
    >
      <div className="stack-tight">
        <p className="quiet">{t('data:distinction.dialogHint')}</p>
        <Radio.Group
          aria-label={title}
          value={granted}
          onChange={({ target }) => setGranted(target.value as boolean)}
          options={[
            { value: true, label: t('data:distinction.granted') },
            { value: false, label: t('data:distinction.refused') },
          ]}
        />
        <ReasonField label={t('data:distinction.reason')} value={reason} onChange={setReason} />
        <ProblemAlert error={decide.error} />
      </div>
    </Modal>
  );
}
