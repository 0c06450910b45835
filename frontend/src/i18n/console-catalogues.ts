import type { LoadCatalogue } from './interface-language';

/** All texts of the console in one download per language. */
export const loadConsoleCatalogue: LoadCatalogue = async (locale) =>
  locale === 'en' ? (await import('./en/console')).catalogue : (await import('./zh-CN/console')).catalogue;
