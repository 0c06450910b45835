import { createContext, use, useEffect } from 'react';

export interface HeadOfPage {
  readonly title: string;
  /** One sentence for whoever sees the link before the page. */
  readonly description: string;
}

/** Where a page that is drawn at the server leaves its title; a browser has a head of its own. */
export const HeadContext = createContext<((head: HeadOfPage) => void) | null>(null);

/** Title and description of the page. */
export function PageHead({ title, description }: HeadOfPage) {
  use(HeadContext)?.({ title, description });
  useEffect(() => {
    document.title = title;
    document.querySelector('meta[name="description"]')?.setAttribute('content', description);
  }, [title, description]);
  return null;
}
