/** The key of a language inside a text of a form. */
export type TextKey = 'default' | 'zh-tw' | 'en';

const languages: readonly (readonly [pattern: RegExp, key: TextKey])[] = [
  [/(?:^|\()zh[-_](?:tw|hk|mo|hant)(?![a-z])|繁體|繁体|traditional/i, 'zh-tw'],
  [/(?:^|\()(?:zh|cmn)(?![a-z])|中文|汉语|漢語|简体|chinese|mandarin|普通话/i, 'default'],
  [/(?:^|\()en(?![a-z])|english|英语|英語|英文/i, 'en'],
];

/** The language that people mean by `English (en)`, `zh_CN`, `EN-us` or 繁體中文, as far as forms have it. */
export const namedLanguage = (language: string): TextKey | undefined =>
  languages.find(([pattern]) => pattern.test(language))?.[1];
