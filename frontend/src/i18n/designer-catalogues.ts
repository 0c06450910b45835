import type { LoadCatalogue } from './interface-language';

/** The texts of the form designer in one download per language. */
export const loadDesignerCatalogue: LoadCatalogue = async (locale) =>
  locale === 'en'
    ? (await import('./en/designer-catalogue')).catalogue
    : (await import('./zh-CN/designer-catalogue')).catalogue;
