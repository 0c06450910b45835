import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBeginSecondFactor, useConfirmSecondFactor, useSecondFactorChanged } from '../../api/sign-in-security';
import { ProblemAlert } from '../../ui/problem-alert';
import { QrCode } from '../../ui/qr-code';
import { saveFile } from '../../ui/save-file';

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

function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const { t } = useTranslation('security');
  const changed = useSecondFactorChanged();
  const leave = (): void => {
    void changed();
    onDone();
  };
  return (
    <>
      <h3>{t('factor.codes')}</h3>
      <p>{t('factor.codesHint')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="drawer-foot">
        <Button
          onClick={() =>
            saveFile({ blob: new Blob([codes.join('\n')], { type: 'text/plain' }), name: t('factor.file') })
          }
        >
          {t('factor.save')}
        </Button>
        <Button type="primary" onClick={leave}>
          {t('factor.kept')}
        </Button>
      </div>
    </>
  );
}
