import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../api/session';
import { Entrance } from './entrance';
import { PasswordForm } from './password-form';

/** The first password was set by somebody else: before anything else it becomes the account holder's own. */
export function ForcedPasswordPage() {
  const { t } = useTranslation('shell');
  const signOut = useSignOut();
  return (
    <Entrance title={t('password.title')}>
      <p className="quiet">{t('password.forced')}</p>
      <PasswordForm onDone={() => undefined} />
      <Button type="link" onClick={() => signOut.mutate()} className="entrance-aside">
        {t('signOut')}
      </Button>
    </Entrance>
  );
}
