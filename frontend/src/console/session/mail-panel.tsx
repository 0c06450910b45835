import { App, Button, Form, Input, Switch } from 'antd';
import { baseLocale, officeLocales } from '@pingyi/form-definitions/locales';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useChangeMails,
  useConfirmMailAddress,
  useEnterMailAddress,
  useMailAddress,
  useRemoveMailAddress,
  useTryMailAddress,
} from '../../api/mail-address';
import type { OwnMailAddress } from '../../api/models';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { useAsking } from '../../ui/use-asking';

/** Whether reminders come by mail, too, and where to. */
export function MailPanel() {
  const { t } = useTranslation('reminders');
  const own = useMailAddress();
  if (own.data?.available === false) return null;
  return (
    <section aria-labelledby="own-mail">
      <h2 id="own-mail">{t('mail.title')}</h2>
      <QueryView query={own} rows={2}>
        {(address) => <MailAddress own={address} />}
      </QueryView>
    </section>
  );
}

function MailAddress({ own }: { readonly own: OwnMailAddress }) {
  const { t } = useTranslation(['reminders', 'common']);
  const { message } = App.useApp();
  const [entering, setEntering] = useState(false);
  const confirm = useConfirmMailAddress();
  const change = useChangeMails();
  const remove = useRemoveMailAddress();
  const trial = useTryMailAddress();
  const ask = useAsking();
  if (own.address === null || entering) return <EnterAddress onDone={() => setEntering(false)} />;
  return (
    <div className="stack-tight">
      <p>
        <span className="strong">{own.address}</span>
      </p>
      {own.confirmed ? (
        <label>
          <Switch
            checked={own.enabled}
            loading={change.isPending}
            onChange={(enabled) => change.mutate({ enabled, language: own.language })}
          />{' '}
          {t('reminders:mail.enabled')}
        </label>
      ) : (
        <Form layout="vertical" onFinish={({ code }: { code: string }) => confirm.mutate(code.trim())}>
          <Form.Item
            name="code"
            label={t('reminders:mail.code')}
            extra={t('reminders:mail.codeHint')}
            rules={[{ required: true, message: t('common:required') }]}
          >
            <Input maxLength={10} inputMode="numeric" autoComplete="one-time-code" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={confirm.isPending}>
            {t('reminders:mail.confirm')}
          </Button>
        </Form>
      )}
      <div className="drawer-foot">
        {own.confirmed && (
          <Button
            loading={trial.isPending}
            onClick={() =>
              trial.mutate(undefined, { onSuccess: () => void message.success(t('reminders:mail.tried')) })
            }
          >
            {t('reminders:mail.try')}
          </Button>
        )}
        <Button onClick={() => setEntering(true)}>{t('reminders:mail.change')}</Button>
        <Button
          danger
          onClick={() =>
            ask(
              {
                title: t('reminders:mail.removeAsk'),
                content: t('reminders:mail.removeHint'),
                okText: t('reminders:mail.remove'),
                danger: true,
              },
              () => remove.mutate(undefined),
            )
          }
        >
          {t('reminders:mail.remove')}
        </Button>
      </div>
      <ProblemAlert error={confirm.error ?? change.error ?? remove.error ?? trial.error} />
    </div>
  );
}

function EnterAddress({ onDone }: { readonly onDone: () => void }) {
  const { t, i18n } = useTranslation(['reminders', 'common']);
  const enter = useEnterMailAddress();
  const language = officeLocales.find((locale) => locale === i18n.language) ?? baseLocale;
  return (
    <Form
      layout="vertical"
      requiredMark="optional"
      onFinish={({ address }: { address: string }) =>
        enter.mutate({ address: address.trim(), language }, { onSuccess: onDone })
      }
    >
      <Form.Item
        name="address"
        label={t('reminders:mail.address')}
        extra={t('reminders:mail.addressHint')}
        rules={[{ required: true, message: t('common:required') }]}
      >
        <Input maxLength={254} inputMode="email" autoComplete="email" autoCapitalize="none" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={enter.isPending}>
        {t('reminders:mail.send')}
      </Button>
      <ProblemAlert error={enter.error} />
    </Form>
  );
}
