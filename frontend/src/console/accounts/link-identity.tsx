import { App, Button, Divider, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLinkIdentity } from '../../api/oidc';
import { useSystem } from '../../api/session';
import { ProblemAlert } from '../../ui/problem-alert';

/** For a colleague whom the provider of the office sent, and who was refused with a code. */
export function LinkIdentity({ accountId }: { readonly accountId: string }) {
  const { t } = useTranslation('accounts');
  const { message } = App.useApp();
  const provider = useSystem().data?.signInProvider;
  const link = useLinkIdentity(accountId);
  const [code, setCode] = useState('');
  if (!provider) return null;
  const confirm = (): void =>
    link.mutate(code, {
      onSuccess: () => {
        setCode('');
        void message.success(t('provider.linked'));
      },
    });
  return (
    <>
      <Divider titlePlacement="start" plain>
        {t('provider.title', { provider })}
      </Divider>
      <p className="quiet">{t('provider.hint', { provider })}</p>
      <Space.Compact block>
        <Input
          aria-label={t('provider.code')}
          placeholder={t('provider.code')}
          value={code}
          maxLength={40}
          autoComplete="off"
          onChange={({ target }) => setCode(target.value)}
        />
        <Button loading={link.isPending} disabled={code.trim() === ''} onClick={confirm}>
          {t('provider.link')}
        </Button>
      </Space.Compact>
      <ProblemAlert error={link.error} />
    </>
  );
}
