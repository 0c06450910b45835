/** A text per language; `zh-CN` is the base language. */
export interface LocalizedText {
  readonly 'zh-CN': string;
  readonly 'zh-TW'?: string;
  readonly en: string;
}

/** A text in the order zh-CN, zh-TW, en. */
export const localText = (zhCN: string, zhTW: string, en: string): LocalizedText => ({
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});

/** Locales that every campaign type ships messages for. */
export const messageLocales = ['zh-CN', 'zh-TW', 'en'] as const;
export type MessageLocale = (typeof messageLocales)[number];

/** Message templates by key; parameters are written `{{name}}`. */
export type MessageCatalogue = Readonly<Record<string, string>>;
export type Messages = Readonly<Record<string, MessageCatalogue>>;

/** A value as it stands in JSON text. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };
