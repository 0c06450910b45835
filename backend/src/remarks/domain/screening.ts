import { maskOf, type MaskKind } from './masks.js';
import { numbersIn } from './number-runs.js';
import { knownNamesIn, namesIn } from './name-patterns.js';
import { plainSigns, type Span } from './plain-signs.js';

/** E-mail addresses, and accounts of messengers by what stands before them. */
const addresses: readonly { readonly kind: MaskKind; readonly pattern: RegExp }[] = [
  { kind: 'email', pattern: /[\w.+-]{1,64}\s?@\s?[\w-]{1,63}(?:\s?\.\s?[\w-]{1,24}){1,4}/g },
  {
    kind: 'account',
    pattern:
      /(?:微信|薇信|威信|徽信|v信|vx|wx|wechat|weixin|qq|扣扣|企鹅|抖音|快手|支付宝)(?:号码|号|群|id|账号)?(?:\s*(?:是|为|is|:|=|no\.?))?\s*(?<masked>[a-z][\w-]{4,30}|\d{5,}[\w-]*)/gi,
  },
  {
    kind: 'phone',
    pattern:
      /(?:电话|電話|手机|手機|短号|短號|座机|座機|联系方式|tel|phone|mobile)(?:号码|號碼|号|號)?(?:\s*(?:是|为|為|is|:|=|no\.?))?\s*(?<masked>\d[\d -]{3,})/gi,
  },
  {
    kind: 'id',
    pattern:
      /(?:身份证|身份證|证件|id|passport|护照)(?:号码|號碼|号|號| card)?(?:\s*(?:是|为|為|is|:|=|no\.?|number))*\s*#?\s*(?<masked>[a-z]{0,2}\d{4,}x?)/gi,
  },
];

/**
 * A remark without what names people: identity numbers, telephones, cards and accounts in any writing, addresses, and names. Rather a word
 * too many than a neighbour by name; the rules are in `screening-words.ts` and are held by `screening.spec.ts`.
 * @param names of people whom the reader would know: those in the unit's posts, and holders of its accounts
 */
export function screened(text: string, names: readonly string[]): string {
  const signs = plainSigns(text);
  const spans = [
    ...addresses.flatMap(({ kind, pattern }) => found(signs.plain, pattern, kind)),
    ...numbersIn(signs),
    ...knownNamesIn(signs.plain, names),
    ...namesIn(signs.plain),
  ];
  return masked(signs.signs, spans);
}

const found = (plain: string, pattern: RegExp, kind: MaskKind): Span[] =>
  [...plain.matchAll(pattern)].map((match) => {
    const part = match.groups?.['masked'] ?? match[0];
    const end = match.index + match[0].length;
    return { from: end - part.length, to: end, kind };
  });

/** Of spans that overlap, one mask: that of the first. */
function masked(signs: readonly string[], spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  let end = 0;
  for (const { from, to, kind } of [...spans].sort((one, other) => one.from - other.from || other.to - one.to)) {
    if (from >= end) {
      result += signs.slice(at, from).join('') + maskOf(kind);
    }
    end = Math.max(end, to);
    at = end;
  }
  return result + signs.slice(at).join('');
}
