import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChangePassword } from '../../api/session';
import { ProblemAlert } from '../../ui/problem-alert';
import { NewPasswordFields, type NewPassword } from './new-password-fields';

interface PasswordFields extends NewPassword {
  readonly currentPassword: string;
}

export function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('shell');
  const change = useChangePassword();
  return (
    <Form<PasswordFields>
      layout="vertical"
      requiredMark={false}
      disabled={change.isPending}
      onFinish={({ currentPassword, newPassword }) =>
        change.mutate({ currentPassword, newPassword }, { onSuccess: onDone })
      }
    >
      <Form.Item
        name="currentPassword"
        label={t('password.current')}
        rules={[{ required: true, message: t('password.missing') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <NewPasswordFields />
      <ProblemAlert error={change.error} />
      <Button type="primary" htmlType="submit" loading={change.isPending} className="entrance-submit">
        {t('password.submit')}
      </Button>
    </Form>
  );
}
