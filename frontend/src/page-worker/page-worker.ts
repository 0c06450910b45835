// Keeps the page behind a QR code and its files on the phone, so that it opens again without a network; never the card, and never answers:
// what goes to the API passes by.

const worker = self as unknown as ServiceWorkerGlobalScope;

const cacheName = 'pingyi-phone-page-1';
/** As long as somebody waits for a network that hardly answers; then the page of last time has to do. */
const patienceMs = 4_000;
/** Pages of forms that were opened long ago make room. */
const pagesKept = 20;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && pathname.startsWith('/s/')) event.respondWith(newest(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOrFetched(request));
  else if (pathname.startsWith('/respondent-texts/')) event.respondWith(newest(request));
});

/** The address without its fragment: in that of a page stands the card. */
const placeOf = ({ url }: Request): string => url.replace(/#.*/, '');

/** From the network where it answers in time, else as it was kept. */
async function newest(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(placeOf(request));
  const fetched = fetch(request).then(async (answer) => {
    if (answer.ok) {
      await cache.put(placeOf(request), answer.clone());
      await forgetOldest(cache);
    }
    return answer;
  });
  if (!kept) return fetched;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patienceMs));
  return Promise.race([fetched.catch(() => kept), late]);
}

/** Files whose name changes with their content. */
async function keptOrFetched(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(placeOf(request));
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(placeOf(request), answer.clone());
  return answer;
}

async function forgetOldest(cache: Cache): Promise<void> {
  const pages = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith('/s/'));
  for (const page of pages.slice(0, -pagesKept)) await cache.delete(page);
}
