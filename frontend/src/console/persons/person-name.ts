import { useTranslation } from 'react-i18next';
import type { PersonRef } from '../../api/models';

/** What somebody is called; whoever had his name removed is called nobody any more. */
export function usePersonName(): (person: Pick<PersonRef, 'name'>) => string {
  const { t } = useTranslation('persons');
  return ({ name }) => name ?? t('removedPerson');
}
