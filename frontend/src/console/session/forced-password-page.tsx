import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../api/session';
import { LanguageSwitch } from '../shell/language-switch';
import { ProductMark } from '../shell/product-mark';
import { PasswordForm } from './password-form';

/** The first password was set by somebody else: before anything else it becomes the account holder's own. */
export function ForcedPasswordPage() {
  const { t } = useTranslation('shell');
  const signOut = useSignOut();
  return (
    <main className="entrance">
      <section className="entrance-card">
        <div className="entrance-head">
          <ProductMark />
          <LanguageSwitch />
        </div>
        <h1>{t('password.title')}</h1>
        <p className="quiet">{t('password.forced')}</p>
        <PasswordForm onDone={() => undefined} />
        <Button type="link" onClick={() => signOut.mutate()} className="entrance-aside">
          {t('signOut')}
        </Button>
      </section>
    </main>
  );
}
