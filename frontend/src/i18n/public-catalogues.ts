import type { ResourceLanguage } from 'i18next';
import { inCatalogue } from './catalogue-files';
import type { LoadCatalogue } from './interface-language';

const files = import.meta.glob<{ readonly catalogue: ResourceLanguage }>('./*/public.ts');

/** The texts of the public pages in one download per language. */
export const loadPublicCatalogue: LoadCatalogue = async (locale) => (await inCatalogue(files, locale)).catalogue;
