import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBeginSecondFactor, useConfirmSecondFactor } from '../../api/sign-in-security';
import { ProblemAlert } from '../../ui/problem-alert';
import { QrCode } from '../../ui/qr-code';
import { RecoveryCodes } from './recovery-codes';

/** Three steps: the password, the code of the app, and the recovery codes that are never shown again. */
export function SetUpSecondFactor({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('security');
  const begin = useBeginSecondFactor();
  const confirm = useConfirmSecondFactor();
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onDone={onDone} />;
  if (!begin.data) {
    return (
      <Form<{ currentPassword: string }>
        layout="vertical"
        requiredMark={false}
        disabled={begin.isPending}
        onFinish={({ currentPassword }) => begin.mutate(currentPassword)}
      >
        <Form.Item
          name="currentPassword"
          label={t('factor.password')}
          rules={[{ required: true, message: t('factor.passwordMissing') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <ProblemAlert error={begin.error} />
        <Button type="primary" htmlType="submit" loading={begin.isPending}>
          {t('factor.next')}
        </Button>
      </Form>
    );
  }
  const { secret, uri } = begin.data;
  return (
    <Form<{ code: string }>
      layout="vertical"
      requiredMark={false}
      disabled={confirm.isPending}
      onFinish={({ code }) => confirm.mutate(code)}
    >
      <p>{t('factor.scan')}</p>
      <QrCode text={uri} label={t('factor.scanLabel')} />
      <p>
        {t('factor.type')} <span className="second-factor-key">{secret.match(/.{1,4}/g)?.join(' ')}</span>
      </p>
      <Form.Item name="code" label={t('factor.code')} rules={[{ required: true, message: t('factor.codeMissing') }]}>
        <Input inputMode="numeric" autoComplete="one-time-code" autoFocus />
      </Form.Item>
      <ProblemAlert error={confirm.error} />
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        {t('factor.confirm')}
      </Button>
    </Form>
  );
}
