import { manifestLocales } from '@pingyi/form-definitions/locales';

/** Languages of forms by their own names. */
const names: Readonly<Record<string, string>> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };

/** The languages in which a form can be printed, to choose from. */
export const formLanguageOptions = manifestLocales.map((value) => ({ value, label: names[value] ?? value }));
