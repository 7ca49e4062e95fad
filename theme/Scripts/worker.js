// Keeps the pages that were read, and what they are made of, for when there is no connection. With one, the network answers.
const most = 50;
const open = () => Promise.all([caches.open('pages'), caches.open('parts')]);
const pathOf = request => new URL(request.url).pathname;

// Never the API, the forms with their counts, or an address that holds what somebody searched.
const mayAsk = url => !url.search && !/^\/(api|consultations)\//.test(url.pathname);
const mayKeep = (url, answer) => mayAsk(url) && answer.ok && !answer.redirected
  && (answer.headers.get('content-type') || '').startsWith('text/html');

// Only paths of this site: « //host/ », the end of a whole address, is none. The search does not run without a connection.
const partsOf = text => (text.match(/"\/(?![/\\]|pagefind\/|assets\/finder\.)[^"?#\s]+\.(css|js|png|jpe?g|webp)"/g) || []).map(quoted => quoted.slice(1, -1));

// The name of an asset has its hash: it never changes. An image may.
const isForEver = path => path.startsWith('/assets/');

// A page that is read again becomes the newest; the oldest go. A part that is missing costs its page nothing.
const keep = async (path, answer) => {
  const [pages, parts] = await open();
  const text = await answer.clone().text();
  await pages.put(path, answer);
  const read = (await pages.keys()).filter(request => pathOf(request) !== refuge);
  await Promise.all(read.slice(0, -most).map(request => pages.delete(request)));
  await Promise.all(partsOf(text).map(async part => {
    if (!isForEver(part) || !await parts.match(part)) await parts.add(new Request(part, { cache: 'no-cache' })).catch(() => {});
  }));
};

const find = async path => {
  const [pages] = await open();
  return pages.match(path, { ignoreVary: true });
};

const forget = async path => {
  const [pages] = await open();
  await pages.delete(path);
};

// Parts of an earlier edition stay as long as a page that is kept names them.
const clean = async () => {
  const [pages, parts] = await open();
  const texts = await Promise.all((await pages.matchAll()).map(page => page.text()));
  const named = new Set([].concat(...texts.map(partsOf)));
  await Promise.all((await parts.keys()).filter(request => !named.has(pathOf(request))).map(request => parts.delete(request)));
};

const fetchAndKeep = async address => {
  const url = new URL(address);
  if (url.origin !== location.origin || !mayAsk(url)) return;
  const answer = await fetch(address, { cache: 'no-cache' });
  if (mayKeep(url, answer)) await keep(url.pathname, answer);
};

const answerPage = async event => {
  const url = new URL(event.request.url);
  try {
    const answer = await event.preloadResponse || await fetch(event.request);
    if (mayKeep(url, answer)) event.waitUntil(keep(url.pathname, answer.clone()).catch(() => {}));
    else if (answer.status === 404) event.waitUntil(forget(url.pathname).catch(() => {}));
    return answer;
  } catch (lost) {
    const kept = await Promise.all([find(url.pathname), refuge && find(refuge)]).catch(() => []);
    return kept[0] || kept[1] || Response.error();
  }
};

const answerPart = async request => {
  const part = () => caches.match(request, { ignoreVary: true }).catch(() => {});
  return isForEver(pathOf(request)) ? await part() || fetch(request) : fetch(request).catch(async lost => await part() || Response.error());
};

self.addEventListener('install', event => {
  self.skipWaiting();
  if (refuge) event.waitUntil(fetchAndKeep(new URL(refuge, location).href));
});

self.addEventListener('activate', event => event.waitUntil(Promise.all([
  clean().catch(() => {}),
  registration.navigationPreload && registration.navigationPreload.enable(),
])));

// The page that asked for this worker was there before it, and so was the one that led to it.
const keepBoth = async (before, page) => {
  if (before) await fetchAndKeep(before).catch(() => {});
  await fetchAndKeep(page).catch(() => {});
};
self.addEventListener('message', event => event.waitUntil(keepBoth(event.data, event.source.url)));

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event));
  else if (isForEver(url.pathname) || request.destination === 'image') event.respondWith(answerPart(request));
});
