import { App, Button, Drawer, Form, Input } from 'antd';
import { localeName, officeLocales } from '@pingyi/form-definitions/locales';
import { useTranslation } from 'react-i18next';
import type { ReminderTemplate } from '../../api/models';
import {
  usePreviewReminderTemplate,
  useResetReminderTemplate,
  useSetReminderTemplate,
} from '../../api/reminder-templates';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAsking } from '../../ui/use-asking';
import { useClosing } from '../../ui/use-closing';
import { ReminderText } from './reminder-text';

interface TemplateDrawerProps {
  readonly template: ReminderTemplate;
  readonly onClose: () => void;
}

/** The words of one kind of reminder, in each language of offices, with how they read. */
export function TemplateDrawer({ template: { kind, words, changed }, onClose }: TemplateDrawerProps) {
  const { t } = useTranslation(['reminders', 'common']);
  const { message } = App.useApp();
  const [form] = Form.useForm<ReminderTemplate['words']>();
  const set = useSetReminderTemplate();
  const reset = useResetReminderTemplate();
  const preview = usePreviewReminderTemplate();
  const ask = useAsking();
  const close = useClosing(() => form.isFieldsTouched(), onClose);
  const required = [{ required: true, message: t('common:required') }];
  const done = (): void => {
    void message.success(t('common:saved'));
    onClose();
  };
  return (
    <Drawer
      open
      size={560}
      title={t(`reminders:kind.${kind}`)}
      onClose={close}
      footer={
        <div className="drawer-foot">
          {changed && (
            <Button
              danger
              onClick={() =>
                ask(
                  {
                    title: t('reminders:template.resetAsk'),
                    content: t('reminders:template.resetHint'),
                    okText: t('reminders:template.reset'),
                    danger: true,
                  },
                  () => reset.mutate(kind, { onSuccess: done }),
                )
              }
            >
              {t('reminders:template.reset')}
            </Button>
          )}
          <Button loading={preview.isPending} onClick={() => preview.mutate({ kind, words: form.getFieldsValue() })}>
            {t('reminders:template.preview')}
          </Button>
          <Button type="primary" loading={set.isPending} onClick={() => form.submit()}>
            {t('common:save')}
          </Button>
        </div>
      }
    >
      <p className="quiet">{t('reminders:template.places', { skipInterpolation: true })}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={words}
        onFinish={(said) => set.mutate({ kind, words: said }, { onSuccess: done })}
      >
        {officeLocales.map((locale) => (
          <fieldset key={locale} className="template-language">
            <legend>{localeName(locale)}</legend>
            <Form.Item name={[locale, 'title']} label={t('reminders:template.subject')} rules={required}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name={[locale, 'body']} label={t('reminders:template.body')} rules={required}>
              <Input.TextArea rows={4} maxLength={1000} />
            </Form.Item>
          </fieldset>
        ))}
        <ProblemAlert error={set.error ?? reset.error ?? preview.error} />
        {preview.data && <ReminderText caption={t('reminders:remind.preview')} words={preview.data.words} />}
      </Form>
    </Drawer>
  );
}
