import { App, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../api/models';
import { useEnterObjection, useNotices } from '../../api/objections';
import { DayPicker } from '../../ui/day-picker';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';
import { SubjectSelect } from '../campaigns/subject-select';
import { ObjectionWords } from './objection-words';

interface EnterObjectionProps {
  readonly campaign: CampaignView;
  /** Whether a stage hears them, against whom its notices name; otherwise a release is on notice. */
  readonly byStage: boolean;
  readonly onClose: () => void;
}

/** An objection against one of those whom a notice names, or against a grade that is released on notice. */
export function EnterObjection({ campaign, byStage, onClose }: EnterObjectionProps) {
  const { t } = useTranslation(['objections', 'common', 'campaigns']);
  const { message } = App.useApp();
  const notices = useNotices(campaign.id, { pageSize: 200 });
  const enter = useEnterObjection(campaign.id);
  const [unitId, setUnitId] = useState<string>();
  const [statement, setStatement] = useState('');
  const [contact, setContact] = useState('');
  const [answerDue, setAnswerDue] = useState('');
  const close = useClosing(() => unitId !== undefined || statement.trim() !== '', onClose);
  const units = (notices.data?.items ?? []).filter(({ lapsed }) => !lapsed).flatMap((notice) => notice.units);
  const save = (): void => {
    if (unitId === undefined) return;
    enter.mutate(
      {
        unitId,
        statement: statement.trim(),
        ...(contact.trim() !== '' && { contact: contact.trim() }),
        ...(answerDue !== '' && { answerDue }),
      },
      {
        onSuccess: () => {
          onClose();
          void message.success(t('objections:entered'));
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('objections:enter')}
      okText={t('objections:save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: unitId === undefined || statement.trim() === '' }}
      confirmLoading={enter.isPending}
      onOk={save}
      onCancel={close}
    >
      <div className="stack-tight">
        <p>{t('objections:enterHint')}</p>
        <label className="stack-tight">
          {t('objections:against')}
          {byStage ? (
            <Select
              aria-label={t('objections:against')}
              loading={notices.isPending}
              value={unitId}
              onChange={setUnitId}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : (
            <SubjectSelect campaignId={campaign.id} value={unitId} onChange={setUnitId} />
          )}
        </label>
        <ObjectionWords statement={statement} contact={contact} onStatement={setStatement} onContact={setContact} />
        <label className="stack-tight">
          {t('objections:answerDue')}
          <DayPicker value={answerDue} onChange={setAnswerDue} />
        </label>
        <ProblemAlert error={enter.error} />
      </div>
    </Modal>
  );
}
