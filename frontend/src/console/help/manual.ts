import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { loadManual, loadPageHelp } from '../../i18n/help-catalogues';
import type { InterfaceLocale } from '../../i18n/interface-language';
import type { Chapter, HelpPattern } from './help-chapters';

/** With an entry for each chapter, which help.spec.ts sees to. */
export type Manual = Readonly<Record<Chapter, Awaited<ReturnType<typeof loadManual>>[string]>>;
export type ManualSection = Manual[Chapter]['sections'][string];
/** With an entry for each page and each tab of a campaign. */
export type Help = Readonly<Record<HelpPattern, Awaited<ReturnType<typeof loadPageHelp>>[string]>>;

/** A text of the help in the language of the interface, downloaded when somebody asks for it. */
function useHelpText<T>(name: string, load: (locale: InterfaceLocale) => Promise<unknown>) {
  const { i18n } = useTranslation();
  const locale = i18n.language as InterfaceLocale;
  return useQuery({
    queryKey: ['help', name, locale],
    queryFn: async () => (await load(locale)) as T,
    staleTime: Infinity,
  });
}

export const useManual = () => useHelpText<Manual>('manual', loadManual);
export const usePageHelp = () => useHelpText<Help>('pages', loadPageHelp);
