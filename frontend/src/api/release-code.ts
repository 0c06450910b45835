const keyOf = (publicationId: string): string => `release-code ${publicationId}`;

/** The code with which a release of a limited circle is read; kept for this visit alone, and never part of an address. */
export const keptCode = (publicationId: string): string | null => {
  try {
    return sessionStorage.getItem(keyOf(publicationId));
  } catch {
    return null;
  }
};

export function keepCode(publicationId: string, code: string): void {
  try {
    sessionStorage.setItem(keyOf(publicationId), code);
  } catch {
    // Without storage the code is asked for once more.
  }
}

/** The headers by which a release is asked for. */
export function releaseHeaders(publicationId: string): Readonly<Record<string, string>> {
  const code = keptCode(publicationId);
  return code === null ? {} : { 'release-code': code };
}
