import type { Span } from './plain-signs.js';
import {
  afterNames,
  beforeNames,
  doubleSurnames,
  notInNames,
  plainSurnames,
  surnames,
  titles,
  wordsLikeNames,
} from './screening-words.js';

const han = String.raw`\p{Script=Han}`;
const given = `(?![${notInNames}])${han}`;
const family = `(?:${doubleSurnames.join('|')}|[${surnames}])`;
const title = `(?:副|老)?(?:${titles.join('|')})`;
/** The end of a name after a title or a word that announces one. */
const ends = `(?=[${afterNames}]|$)`;

const patterns: readonly RegExp[] = [
  // 林桂兰书记, 王书记
  new RegExp(`(?<name>(?:${family}(?:${given}){1,2}|[${plainSurnames}]))(?=${title})`, 'gu'),
  // 书记林桂兰说, 村民王大山
  new RegExp(
    `(?:${title}|${beforeNames.join('|')})[:： ]?(?!${wordsLikeNames.join('|')})(?<name>${family}(?:${given}){1,2}?)${ends}`,
    'gu',
  ),
  // 主任王大山平时: where no such sign says that a name ends, as long as names are
  new RegExp(
    `(?:${title}|${beforeNames.join('|')})[:： ]?(?!${wordsLikeNames.join('|')})(?<name>(?:${doubleSurnames.join('|')}|[${plainSurnames}])(?:${given}){1,2})`,
    'gu',
  ),
  // 我叫王大山, 我是王大山。
  new RegExp(
    `我(?:叫|是|名叫|的名字(?:是|叫))[:： ]?(?!${wordsLikeNames.join('|')})(?<name>${family}(?:${given}){1,2}?)${ends}`,
    'gu',
  ),
  // 老王, 小李 before what one does or has
  new RegExp(`(?<![${han}])(?<name>[老小][${plainSurnames}])(?=[${afterNames}])`, 'gu'),
  // Mr Wang Dashan, Secretary Lin, my name is Lin Guilan
  /\b(?:M(?:r|rs|s|iss)|Dr|[Ss]ecretary|[Dd]irector|[Cc]omrade|[Cc]hief|[Aa]ccountant)\.? (?<name>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})/gu,
  /\b(?:[Mm]y name is|I am called|[Ss]igned:?) (?<name>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})/gu,
];

/** Thanks and requests end in signs that are family names, too. */
const verbsBefore = /[感多致答]$/u;

/** Names by how sentences use them. */
export const namesIn = (plain: string): Span[] =>
  patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)].flatMap((match): Span[] => {
      const name = match.groups?.['name'] ?? '';
      const from =
        match.index + match[0].indexOf(name, match[0].length > name.length ? match[0].length - name.length : 0);
      const isThanks = /^[谢謝]/u.test(name) && verbsBefore.test(plain.slice(0, from));
      const begin = isThanks ? from + 1 : from;
      return begin < from + name.length ? [{ from: begin, to: from + name.length, kind: 'name' }] : [];
    }),
  );

/** Names that are known, wherever they stand. One of a single sign is no name. */
export const knownNamesIn = (plain: string, names: readonly string[]): Span[] =>
  names
    .filter((name) => [...name].length > 1)
    .flatMap((name) => {
      const spans: Span[] = [];
      for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + name.length))
        spans.push({ from: at, to: at + name.length, kind: 'name' });
      return spans;
    });

const personal = new RegExp(`^${family}(?:${given}){1,2}$`, 'u');

/** Whether what an account is called is the name of a person, not that of an office. */
export const isPersonalName = (displayName: string): boolean => personal.test(displayName);
