import { messageLocales, type Messages } from '../contract/localized-text.js';

/** Texts of one key in the order zh-CN, zh-TW, en. */
export type MessageTable = Readonly<Record<string, readonly [zhCN: string, zhTW: string, en: string]>>;

/** Turns a table of keys into one catalogue per locale. */
export const messagesOf = (table: MessageTable): Messages =>
  Object.fromEntries(
    messageLocales.map((locale, column) => [
      locale,
      Object.fromEntries(Object.entries(table).map(([key, texts]) => [key, texts[column] ?? texts[0]])),
    ]),
  );
