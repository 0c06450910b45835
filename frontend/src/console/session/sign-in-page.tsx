import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveForProvider } from '../../api/oidc';
import type { SystemView } from '../../api/models';
import { codeOf } from '../../api/problem';
import { useSignIn, useSystem, type Credentials } from '../../api/session';
import { ProblemAlert } from '../../ui/problem-alert';
import { CodeForm } from './code-form';
import { Entrance } from './entrance';

export function SignInPage() {
  const { t } = useTranslation('shell');
  const system = useSystem();
  const signIn = useSignIn();
  // The password was right, and a code is asked for: also after a wrong one.
  const [checked, setChecked] = useState<Credentials>();
  const enter = (credentials: Credentials): void =>
    signIn.mutate(credentials, {
      onError: (error) => {
        if (codeOf(error) === 'second-factor-required') setChecked(credentials);
      },
    });
  const startOver = (): void => {
    setChecked(undefined);
    signIn.reset();
  };
  const problem = codeOf(signIn.error) === 'second-factor-required' ? null : signIn.error;
  return (
    <Entrance title={t(checked ? 'signIn.codeTitle' : 'signIn.title')}>
      {checked ? (
        <CodeForm
          problem={problem}
          isPending={signIn.isPending}
          onCode={(code) => enter({ ...checked, code })}
          onBack={startOver}
        />
      ) : (
        <CredentialsForm problem={problem} isPending={signIn.isPending} onCredentials={enter} />
      )}
      {!checked && system.data?.signInProvider && <ProviderButton provider={system.data.signInProvider} />}
      {!checked && system.data?.demonstration && (
        <Demonstration accounts={system.data.demonstrationAccounts} onChoose={enter} />
      )}
    </Entrance>
  );
}

interface CredentialsFormProps {
  readonly problem: unknown;
  readonly isPending: boolean;
  readonly onCredentials: (credentials: Credentials) => void;
}

function CredentialsForm({ problem, isPending, onCredentials }: CredentialsFormProps) {
  const { t } = useTranslation('shell');
  return (
    <Form<Credentials>
      layout="vertical"
      requiredMark={false}
      disabled={isPending}
      onFinish={({ username, password }) => onCredentials({ username: username.trim(), password })}
    >
      <Form.Item
        name="username"
        label={t('signIn.username')}
        rules={[{ required: true, message: t('signIn.usernameMissing') }]}
      >
        <Input size="large" autoComplete="username" autoCapitalize="none" autoFocus />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('signIn.password')}
        rules={[{ required: true, message: t('signIn.passwordMissing') }]}
      >
        <Input.Password size="large" autoComplete="current-password" />
      </Form.Item>
      <ProblemAlert error={problem} />
      <Button type="primary" size="large" htmlType="submit" block loading={isPending} className="entrance-submit">
        {t('signIn.submit')}
      </Button>
    </Form>
  );
}

/** For offices that have a provider of sign-ins. */
function ProviderButton({ provider }: { readonly provider: string }) {
  const { t } = useTranslation('shell');
  const leave = useLeaveForProvider();
  return (
    <>
      <ProblemAlert error={leave.error} />
      <Button
        size="large"
        block
        loading={leave.isPending || leave.isSuccess}
        className="entrance-submit"
        onClick={() => leave.mutate(undefined, { onSuccess: ({ url }) => window.location.assign(url) })}
      >
        {t('provider.signIn', { provider })}
      </Button>
    </>
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
      <Alert
        type="info"
        showIcon
        title={t('shell:signIn.demonstration')}
        description={t('shell:signIn.demonstrationHint')}
      />
      <ul>
        {accounts.map(({ username, password, displayName, role, unitName }) => (
          <li key={username}>
            <button type="button" onClick={() => onChoose({ username, password })}>
              <strong>{displayName}</strong>
              <span>
                {t(`common:role.${role}`)}
                {unitName ? ` · ${unitName}` : ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
