import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../api/session';
import { LanguageSwitch } from '../shell/language-switch';
import { ProductMark } from '../shell/product-mark';
import { SetUpSecondFactor } from './set-up-second-factor';

/** A role that needs a second factor: before anything else it is set up. */
export function ForcedSecondFactorPage() {
  const { t } = useTranslation(['security', 'shell']);
  const signOut = useSignOut();
  return (
    <main className="entrance">
      <section className="entrance-card">
        <div className="entrance-head">
          <ProductMark />
          <LanguageSwitch />
        </div>
        <h1>{t('security:factor.begin')}</h1>
        <p className="quiet">{t('security:factor.forced')}</p>
        <SetUpSecondFactor onDone={() => undefined} />
        <Button type="link" onClick={() => signOut.mutate()} className="entrance-aside">
          {t('shell:signOut')}
        </Button>
      </section>
    </main>
  );
}
