import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

export interface NewPassword {
  readonly newPassword: string;
  readonly repeated: string;
}

/** The part of a form in which a password is chosen, twice. */
export function NewPasswordFields() {
  const { t } = useTranslation('shell');
  return (
    <>
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
    </>
  );
}
