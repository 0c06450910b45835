import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLeaveForLink } from '../../api/oidc';
import { useSystem } from '../../api/session';
import { ProblemAlert } from '../../ui/problem-alert';

/** Links the own account to whom the provider of the office knows; the password is asked for first. */
export function ProviderLink() {
  const { t } = useTranslation('security');
  const provider = useSystem().data?.signInProvider;
  const leave = useLeaveForLink();
  if (!provider) return null;
  return (
    <section aria-labelledby="provider-link">
      <h2 id="provider-link">{t('provider.title', { provider })}</h2>
      <p className="quiet">{t('provider.hint', { provider })}</p>
      <Form<{ password: string }>
        name="provider"
        layout="vertical"
        requiredMark={false}
        disabled={leave.isPending || leave.isSuccess}
        onFinish={({ password }) => leave.mutate(password, { onSuccess: ({ url }) => window.location.assign(url) })}
      >
        <Form.Item
          name="password"
          label={t('provider.password')}
          rules={[{ required: true, message: t('provider.passwordMissing') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <ProblemAlert error={leave.error} />
        <Button htmlType="submit" loading={leave.isPending}>
          {t('provider.link', { provider })}
        </Button>
      </Form>
    </section>
  );
}
