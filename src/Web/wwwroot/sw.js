// Keeps the pages that are the same for everybody and what they load. It never keeps a page that somebody signed in for.
const kept = 'goldseam-1';
const pages = ['/calm', '/help', '/first-days', '/offline', '/offline/unsent'];

// How long somebody waits who wants to be gone, or needs a number.
const patience = 1500;
const late = () => new Promise((_, reject) => setTimeout(reject, patience));

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

// What was kept is there at once; what is newer is for the next time. Numbers to call are looked after with every page, and the page
// of numbers itself shows them as they are now, unless that takes too long.
async function atOnce(event, page) {
  const cache = await caches.open(kept);
  const answer = await cache.match(page);
  if (!answer) return fetch(event.request);
  const fresh = [...new Set([page, '/help'])].map((one) => keepPage(cache, one));
  event.waitUntil(Promise.allSettled(fresh));
  if (page === '/help') await Promise.race([fresh[0], late()]).catch(() => {});
  return (await cache.match(page)) ?? answer;
}

// Leave now always leads away. Where we cannot be reached it leads there by itself, and the visit is owed its end: that comes before
// anything else as soon as we can be reached again.
const owed = '/leave';

async function endVisit() {
  const answer = await fetch(owed, { cache: 'no-store', redirect: 'manual' });
  if (answer.type !== 'opaqueredirect') throw new Error('Not ended.');
  await (await caches.open(kept)).delete(owed);
}

async function endWhatIsOwed() {
  if (await caches.match(owed)) await endVisit();
}

async function elsewhere() {
  const page = await (await caches.match('/offline'))?.text();
  const to = page?.match(/data-to="([^"]+)"/)?.[1].replaceAll('&amp;', '&');
  return to ? Response.redirect(to) : new Response('', { headers: { 'Content-Type': 'text/html' } });
}

async function leave(event) {
  const cache = await caches.open(kept);
  await cache.put(owed, new Response());
  const ending = endVisit();
  event.waitUntil(ending.catch(() => self.registration.sync?.register('leave')).catch(() => {}));
  await Promise.race([ending, late()]).catch(() => {});
  return elsewhere();
}

async function navigate({ request }) {
  try {
    await endWhatIsOwed();
    return await fetch(request);
  } catch {
    return caches.match(request.method === 'POST' ? '/offline/unsent' : '/offline');
  }
}

self.addEventListener('install', (event) => event.waitUntil(keepPages().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('sync', (event) => event.waitUntil(endWhatIsOwed()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.mode === 'navigate' && pathname === '/leave') event.respondWith(leave(event));
  else if (request.method === 'GET' && pages.includes(pathname)) event.respondWith(atOnce(event, pathname));
  else if (request.method === 'GET' && pathname.startsWith('/dist/'))
    event.respondWith(caches.match(request).then((answer) => answer ?? fetch(request)));
  else if (request.mode === 'navigate') event.respondWith(navigate(event));
});
