const pauses = [500, 2_000, 5_000] as const;

/** Fetches a part of the page, up to four times: on a bad network a download fails now and then. */
export async function fetchedAgain<T>(fetchPart: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await fetchPart();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return fetchPart();
}
