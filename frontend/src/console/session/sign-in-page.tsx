import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SystemView } from '../../api/models';
import { useSignIn, useSystem } from '../../api/session';
import { ProblemAlert } from '../../ui/problem-alert';
import { LanguageSwitch } from '../shell/language-switch';
import { ProductMark } from '../shell/product-mark';

interface Credentials {
  readonly username: string;
  readonly password: string;
}

export function SignInPage() {
  const { t } = useTranslation('shell');
  const system = useSystem();
  const signIn = useSignIn();
  return (
    <main className="entrance">
      <title>{t('signIn.title')}</title>
      <section className="entrance-card">
        <div className="entrance-head"><ProductMark /><LanguageSwitch /></div>
        <h1>{t('signIn.title')}</h1>
        <Form<Credentials> layout="vertical" requiredMark={false} disabled={signIn.isPending} onFinish={(values) => signIn.mutate({ username: values.username.trim(), password: values.password })}>
          <Form.Item name="username" label={t('signIn.username')} rules={[{ required: true, message: t('signIn.usernameMissing') }]}>
            <Input size="large" autoComplete="username" autoCapitalize="none" autoFocus />
          </Form.Item>
          <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('signIn.passwordMissing') }]}>
            <Input.Password size="large" autoComplete="current-password" />
          </Form.Item>
          <ProblemAlert error={signIn.error} />
          <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending} className="entrance-submit">{t('signIn.submit')}</Button>
        </Form>
        {system.data?.demonstration && <Demonstration accounts={system.data.demonstrationAccounts} onChoose={(account) => signIn.mutate(account)} />}
      </section>
    </main>
  );
}

interface DemonstrationProps {
  readonly accounts: SystemView['demonstrationAccounts'];
  readonly onChoose: (credentials: Credentials) => void;
}

function Demonstration({ accounts, onChoose }: DemonstrationProps) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <section className="demonstration">
      <Alert type="info" showIcon title={t('shell:signIn.demonstration')} description={t('shell:signIn.demonstrationHint')} />
      <ul>
        {accounts.map(({ username, password, displayName, role, unitName }) => (
          <li key={username}>
            <button type="button" onClick={() => onChoose({ username, password })}>
              <strong>{displayName}</strong>
              <span>{t(`common:role.${role}`)}{unitName ? ` · ${unitName}` : ''}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
