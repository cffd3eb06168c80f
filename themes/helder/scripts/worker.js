// Keeps what a visitor has seen, for when there is no network. Needs no storage but the cache.
//
// What the settings mean stands with WorkerSettings in src/render/theme.rs.
const settings = __SETTINGS__
const FILES = 'files-' + settings.version
const PAGES = 'pages'
// Pages are about 4 kB: this is less than one photograph.
const MOST_PAGES = 80
// On a bad connection a page that was seen before is better than waiting longer than this.
const PATIENCE = 4000

self.addEventListener('install', event => {
  const saving = navigator.connection && navigator.connection.saveData
  const wanted = settings.index && !saving ? [...settings.shell, settings.index] : settings.shell
  event.waitUntil(caches.open(FILES).then(cache => cache.addAll(wanted)).then(() => self.skipWaiting()))
})

self.addEventListener('activate', event => {
  event.waitUntil(
    caches.keys()
      .then(names => Promise.all(names.filter(name => name !== FILES && name !== PAGES).map(name => caches.delete(name))))
      .then(() => self.clients.claim())
  )
})

self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else event.respondWith(caches.match(request).then(kept => kept || fetch(request).then(answer => keep(request, answer))))
})

// A page: from the network, or else the one that was kept, unless a fact on it has expired.
async function page(request) {
  const kept = caches.match(request, { ignoreSearch: true })
  const fresh = fetch(request).then(answer => keepPage(request, answer))
  try {
    const first = await Promise.race([fresh, later()])
    if (first) return first
    return (await current(await kept)) || (await fresh)
  } catch {
    return (await current(await kept)) || offline(request)
  }
}

const later = () => new Promise(resolve => setTimeout(resolve, PATIENCE))

// The page, unless it carries a telephone number or another fact that is no longer certain today.
async function current(answer) {
  if (!answer) return
  const tag = (await answer.clone().text()).match(/<meta[^>]*wegwijs-expires[^>]*>/)
  const day = tag && tag[0].match(/\d{4}-\d\d-\d\d/)
  if (!day || day[0] > new Date().toISOString().slice(0, 10)) return answer
}

async function offline(request) {
  const path = new URL(request.url).pathname
  const [, page] = settings.offline.find(([start]) => path.startsWith(start)) || []
  return (page && await caches.match(page)) || Response.error()
}

// Keeps files whose names change with their content.
function keep(request, answer) {
  if (answer.ok && /\.[0-9a-f]{8,}\./.test(request.url)) {
    const copy = answer.clone()
    caches.open(FILES).then(cache => cache.put(request, copy))
  }
  return answer
}

async function keepPage(request, answer) {
  if (answer.ok && !answer.redirected) {
    const cache = await caches.open(PAGES)
    const copy = answer.clone()
    // Without the question: what people type is nobody's business.
    const address = request.url.split('?')[0]
    await cache.delete(address)
    await cache.put(address, copy)
    const all = (await cache.keys()).map(each => each.url)
    const spare = all.filter(each => !settings.keep.some(start => new URL(each).pathname.startsWith(start)))
    if (all.length > MOST_PAGES) await cache.delete(spare[0] || all[0])
  }
  return answer
}
