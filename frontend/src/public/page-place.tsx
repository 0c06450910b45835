import { createContext, use, useEffect, useState, type ReactNode } from 'react';

/** What every page of a visit is opened with. */
interface PagePlace {
  readonly path: string;
  /** The language that was chosen by hand, which every link carries on; null for that of the browser. */
  readonly language: string | null;
}

const PlaceContext = createContext<PagePlace>({ path: '/results', language: null });

/** The path of the page that is shown. */
export const usePath = (): string => use(PlaceContext).path;

const withLanguage = (path: string, language: string | null): string =>
  language === null ? path : `${path}?lang=${language}`;

/** Links to other public pages, in the language that was chosen. */
export function useHref(): (path: string) => string {
  const { language } = use(PlaceContext);
  return (path) => withLanguage(path, language);
}

export interface PagePlaceProps {
  readonly first: PagePlace;
  readonly children: (choose: (language: string) => void) => ReactNode;
}

/** Keeps where a visit is: pages follow each other without a reload, and the browser's own buttons lead back. */
export function PagePlaces({ first, children }: PagePlaceProps) {
  const [place, setPlace] = useState(first);
  const { language } = place;
  useEffect(() => {
    const follow = (): void =>
      setPlace({ path: location.pathname, language: new URLSearchParams(location.search).get('lang') });
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  // Links do what links do; this spares the reload between two pages of ours.
  useEffect(() => {
    const go = (event: MouseEvent): void => {
      const path = pathOfLink(event);
      if (path === undefined) return;
      event.preventDefault();
      history.pushState(null, '', withLanguage(path, language));
      setPlace({ path, language });
      scrollTo(0, 0);
    };
    document.addEventListener('click', go);
    return () => document.removeEventListener('click', go);
  }, [language]);
  const choose = (chosen: string): void => {
    history.replaceState(null, '', withLanguage(place.path, chosen));
    setPlace({ ...place, language: chosen });
  };
  return <PlaceContext value={place}>{children(choose)}</PlaceContext>;
}

/** The public page that a click leads to, as a browser would without a key held down. */
function pathOfLink(event: MouseEvent): string | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return undefined;
  if (link.hasAttribute('download') || link.target !== '' || link.origin !== location.origin || link.hash !== '')
    return undefined;
  return /^\/(results|board)(\/|$)/.test(link.pathname) ? link.pathname : undefined;
}
