import { Button, Form, Input, Result } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useResetSlip } from '../../api/notices';
import { ProblemAlert } from '../../ui/problem-alert';
import { Entrance } from './entrance';
import { NewPasswordFields, type NewPassword } from './new-password-fields';

interface ResetFields extends NewPassword {
  readonly code: string;
}

/** Where the owner of an account chooses a password with a slip: scanned, so that its code follows the `#`, or typed. */
export function ResetPage() {
  const { t } = useTranslation('shell');
  const { hash } = useLocation();
  const navigate = useNavigate();
  const [code] = useState(() => decodedOf(hash.slice(1)));
  // Whoever uses this computer next finds no code in its history.
  useEffect(() => {
    if (hash !== '') void navigate({ hash: '' }, { replace: true });
  }, [hash, navigate]);
  const reset = useResetSlip();
  if (reset.data)
    return (
      <Entrance title={t('reset.title')}>
        <Result
          status="success"
          title={t('reset.done')}
          subTitle={t('reset.doneHint', { username: reset.data.username })}
          extra={
            <Button type="primary" size="large" href="/console/">
              {t(reset.data.signedIn ? 'reset.enter' : 'reset.signIn')}
            </Button>
          }
        />
      </Entrance>
    );
  return (
    <Entrance title={t('reset.title')}>
      <p className="quiet">{t('reset.hint')}</p>
      <Form<ResetFields>
        layout="vertical"
        requiredMark={false}
        disabled={reset.isPending}
        initialValues={{ code }}
        onFinish={({ code: typed, newPassword }) => reset.mutate({ code: typed.trim(), newPassword })}
      >
        <Form.Item name="code" label={t('reset.code')} rules={[{ required: true, message: t('reset.codeMissing') }]}>
          <Input autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={100} />
        </Form.Item>
        <NewPasswordFields />
        <ProblemAlert error={reset.error} />
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          block
          loading={reset.isPending}
          className="entrance-submit"
        >
          {t('password.submit')}
        </Button>
      </Form>
    </Entrance>
  );
}

/** What stands behind the `#` of an address, however it was typed. */
function decodedOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
