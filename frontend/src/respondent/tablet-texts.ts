import type { Locale } from '@pingyi/form-definitions/locales';
import en from '../i18n/en/tablet.json';
import zhCN from '../i18n/zh-CN/tablet.json';
import zhTW from '../i18n/zh-TW/tablet.json';
import type { Catalogue } from './texts';

export const tabletTexts: Readonly<Record<Locale, Catalogue>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
