const mobile = /^1[3-9]\d{9}$/;
/** Area code (010, 02x, or four digits), seven or eight digits that begin with 2 to 9, and perhaps an extension. */
const landline = /^(?:(0(?:10|2\d|[3-9]\d{2}))-?)?([2-9]\d{6,7})(?:-(\d{1,6}))?$/;

export const longestTelephone = 20;

/**
 * A telephone of mainland China however offices write it, in one form: `13800001111`, `0578-2345678`, `0578-2345678-802`, or within the area
 * `2345678`.
 * @returns null for what is no telephone
 */
export function telephoneOf(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s.]/g, '')
    .replace(/[—–－﹣‐]/g, '-')
    .replace(/^(?:\+|00)?86-?(?=[01(])/, '')
    .replace(/^\((\d+)\)-?/, '$1-')
    .replace(/(?:转|分机|x|ext)-?(?=\d+$)/i, '-');
  const digits = plain.replaceAll('-', '');
  if (mobile.test(digits)) return digits;
  const match = landline.exec(plain);
  if (!match) return null;
  return match.slice(1).filter(Boolean).join('-');
}
