import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemoveSecondFactor, useSecondFactor } from '../../api/sign-in-security';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { SetUpSecondFactor } from './set-up-second-factor';

/** Whether there is a second factor, and how to get or leave it. */
export function SecondFactorPanel() {
  const { t } = useTranslation('security');
  const { message } = App.useApp();
  const factor = useSecondFactor();
  const [doing, setDoing] = useState<'set-up' | 'remove'>();
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
            {doing === 'remove' && (
              <RemoveSecondFactor onDone={finish(t('factor.removed'))} onCancel={() => setDoing(undefined)} />
            )}
            {doing === undefined &&
              (active ? (
                <Button danger onClick={() => setDoing('remove')}>
                  {t('factor.remove')}
                </Button>
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

function RemoveSecondFactor({ onDone, onCancel }: { readonly onDone: () => void; readonly onCancel: () => void }) {
  const { t } = useTranslation('security');
  const remove = useRemoveSecondFactor();
  return (
    <Form<{ currentPassword: string; code: string }>
      layout="vertical"
      requiredMark={false}
      disabled={remove.isPending}
      onFinish={(fields) => remove.mutate(fields, { onSuccess: onDone })}
    >
      <p className="quiet">{t('factor.removeHint')}</p>
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
      <ProblemAlert error={remove.error} />
      <div className="drawer-foot">
        <Button onClick={onCancel}>{t('factor.cancel')}</Button>
        <Button danger htmlType="submit" loading={remove.isPending}>
          {t('factor.remove')}
        </Button>
      </div>
    </Form>
  );
}
