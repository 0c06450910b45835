import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearch } from '../../api/search';
import { useLocalized } from '../../ui/localized';
import { usePermissions } from '../session/session-context';
import { destinations, isOpen } from '../shell/destinations';
import { useManual } from '../help/manual';
import { sectionsWith } from '../help/manual-search';
import { entriesOf, holding, type Entry } from './search-entries';

/** Somebody who types is not asked for after every letter. */
const pause = 200;
const mostSections = 8;

function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), pause);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}

/** What fits the words: pages at once, the rest as soon as the server has answered. */
export function useFound(words: string): { readonly entries: readonly Entry[]; readonly isSearching: boolean } {
  const { t } = useTranslation('shell');
  const may = usePermissions();
  const localized = useLocalized();
  const wanted = words.trim();
  const settled = useSettled(wanted);
  const search = useSearch(settled);
  const manual = useManual().data;
  const pages = useMemo(
    () =>
      destinations
        .filter((destination) => isOpen(destination, may))
        .map(({ path, name }): Entry => ({ kind: 'page', title: t(`menu.${name}`), to: path })),
    [may, t],
  );
  if (wanted === '') return { entries: [], isSearching: false };
  const told = manual ? sectionsWith(manual, wanted) : [];
  const found = search.data ? entriesOf(search.data, (title) => localized(title) ?? '') : [];
  return {
    entries: [
      ...holding(pages, wanted),
      ...found,
      ...told.slice(0, mostSections).map(({ chapter, key, title }): Entry => ({
        kind: 'manual',
        title,
        ...(manual && { detail: manual[chapter].title }),
        to: `/manual#${chapter}-${key}`,
      })),
    ],
    isSearching: settled !== wanted || search.isFetching,
  };
}
