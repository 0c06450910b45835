import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeId } from '../document/form-document';
import { useDesigner } from '../store/designer-context';
import { documentIn } from '../store/designer-store';
import type { SentenceWords } from './sentence';
import { subjectsFor, type Subject, type SubjectWords } from './subjects';

export function useSubjectWords(): SubjectWords {
  const { t } = useTranslation(['designer', 'common']);
  return useMemo(
    () => ({
      variable: (name) => t(`designer:variable.${name}`, { defaultValue: name }),
      unitType: (code) => t(`common:unitType.${code}`, { defaultValue: code }),
    }),
    [t],
  );
}

/** Everything a condition of an element may be about, in the words of the form. */
export function useSubjects(id: NodeId): readonly Subject[] {
  // Typing a title comes before saying it in every sentence.
  const document = useDeferredValue(useDesigner(documentIn));
  const locale = useDesigner((state) => state.locale);
  const words = useSubjectWords();
  return useMemo(
    () => (document.nodes[id] ? subjectsFor(document, id, locale, words) : []),
    [document, id, locale, words],
  );
}

export function useSentenceWords(): SentenceWords {
  const { t } = useTranslation('designer');
  return useMemo(
    () => ({
      comparison: (operator, subject, value) => t(`sentence.${operator}`, { subject, value }),
      and: t('sentence.and'),
      or: t('sentence.or'),
      missing: (name) => t('sentence.missing', { name }),
      list: t('sentence.list'),
      yes: t('yes'),
      no: t('no'),
    }),
    [t],
  );
}
