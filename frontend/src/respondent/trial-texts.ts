import type { Locale } from '@pingyi/form-definitions/locales';
import en from '../i18n/en/trial.json';
import zhCN from '../i18n/zh-CN/trial.json';
import zhTW from '../i18n/zh-TW/trial.json';
import type { Catalogue } from './texts';

export const trialTexts: Readonly<Record<Locale, Catalogue>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
