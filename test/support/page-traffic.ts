import type { BrowserContext, Page } from 'playwright-core';

export interface Download {
  /** Path and query. */
  readonly path: string;
  /** Headers and body as they went over the wire. */
  readonly bytes: number;
}

/** A network as it is in a village: bits a second, and the time of a round trip. */
export interface Network {
  readonly bitsPerSecond: number;
  readonly roundTripMs: number;
}

export const slow3g: Network = { bitsPerSecond: 400_000, roundTripMs: 400 };

/** Writes down what a page downloads; with a network and a slower processor, as an old phone in a village would. */
export async function watchTraffic(
  context: BrowserContext,
  page: Page,
  conditions?: { readonly network: Network; readonly slowerProcessor: number },
): Promise<readonly Download[]> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (conditions) {
    const perSecond = conditions.network.bitsPerSecond / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: conditions.network.roundTripMs,
      downloadThroughput: perSecond,
      uploadThroughput: perSecond,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.slowerProcessor });
  }
  const paths = new Map<string, string>();
  const downloads: Download[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const { pathname, search } = new URL(request.url);
    paths.set(requestId, pathname + search);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    downloads.push({ path: paths.get(requestId) ?? '', bytes: encodedDataLength }),
  );
  return downloads;
}

export const bytesOf = (downloads: readonly Download[]): number => downloads.reduce((sum, { bytes }) => sum + bytes, 0);
