import { Alert, App, Checkbox, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReminderRobots } from '../../api/reminder-robots';
import { useAskReminders, useReminderPreview } from '../../api/reminders';
import type { AskedReminder } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { ReasonField } from '../campaigns/reason-field';
import { ReminderText } from './reminder-text';

interface RemindDialogProps {
  readonly campaignId: string;
  /** Units that are meant; without them, all of the campaign. */
  readonly unitIds?: readonly string[];
  readonly about?: AskedReminder['about'];
  readonly onClose: () => void;
}

/** Reminds accounts of their tasks, after showing how many they are and what they will read. */
export function RemindDialog({ campaignId, unitIds, about: first = 'sheets', onClose }: RemindDialogProps) {
  const { t } = useTranslation(['reminders', 'common']);
  const { message } = App.useApp();
  const formats = useFormats();
  const [about, setAbout] = useState(first);
  const [note, setNote] = useState('');
  const [mail, setMail] = useState(true);
  const [groups, setGroups] = useState(false);
  const robots = useReminderRobots();
  const [again, setAgain] = useState(false);
  const [reason, setReason] = useState('');
  const send = useAskReminders(campaignId);
  const asked = { about, note: note.trim(), mail, groups, ...(unitIds && { unitIds: [...unitIds] }) };
  const preview = useReminderPreview(campaignId, asked);
  const { persons = 0, toldToday = 0 } = preview.data ?? {};
  const reached = again ? persons : persons - toldToday;
  const remind = (): void =>
    send.mutate(
      { ...asked, ...(again && { again: reason.trim() }) },
      {
        onSuccess: ({ result }) => {
          void message.success(t('reminders:remind.sent', { number: formats.number(Number(result?.['told'] ?? 0)) }));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t('reminders:remind.title')}
      okText={t('reminders:remind.send')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: reached === 0 || (again && reason.trim() === ''), loading: send.isPending }}
      onOk={remind}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="quiet">
          {unitIds
            ? t('reminders:remind.units', { number: formats.number(unitIds.length) })
            : t('reminders:remind.allUnits')}
        </p>
        <Radio.Group
          aria-label={t('reminders:remind.about')}
          value={about}
          onChange={({ target }) => setAbout(target.value as AskedReminder['about'])}
          options={(['sheets', 'participation'] as const).map((value) => ({
            value,
            label: t(`reminders:kind.${value}`),
          }))}
        />
        <p className="quiet">{t(`reminders:remind.aboutHint.${about}`)}</p>
        <label className="stack-tight">
          {t('reminders:remind.note')}
          <Input.TextArea
            rows={2}
            maxLength={500}
            showCount
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <span className="quiet">{t('reminders:remind.noteHint')}</span>
        </label>
        <QueryView query={preview} rows={3}>
          {({ mails, nobodys, words }) => (
            <div className="stack-tight">
              <p className="strong">
                {persons === 0
                  ? t('reminders:remind.nobody')
                  : t('reminders:remind.reach', { number: formats.number(reached) })}
              </p>
              {mails > 0 && (
                <Checkbox checked={mail} onChange={({ target }) => setMail(target.checked)}>
                  {t('reminders:remind.mail', { number: formats.number(mails) })}
                </Checkbox>
              )}
              {(robots.data?.items.length ?? 0) > 0 && (
                <Checkbox checked={groups} onChange={({ target }) => setGroups(target.checked)}>
                  {t('reminders:remind.groups')}
                </Checkbox>
              )}
              {nobodys > 0 && (
                <Alert
                  type="warning"
                  showIcon
                  title={t('reminders:remind.nobodys', { number: formats.number(nobodys) })}
                />
              )}
              {words && <ReminderText caption={t('reminders:remind.preview')} words={words} />}
            </div>
          )}
        </QueryView>
        {toldToday > 0 && (
          <>
            <p>{t('reminders:remind.toldToday', { number: formats.number(toldToday) })}</p>
            <Checkbox checked={again} onChange={({ target }) => setAgain(target.checked)}>
              {t('reminders:remind.again')}
            </Checkbox>
          </>
        )}
        {again && <ReasonField label={t('reminders:remind.reason')} value={reason} onChange={setReason} />}
        <ProblemAlert error={send.error} />
      </div>
    </Modal>
  );
}
