import { useTranslation } from 'react-i18next';

/** The name to show for whoever did something; what nobody ordered was done by the system. */
export function useActorName(): (name: string) => string {
  const { t } = useTranslation('common');
  return (name) => (name === 'system' ? t('system') : name);
}
