import type { LoadCatalogue } from './interface-language';

/** The texts of the public pages in one download per language. */
export const loadPublicCatalogue: LoadCatalogue = async (locale) =>
  locale === 'en' ? (await import('./en/public')).catalogue : (await import('./zh-CN/public')).catalogue;
