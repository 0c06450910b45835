import { inCatalogue } from './catalogue-files';
import type { InterfaceLocale } from './interface-language';

interface Section {
  readonly title: string;
  /** Paragraphs, one a line. */
  readonly text: string;
}
interface Chapter {
  readonly title: string;
  readonly sections: Readonly<Record<string, Section>>;
}
interface Page {
  readonly what: string;
  /** What happens when one presses its main buttons, one a line. */
  readonly acts: string;
}

const manuals = import.meta.glob<{ readonly default: Readonly<Record<string, Chapter>> }>('./*/manual.json');
const pages = import.meta.glob<{ readonly default: Readonly<Record<string, Page>> }>('./*/help.json');

/** The manual, by the keys of its chapters; a download of its own, for whoever opens it. */
export const loadManual = async (locale: InterfaceLocale) => (await inCatalogue(manuals, locale)).default;

/** What each page of the console is, by the pattern of its address. */
export const loadPageHelp = async (locale: InterfaceLocale) => (await inCatalogue(pages, locale)).default;
