import type { ResourceLanguage } from 'i18next';
import { inCatalogue } from './catalogue-files';
import type { LoadCatalogue } from './interface-language';

const files = import.meta.glob<{ readonly catalogue: ResourceLanguage }>('./*/console.ts');

/** All texts of the console in one download per language. */
export const loadConsoleCatalogue: LoadCatalogue = async (locale) => (await inCatalogue(files, locale)).catalogue;
