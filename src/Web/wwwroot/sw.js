// Keeps the pages that are the same for everybody and what they load. It never keeps a page that somebody signed in for.
const kept = 'goldseam-1';
const pages = ['/calm', '/help', '/first-days', '/offline'];

const within = (text) => [...text.matchAll(/\/dist\/[\w.-]+/g)].map(([address]) => address);

async function keepPage(cache, page) {
  const answer = await fetch(page, { cache: 'no-cache', credentials: 'omit' });
  if (!answer.ok) return;
  const files = within(await answer.clone().text());
  await Promise.all(files.map(async (file) => (await cache.match(file)) ?? cache.add(file)));
  await cache.put(page, answer);
}

const keepPages = async () => {
  const cache = await caches.open(kept);
  await Promise.all(pages.map((page) => keepPage(cache, page)));
};

// What was kept is there at once; what is newer is for the next time. Numbers to call are looked after with every page.
async function atOnce(event, page) {
  const cache = await caches.open(kept);
  const answer = await cache.match(page);
  if (!answer) return fetch(event.request);
  const fresh = [...new Set([page, '/help'])].map((one) => keepPage(cache, one));
  event.waitUntil(Promise.allSettled(fresh));
  return answer;
}

self.addEventListener('install', (event) => event.waitUntil(keepPages().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || request.method !== 'GET') return;
  if (pages.includes(pathname)) event.respondWith(atOnce(event, pathname));
  else if (pathname.startsWith('/dist/')) event.respondWith(caches.match(request).then((answer) => answer ?? fetch(request)));
  else if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match('/offline')));
});
