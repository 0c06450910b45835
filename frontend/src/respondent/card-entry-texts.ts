import type { Locale } from '@pingyi/form-definitions/locales';
import en from '../i18n/en/card-entry.json';
import zhCN from '../i18n/zh-CN/card-entry.json';
import zhTW from '../i18n/zh-TW/card-entry.json';
import type { Catalogue } from './texts';

export const cardEntryTexts: Readonly<Record<Locale, Catalogue>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
