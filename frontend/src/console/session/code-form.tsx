import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';

interface CodeFormProps {
  readonly problem: unknown;
  readonly isPending: boolean;
  readonly onCode: (code: string) => void;
  readonly onBack: () => void;
}

/** The second step of a sign-in: a code of the app, or a recovery code. */
export function CodeForm({ problem, isPending, onCode, onBack }: CodeFormProps) {
  const { t } = useTranslation('shell');
  return (
    <Form<{ code: string }>
      layout="vertical"
      requiredMark={false}
      disabled={isPending}
      onFinish={({ code }) => onCode(code.trim())}
    >
      <p className="quiet">{t('signIn.codeHint')}</p>
      <Form.Item name="code" label={t('signIn.code')} rules={[{ required: true, message: t('signIn.codeMissing') }]}>
        <Input size="large" autoComplete="one-time-code" autoCapitalize="none" maxLength={40} autoFocus />
      </Form.Item>
      <ProblemAlert error={problem} />
      <Button type="primary" size="large" htmlType="submit" block loading={isPending} className="entrance-submit">
        {t('signIn.submit')}
      </Button>
      <Button type="link" onClick={onBack} className="entrance-aside">
        {t('signIn.back')}
      </Button>
    </Form>
  );
}
