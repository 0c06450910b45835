import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedView } from '../../ui/refused-view';
import { useAccountSession } from '../session/session-context';

/** A page that the account may not open: which one, as whom one is signed in, to whom one turns, and the way back. */
export function RefusedPage({ name }: { readonly name?: string }) {
  const { t } = useTranslation(['shell', 'common']);
  const { account, posts } = useAccountSession();
  const place = [t(`common:role.${account.role}`), account.unit?.name].filter(Boolean).join(' · ');
  const title = name === undefined ? t('common:refused.title') : t('shell:refused.title', { name });
  useEffect(() => {
    document.title = `${title} · ${t('common:product')}`;
  }, [title, t]);
  return (
    <RefusedView
      title={<h1>{title}</h1>}
      reason={t('shell:refused.signedInAs', { name: account.displayName, place })}
      {...(posts.some(({ acting }) => !acting) ? { further: t('shell:refused.otherPost') } : {})}
    />
  );
}
