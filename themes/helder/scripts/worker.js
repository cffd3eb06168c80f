// Keeps what a visitor has seen, for when there is no network. Needs no storage but the cache, and works as well without it: a
// storage that is full, or that may not be used, never costs a visitor a page.
//
// What the settings mean stands with WorkerSettings in src/render/theme.rs.
const settings = __SETTINGS__
const FILES = 'files'
const PAGES = 'pages'
// Pages are about 4 kB: this is less than one photograph.
const MOST_PAGES = 80
const MOST_FILES = 16
// On a bad connection a page that was seen before is better than waiting longer than this.
const PATIENCE = 4000
// How old an offline page may be before it is asked for again.
const WEEK = 7 * 24 * 3600 * 1000

const nothing = () => {}
const kept = (name, address) => caches.open(name).then(cache => cache.match(address)).catch(nothing)

self.addEventListener('install', event => {
  event.waitUntil(prepare().catch(nothing).then(() => self.skipWaiting()))
})

// The first visit: the page that somebody looks at, the script, and what is shown without a network in their language. All but
// the last has just come over the line, and is taken from what the browser still has.
async function prepare() {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const pages = windows.map(({ url }) => addressOf(url))
  await Promise.all([
    ...settings.files.map(file => fetch(file).then(answer => keepFile(file, answer)).catch(nothing)),
    ...pages.map(async page => {
      if (!await kept(PAGES, page)) await fetch(page, { cache: 'force-cache' }).then(answer => keepPage(page, answer)).catch(nothing)
    }),
    ...pages.map(keepOffline),
  ])
}

self.addEventListener('activate', event => {
  event.waitUntil(
    caches.keys()
      .then(names => Promise.all(names.filter(name => name !== FILES && name !== PAGES).map(name => caches.delete(name))))
      .catch(nothing)
      .then(() => self.clients.claim())
  )
})

self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return
  if (request.mode === 'navigate') {
    const address = addressOf(request.url)
    const fresh = fetch(request)
    // The copy is made before anything reads the answer, and put aside when that has gone on its way.
    const copy = fresh.then(answer => answer.clone())
    event.respondWith(page(address, fresh))
    event.waitUntil(copy.then(answer => keepPage(address, answer)).then(() => keepOffline(address)).catch(nothing))
  } else if (/\.[0-9a-f]{8}\./.test(request.url)) event.respondWith(file(event))
})

// The one address of a page: without a question, since what people type is nobody's business.
function addressOf(url) {
  const path = new URL(url).pathname.replace(/\/index\.html$/, '/')
  return location.origin + path + (/\/[^/.]+$/.test(path) ? '/' : '')
}

// A page: from the network, or else the one that was kept, unless a fact on it has expired.
async function page(address, fresh) {
  const answer = await Promise.race([fresh, new Promise(resolve => setTimeout(resolve, PATIENCE))]).catch(nothing)
  // A server that is out of order knows less than the copy.
  if (answer && answer.status < 500) return answer
  return await current(address) || fresh.catch(async () => await kept(FILES, offlinePage(address)) || Response.error())
}

// The page that was kept, unless it carries a telephone number or another fact that is no longer certain. Then it is forgotten.
async function current(address) {
  try {
    const cache = await caches.open(PAGES)
    const answer = await cache.match(address)
    if (!answer) return
    // A clock that is behind can't bring back an old number: it is at least as late as when the last page came.
    const last = (await cache.matchAll()).map(dateOf)
    if (!expired(await answer.clone().text(), Math.max(Date.now(), ...last))) return answer
    await cache.delete(address)
  } catch (problem) {
    // As if it wasn't kept.
  }
}

// When the server sent an answer.
const dateOf = answer => Date.parse(answer.headers.get('date')) || 0

function expired(html, now) {
  const day = /<meta[^>]*wegwijs-expires[^>]*>/.exec(html)
  const first = day && /\d{4}-\d\d-\d\d/.exec(day[0])
  return first && first[0] <= new Date(now).toISOString().slice(0, 10)
}

// Puts a page aside. Only what is a page of this site at its own address is kept: not a mistake, not where a redirect led, not what
// another program sends in its place.
async function keepPage(address, answer, again) {
  const cache = await caches.open(PAGES)
  if (answer.status === 404 || answer.status === 410) await cache.delete(address)
  if (answer.status !== 200 || answer.type !== 'basic' || answer.redirected) return
  const copy = answer.clone()
  const html = await answer.text()
  const canonical = /<link[^>]*rel="?canonical[^>]*>/.exec(html)
  const own = canonical && /https?:\/\/[^\s">]+/.exec(canonical[0])
  if (!/<script[^>]* data-worker=/.test(html)) return
  if (own && new URL(own[0]).pathname !== new URL(address).pathname) {
    // Another page answers the question that was asked here: what this address is without one is kept.
    if (!again && !await cache.match(address)) await keepPage(address, await fetch(address), true)
    return
  }
  if (expired(html, Math.max(Date.now(), dateOf(copy)))) return cache.delete(address)
  await cache.put(address, copy)
  const all = (await cache.keys()).map(({ url }) => url)
  const spare = all.filter(each => !settings.keep.some(start => new URL(each).pathname.startsWith(start)))
  if (all.length > MOST_PAGES) await cache.delete(spare[0] || all[0])
}

// A file whose name is made of its content.
async function file(event) {
  const { url } = event.request
  const copy = await kept(FILES, url)
  if (copy) return copy
  const answer = await fetch(event.request)
  event.waitUntil(keepFile(url, answer.clone()).catch(nothing))
  return answer
}

// Keeps the file if it is what its name says: a server may send anything.
async function keepFile(url, answer) {
  if (answer.status !== 200) return
  const copy = answer.clone()
  const digest = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer())
  const name = Array.from(new Uint8Array(digest, 0, 4), byte => byte.toString(16).padStart(2, '0')).join('')
  if (!url.includes(`.${name}.`)) return
  const cache = await caches.open(FILES)
  await cache.put(url, copy)
  const files = (await cache.keys()).filter(({ url }) => /\.[0-9a-f]{8}\./.test(url))
  if (files.length > MOST_FILES) await cache.delete(files[0])
}

// The page that is shown without a network, in the language of an address.
function offlinePage(address) {
  const path = new URL(address).pathname
  return (settings.offline.find(([start]) => path.startsWith(start)) || [])[1]
}

async function keepOffline(address) {
  const page = offlinePage(address)
  const old = page && await kept(FILES, page)
  if (!page || old && Date.now() - dateOf(old) < WEEK) return
  const answer = await fetch(page)
  if (answer.status === 200 && answer.type === 'basic' && !answer.redirected) await caches.open(FILES).then(cache => cache.put(page, answer))
}
