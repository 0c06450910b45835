import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../api/session';
import { Entrance } from './entrance';
import { SetUpSecondFactor } from './set-up-second-factor';

/** A role that needs a second factor: before anything else it is set up. */
export function ForcedSecondFactorPage() {
  const { t } = useTranslation(['security', 'shell']);
  const signOut = useSignOut();
  return (
    <Entrance title={t('security:factor.begin')}>
      <p className="quiet">{t('security:factor.forced')}</p>
      <SetUpSecondFactor onDone={() => undefined} />
      <Button type="link" onClick={() => signOut.mutate()} className="entrance-aside">
        {t('shell:signOut')}
      </Button>
    </Entrance>
  );
}
