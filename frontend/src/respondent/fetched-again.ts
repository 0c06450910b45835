const pauses = [500, 2_000, 5_000] as const;

const pass = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Fetches something, up to four times: on a bad network a download fails now and then. */
export async function fetchedAgain<T>(fetchIt: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await fetchIt(attempt);
    } catch (error) {
      const pause = pauses[attempt];
      if (pause === undefined) throw error;
      await pass(pause);
    }
  }
}

/** Loads a part of the page, up to four times. Chromium remembers that a script did not arrive: asked again, it goes by another address. */
export function importedAgain<M>(load: () => Promise<M>): Promise<M> {
  let lost: string | undefined;
  return fetchedAgain(async (attempt) => {
    try {
      return await (lost === undefined
        ? load()
        : (import(/* @vite-ignore */ `${lost}?again=${attempt}`) as Promise<M>));
    } catch (error) {
      const { message } = error as Error;
      const style = /preload CSS for (\S+)/.exec(message)?.[1];
      if (style !== undefined) await styledBy(`${style}?again=${attempt}`);
      else if (lost === undefined) lost = /https?:\/\/\S+\.js/.exec(message)?.[0];
      throw error;
    }
  });
}

function styledBy(address: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
  return new Promise((resolve) => {
    link.onload = () => resolve();
    // The next attempt at the part asks for it again.
    link.onerror = () => resolve();
  });
}
