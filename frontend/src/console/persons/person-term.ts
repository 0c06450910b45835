import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../api/models';
import { useFormats } from '../../ui/formats';

/** Since when and until when somebody is in a post, as far as it is known; empty where nothing is. */
export function usePersonTerm(): (person: Pick<PersonView, 'from' | 'to'>) => string {
  const { t } = useTranslation('persons');
  const formats = useFormats();
  return ({ from, to }) => {
    if (from === null && to === null) return '';
    const key = from === null ? 'until' : to === null ? 'since' : 'between';
    return t(key, { from: formats.day(from), to: formats.day(to) });
  };
}
