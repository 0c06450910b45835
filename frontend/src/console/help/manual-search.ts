import { chapters, type Chapter } from './help-chapters';
import type { Manual, ManualSection } from './manual';

export interface FoundSection extends ManualSection {
  readonly chapter: Chapter;
  /** What the section is called in addresses. */
  readonly key: string;
}

/** The same for small and capital letters, letters of full and half width, and however many blanks. */
const normalised = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/**
 * Sections in which every word stands, in the order of the manual; all of them without a word. A word of a title finds all sections of its
 * chapter. Chinese has no blanks between words: what is typed without one is looked for as it is.
 */
export function sectionsWith(manual: Manual, words: string): FoundSection[] {
  const wanted = normalised(words).split(' ').filter(Boolean);
  return chapters.flatMap((chapter) => {
    const { title, sections } = manual[chapter];
    return Object.entries(sections)
      .map(([key, section]) => ({ chapter, key, ...section }))
      .filter((section) => {
        const text = normalised(`${title} ${section.title} ${section.text}`);
        return wanted.every((word) => text.includes(word));
      });
  });
}
