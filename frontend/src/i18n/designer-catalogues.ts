import type { ResourceLanguage } from 'i18next';
import { inCatalogue } from './catalogue-files';
import type { LoadCatalogue } from './interface-language';

const files = import.meta.glob<{ readonly catalogue: ResourceLanguage }>('./*/designer-catalogue.ts');

/** The texts of the form designer in one download per language. */
export const loadDesignerCatalogue: LoadCatalogue = async (locale) => (await inCatalogue(files, locale)).catalogue;
