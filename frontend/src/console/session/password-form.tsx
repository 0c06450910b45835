import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChangePassword } from '../../api/session';
import { ProblemAlert } from '../../ui/problem-alert';

interface PasswordFields {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly repeated: string;
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
      <Form.Item
        name="newPassword"
        label={t('password.next')}
        extra={t('password.rule')}
        rules={[
          { required: true, message: t('password.missing') },
          { min: 10, message: t('password.short') },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={t('password.repeat')}
        dependencies={['newPassword']}
        rules={[
          { required: true, message: t('password.missing') },
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error(t('password.differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <ProblemAlert error={change.error} />
      <Button type="primary" htmlType="submit" loading={change.isPending} className="entrance-submit">
        {t('password.submit')}
      </Button>
    </Form>
  );
}
