import { App, Button, Checkbox, Input, Modal, Space } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetAwardSettings } from '../../api/awards';
import type { AwardSettings, AwardsView } from '../../api/models';
import { DayPicker } from '../../ui/day-picker';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';

interface CertificateDialogProps {
  readonly campaignId: string;
  readonly awards: AwardsView;
  readonly settings: AwardSettings;
  readonly onClose: () => void;
}

const open = ['name', 'unit', 'award', 'campaign', 'year', 'number'] as const;

/** What certificates of a campaign say; what each awardee is called is left open and put in by a press. */
export function CertificateDialog({ campaignId, awards, settings, onClose }: CertificateDialogProps) {
  const { t } = useTranslation(['awards', 'common']);
  const { message } = App.useApp();
  const localized = useLocalized();
  const set = useSetAwardSettings(campaignId);
  const [text, setText] = useState(settings.certificate);
  const body = useRef<TextAreaRef>(null);
  const close = useClosing(() => JSON.stringify(text) !== JSON.stringify(settings.certificate), onClose);
  const change = (some: Partial<typeof text>): void => setText((before) => ({ ...before, ...some }));
  const put = (word: string): void => {
    const area = body.current?.resizableTextArea?.textArea;
    const at = area?.selectionStart ?? text.body.length;
    change({ body: `${text.body.slice(0, at)}{${word}}${text.body.slice(area?.selectionEnd ?? at)}` });
    body.current?.focus();
  };
  const save = (): void =>
    set.mutate(
      {
        revision: settings.revision,
        body: {
          mostNominated: { ...settings.mostNominated },
          leastMembers: settings.leastMembers,
          certificate: { ...text, day: text.day === '' ? null : text.day },
        },
      },
      {
        onSuccess: () => {
          void message.success(t('common:saved'));
          onClose();
        },
      },
    );
  const line = (key: 'title' | 'office' | 'serial', most: number) => (
    <label className="stack-tight">
      {t(`awards:certificate.${key}`)}
      <Input maxLength={most} value={text[key]} onChange={({ target }) => change({ [key]: target.value })} />
    </label>
  );
  return (
    <Modal
      open
      width={640}
      title={t('awards:certificateText')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      okButtonProps={{
        disabled: [text.title, text.body, text.office, text.serial].some((value) => value.trim() === ''),
      }}
      confirmLoading={set.isPending}
      onOk={save}
      onCancel={close}
    >
      <div className="stack">
        {line('title', 40)}
        <label className="stack-tight">
          {t('awards:certificate.body')}
          <Input.TextArea
            ref={body}
            rows={4}
            maxLength={600}
            showCount
            value={text.body}
            onChange={({ target }) => change({ body: target.value })}
          />
        </label>
        <div className="stack-tight">
          <span className="quiet">{t('awards:putIn')}</span>
          <Space wrap>
            {open.map((key) => (
              <Button key={key} size="small" onClick={() => put(t(`awards:placeholder.${key}`))}>
                {t(`awards:placeholder.${key}`)}
              </Button>
            ))}
          </Space>
        </div>
        {line('office', 100)}
        <label className="stack-tight">
          {t('awards:certificate.day')}
          <DayPicker value={text.day ?? ''} onChange={(day) => change({ day })} />
        </label>
        {line('serial', 60)}
        {awards.fields.map(({ code, title: field }) => (
          <label key={code} className="stack-tight">
            {t('awards:certificate.award', { field: localized(field) })}
            <Input
              maxLength={60}
              placeholder={localized(field).replace(/\s*[（(].*$/, '')}
              value={text.awards[code] ?? ''}
              onChange={({ target }) => change({ awards: { ...text.awards, [code]: target.value } })}
            />
          </label>
        ))}
        <Checkbox checked={text.withCode} onChange={({ target }) => change({ withCode: target.checked })}>
          {t('awards:certificate.withCode')}
        </Checkbox>
        <ProblemAlert error={set.error} />
      </div>
    </Modal>
  );
}
