import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { SectionContext } from '../../ui/breadcrumbs';
import { RefusedPage } from './refused-page';
import { usePagePlace } from './use-page-place';

/** The page of the present address with what stands above it, or that the account may not open it. */
export function PageOutlet() {
  const { t } = useTranslation('shell');
  const { destination, isDestination, refused } = usePagePlace();
  const to = isDestination ? undefined : destination?.path;
  const label = destination ? t(`menu.${destination.name}`) : '';
  const section = useMemo(() => (to === undefined ? undefined : { to, label }), [to, label]);
  return (
    <SectionContext value={section}>
      {refused ? <RefusedPage {...(isDestination ? { name: label } : {})} /> : <Outlet />}
    </SectionContext>
  );
}
