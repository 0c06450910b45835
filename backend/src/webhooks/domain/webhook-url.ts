/** An address that can be one of a receiver: with a name or an IP address, without a user, and encrypted unless that is allowed. */
export function receiverUrl(text: string, isPlainAllowed: boolean): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isEncrypted = url.protocol === 'https:';
  if (!isEncrypted && !(isPlainAllowed && url.protocol === 'http:')) return null;
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null;
  url.hash = '';
  return url;
}
