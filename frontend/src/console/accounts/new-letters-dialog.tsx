import { Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWriteSlips } from '../../api/accounts';
import type { JobView } from '../../api/models';
import { useFileLanguage } from '../../ui/file-language';
import { ProblemAlert } from '../../ui/problem-alert';

const choices = [3, 7, 14, 30];

interface NewLettersDialogProps {
  readonly accountIds: readonly string[];
  readonly onClose: () => void;
  readonly onLetters: (job: JobView) => void;
}

/** Asks for how long new slips are to be good, and says what they end. */
export function NewLettersDialog({ accountIds, onClose, onLetters }: NewLettersDialogProps) {
  const { t } = useTranslation(['accounts', 'common']);
  const lang = useFileLanguage();
  const write = useWriteSlips();
  const [days, setDays] = useState(30);
  return (
    <Modal
      open
      title={t('accounts:bulk.lettersTitle', { count: accountIds.length })}
      okText={t('accounts:bulk.write')}
      cancelText={t('common:cancel')}
      confirmLoading={write.isPending}
      onOk={() => write.mutate({ accountIds: [...accountIds], days, lang }, { onSuccess: onLetters })}
      onCancel={onClose}
    >
      <p>{t('accounts:bulk.lettersHint')}</p>
      <Form layout="vertical">
        <Form.Item label={t('accounts:bulk.days')} htmlFor="slip-days">
          <Select
            id="slip-days"
            value={days}
            onChange={setDays}
            options={choices.map((value) => ({ value, label: t('accounts:bulk.dayCount', { count: value }) }))}
          />
        </Form.Item>
      </Form>
      <ProblemAlert error={write.error} />
    </Modal>
  );
}
