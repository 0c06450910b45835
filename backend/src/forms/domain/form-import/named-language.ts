/** The key of a language inside a text of a form; for languages beyond those of the interface, their BCP 47 tag in small letters. */
export type TextKey = string;

const languages: readonly (readonly [pattern: RegExp, key: TextKey])[] = [
  [/(?:^|\()zh[-_](?:tw|hk|mo|hant)(?![a-z])|繁體|繁体|traditional/i, 'zh-tw'],
  [/(?:^|\()(?:zh|cmn)(?![a-z])|中文|汉语|漢語|简体|chinese|mandarin|普通话/i, 'default'],
  [/(?:^|\()en(?![a-z])|english|英语|英語|英文/i, 'en'],
];

/** `Uyghur (ug)`, as ODK and Kobo write a language with its tag. */
const tagInBrackets = /\(([a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)\)\s*$/i;

/** The language that people mean by `English (en)`, `zh_CN`, `EN-us`, 繁體中文 or `Uyghur (ug)`; undefined for a name that says no tag. */
export function namedLanguage(language: string): TextKey | undefined {
  const known = languages.find(([pattern]) => pattern.test(language))?.[1];
  return known ?? tagInBrackets.exec(language)?.[1]?.replace(/_/g, '-').toLowerCase();
}
