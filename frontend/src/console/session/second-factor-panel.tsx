import { App, Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemoveSecondFactor, useRenewRecoveryCodes, useSecondFactor } from '../../api/sign-in-security';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { RecoveryCodes } from './recovery-codes';
import { SetUpSecondFactor } from './set-up-second-factor';

/** Whether there is a second factor, and how to get or leave it. */
export function SecondFactorPanel() {
  const { t } = useTranslation('security');
  const { message } = App.useApp();
  const factor = useSecondFactor();
  const [doing, setDoing] = useState<'set-up' | 'renew' | 'remove'>();
  const finish = (text: string) => (): void => {
    setDoing(undefined);
    void message.success(text);
  };
  return (
    <section aria-labelledby="second-factor">
      <h2 id="second-factor">{t('factor.title')}</h2>
      <QueryView query={factor} rows={2}>
        {({ active, required, recoveryCodesLeft }) => (
          <>
            {doing !== 'set-up' && <p>{t(active ? 'factor.on' : 'factor.off')}</p>}
            {active && <p>{t('factor.left', { count: recoveryCodesLeft })}</p>}
            {required && <p className="quiet">{t('factor.required')}</p>}
            {doing === 'set-up' && <SetUpSecondFactor onDone={finish(t('factor.done'))} />}
            {doing === 'renew' && (
              <RenewRecoveryCodes onDone={finish(t('factor.renewed'))} onCancel={() => setDoing(undefined)} />
            )}
            {doing === 'remove' && (
              <RemoveSecondFactor onDone={finish(t('factor.removed'))} onCancel={() => setDoing(undefined)} />
            )}
            {doing === undefined &&
              (active ? (
                <div className="drawer-foot">
                  <Button onClick={() => setDoing('renew')}>{t('factor.renew')}</Button>
                  <Button danger onClick={() => setDoing('remove')}>
                    {t('factor.remove')}
                  </Button>
                </div>
              ) : (
                <Button type="primary" onClick={() => setDoing('set-up')}>
                  {t('factor.begin')}
                </Button>
              ))}
          </>
        )}
      </QueryView>
    </section>
  );
}

interface ConfirmedProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function RenewRecoveryCodes({ onDone, onCancel }: ConfirmedProps) {
  const { t } = useTranslation('security');
  const renew = useRenewRecoveryCodes();
  if (renew.data) return <RecoveryCodes codes={renew.data.recoveryCodes} onDone={onDone} />;
  return (
    <Confirmed hint={t('factor.renewHint')} act={renew} onCancel={onCancel}>
      <Button type="primary" htmlType="submit" loading={renew.isPending}>
        {t('factor.renew')}
      </Button>
    </Confirmed>
  );
}

function RemoveSecondFactor({ onDone, onCancel }: ConfirmedProps) {
  const { t } = useTranslation('security');
  const remove = useRemoveSecondFactor();
  return (
    <Confirmed hint={t('factor.removeHint')} act={remove} onDone={onDone} onCancel={onCancel}>
      <Button danger htmlType="submit" loading={remove.isPending}>
        {t('factor.remove')}
      </Button>
    </Confirmed>
  );
}

interface Confirmation {
  readonly currentPassword: string;
  readonly code: string;
}

interface ConfirmedFormProps {
  readonly hint: string;
  readonly act: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly mutate: (fields: Confirmation, options: { onSuccess?: () => void }) => void;
  };
  readonly onDone?: () => void;
  readonly onCancel: () => void;
  /** The button that does it. */
  readonly children: ReactNode;
}

/** Something that asks for the password and a code. */
function Confirmed({ hint, act, onDone, onCancel, children }: ConfirmedFormProps) {
  const { t } = useTranslation('security');
  return (
    <Form<Confirmation>
      layout="vertical"
      requiredMark={false}
      disabled={act.isPending}
      onFinish={(fields) => act.mutate(fields, onDone ? { onSuccess: onDone } : {})}
    >
      <p className="quiet">{hint}</p>
      <Form.Item
        name="currentPassword"
        label={t('factor.password')}
        rules={[{ required: true, message: t('factor.passwordMissing') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="code" label={t('factor.anyCode')} rules={[{ required: true, message: t('factor.codeMissing') }]}>
        <Input autoComplete="one-time-code" />
      </Form.Item>
      <ProblemAlert error={act.error} />
      <div className="drawer-foot">
        <Button onClick={onCancel}>{t('factor.cancel')}</Button>
        {children}
      </div>
    </Form>
  );
}
