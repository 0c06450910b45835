const jsonToken = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const writtenInteger = /^-?\d{1,15}$/;

/**
 * Replaces numbers that are not written as plain integers by a fraction, because once parsed 1e1 and 10.0 look like 10
 * while the contract refuses them; `undefined` when every number is a plain integer.
 * @example withFractionsMarked('{"total":1e1}') // '{"total":0.5}'
 */
export function withFractionsMarked(text: string): string | undefined {
  let marked = false;
  const result = text.replace(jsonToken, (token) => {
    if (token.startsWith('"') || writtenInteger.test(token)) return token;
    marked = true;
    return '0.5';
  });
  return marked ? result : undefined;
}
