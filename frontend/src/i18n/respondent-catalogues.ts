import type { ResourceKey } from 'i18next';
import { inCatalogue } from './catalogue-files';
import type { LoadCatalogue } from './interface-language';

const files = import.meta.glob<ResourceKey>('./*/respondent.json', { import: 'default' });

/** The texts of the phone page; each language is its own small download. */
export const loadRespondentCatalogue: LoadCatalogue = async (locale) => ({
  respondent: await inCatalogue(files, locale),
});
