// The service worker: what was seen stays readable without a network, from the first page on; what has expired does not; and nothing
// that goes wrong in it costs a visitor a page.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { debug } from '../browser.mjs'
import { check, equal } from '../report.mjs'
import { serve } from '../server.mjs'

/** Adds a page whose facts have expired: the page of a real municipality with a date in the past. Give it a copy of the site. */
export const addExpiredPage = site => {
  const folder = join(site, 'gemeente', 'verlopen')
  if (existsSync(folder)) throw new Error(`${folder} exists already`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.html'), expiring(readFileSync(join(site, 'gemeente', 'utrecht', 'index.html'), 'utf8'), '2020-01-01'))
}

const expiring = (html, day) => {
  const changed = html.replace(/<meta content=[\d-]+ name=wegwijs-expires>/, `<meta content=${day} name=wegwijs-expires>`).replace(/data-until=[\d-]+/, `data-until=${day}`)
  if (changed === html) throw new Error('the page carries no date on which its facts expire')
  return changed
}

/** A visitor with an empty browser, on a server of their own: a network that is gone is a server that has stopped. */
const visitor = async (browser, site, run) => {
  const server = await serve(site)
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } })
  const page = await context.newPage()
  const errors = []
  page.on('pageerror', error => errors.push(String(error)))
  let other
  const at = {
    page,
    origin: server.origin,
    errors,
    /** Opens a page and gives its heading. */
    heading: async path => {
      await page.goto(server.origin + path)
      return page.textContent('h1')
    },
    /** Waits until the worker is at work and has put aside what it wants. */
    ready: async () => {
      await page.evaluate(() => navigator.serviceWorker.ready)
      await page.waitForFunction(() => navigator.serviceWorker.controller)
    },
    /** What is kept: addresses without the host, by cache. */
    kept: () => page.evaluate(async () => Object.fromEntries(await Promise.all((await caches.keys()).map(async name => [name, (await (await caches.open(name)).keys()).map(({ url }) => url.replace(location.origin, ''))])))),
    /** Waits until a page is kept, or no longer. */
    until: (path, there = true) => page.waitForFunction(async ([path, there]) => Boolean(await (await caches.open('pages')).match(path)) === there, [path, there]),
    quota: size => debug(page, 'Storage.overrideQuotaForOrigin', { origin: server.origin, ...size === undefined ? {} : { quotaSize: size } }),
    unplug: () => server.stop(),
    /** In the place of the server one that answers as it is told: a function from the path to `{ status, headers, body }`. */
    instead: async answer => {
      await server.stop()
      if (other) await new Promise(resolve => { other.close(resolve); other.closeAllConnections() })
      other = createServer((request, reply) => {
        const { status = 200, headers = {}, body = '' } = answer(request.url) || { status: 502 }
        reply.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...headers })
        reply.end(body)
      })
      await new Promise(resolve => other.listen(new URL(server.origin).port, '127.0.0.1', resolve))
    },
    /** Nobody answers any more. */
    gone: () => new Promise(resolve => { other.close(resolve); other.closeAllConnections() }),
  }
  try {
    await run(at)
  } finally {
    await context.close()
    await server.stop()
    if (other) other.closeAllConnections(), other.close()
  }
}

const seen = (browser, site) => visitor(browser, site, async ({ page, origin, errors, heading, ready, kept, until, unplug }) => {
  await heading('/')
  await ready()
  const visited = ['/uitleg/kosten/', '/gemeente/utrecht/', '/ar/', '/']
  const headings = new Map()
  for (const path of visited) headings.set(path, await heading(path))
  equal('with a network an expired copy is still what the server says', await heading('/gemeente/verlopen/'), headings.get('/gemeente/utrecht/'))
  const numbers = () => page.evaluate(() => [document.querySelectorAll('main a[href^="tel:"]').length > 0, document.querySelector('[data-until]').checkVisibility()])
  equal('an expired copy shows no number and says why', await numbers(), [false, true])
  await page.goto(`${origin}/gemeente/utrecht/`)
  equal('a page of today shows its number and no such notice', await numbers(), [true, false])
  await page.goto(`${origin}/zoeken/?q=xqzjkw`)
  const search = new URL(page.url()).pathname
  // What the finder needs is kept when it is used.
  await page.goto(`${origin}/`)
  await page.focus('#q')
  await page.keyboard.type('utregt', { delay: 5 })
  await page.waitForSelector('[role=option]')
  await page.waitForFunction(async () => (await (await caches.open('files')).keys()).some(({ url }) => url.includes('/assets/finder.')))
  for (const path of [...visited, search]) await until(path)
  await unplug()

  for (const path of visited) equal(`offline: ${path} is still there`, await heading(path), headings.get(path))
  const offline = await heading('/uitleg/voor-wie/')
  check('offline: a page that was never seen gives the offline page', /internet/.test(offline) ? [] : offline)
  equal('offline: an expired page is not shown', await heading('/gemeente/verlopen/'), offline)
  await page.goto(`${origin}${search}?q=xqz`)
  await page.waitForFunction(() => /xqz/.test(document.querySelector('h1').textContent), null, { timeout: 5000 }).catch(() => {})
  equal('offline: the search page answers, whatever is asked', await page.textContent('h1'), 'Niets gevonden voor ‘xqz’')
  const arabic = await heading('/ar/municipality/utrecht/')
  check('offline: the offline page is in the language of the page', /[\u0600-\u06ff]/.test(arabic) ? [] : arabic)

  await page.goto(`${origin}/`)
  await page.focus('#q')
  await page.keyboard.type('utregt', { delay: 5 })
  await page.waitForSelector('[role=option]')
  equal('offline: the finder still finds', await page.textContent('[role=option]'), 'Utrecht')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${origin}/gemeente/utrecht/`)
  equal('offline: and leads to a page that was seen', await page.textContent('h1'), headings.get('/gemeente/utrecht/'))

  const { pages } = await kept()
  check('what people type is not kept', pages.filter(address => /[?]|xqzjkw/.test(address)))
  check('an expired page is not kept', pages.filter(address => address.includes('verlopen')))
  check('no error in the scripts', errors)
})

// The page that somebody sent, opened once: it is what must be there.
const first = async (browser, site) => {
  for (const [path, other, root] of [['/gemeente/utrecht/', '/uitleg/kosten/', '/'], ['/ar/municipality/utrecht/', '/ar/', '/ar/']]) {
    await visitor(browser, site, async ({ errors, heading, ready, kept, unplug }) => {
      const title = await heading(path)
      await ready()
      const { files, pages } = await kept()
      equal(`a first visit keeps the page itself: ${path}`, pages, [path])
      equal(`a first visit keeps the offline page of its own language alone: ${path}`, files.filter(file => file.endsWith('/')), [`${root}offline/`])
      check(`a first visit does not load the index of the finder: ${path}`, files.filter(file => /finder/.test(file)))
      await unplug()
      for (const way of [path, path.slice(0, -1), `${path}index.html`, `${path}?utm_source=sms`, `${path}#main`]) {
        equal(`offline after one visit: ${way}`, await heading(way), title)
      }
      const offline = await heading(other)
      check(`offline after one visit, another page says why: ${other}`, (root === '/' ? /internet/ : /[\u0600-\u06ff]/).test(offline) && offline !== title ? [] : offline)
      check(`no error in the scripts: ${path}`, errors)
    })
  }
}

// A telephone full of pictures. The quota is one byte.
const full = (browser, site) => visitor(browser, site, async ({ page, errors, heading, ready, kept, until, quota, unplug }) => {
  const title = await heading('/gemeente/utrecht/')
  await ready()
  await quota(1)
  const others = ['/gemeente/amersfoort/', '/gemeente/zeist/', '/uitleg/kosten/', '/zoeken/?q=Zeist', '/ar/']
  for (const path of others) {
    const said = await heading(path)
    check(`with a full storage the page is shown: ${path}`, said && !/internet/.test(said) ? [] : said)
  }
  equal('with a full storage a page that was kept is shown', await heading('/gemeente/utrecht/'), title)
  await page.waitForTimeout(500)
  equal('with a full storage nothing that was kept is lost', (await kept()).pages, ['/gemeente/utrecht/'])
  await quota()
  const cost = await heading('/uitleg/kosten/')
  await until('/uitleg/kosten/')
  await quota(1)
  await unplug()
  equal('offline, with a full storage: what was kept before', await heading('/gemeente/utrecht/'), title)
  equal('offline, with a full storage: what was kept when there was room', await heading('/uitleg/kosten/'), cost)
  check('with a full storage there is no error in the scripts', errors)
})

const fullFromTheStart = (browser, site) => visitor(browser, site, async ({ errors, heading, ready, until, quota, unplug }) => {
  await quota(1)
  const title = await heading('/gemeente/utrecht/')
  await ready()
  for (const path of ['/gemeente/zeist/', '/uitleg/kosten/', '/gemeente/utrecht/']) {
    const said = await heading(path)
    check(`with a storage that was full from the start the page is shown: ${path}`, said && !/internet/.test(said) ? [] : said)
  }
  await quota()
  await heading('/gemeente/utrecht/')
  await until('/gemeente/utrecht/')
  await unplug()
  equal('offline: a page that was seen when there was room again', await heading('/gemeente/utrecht/'), title)
  check('with a storage that was full from the start there is no error in the scripts', errors)
})

// Servers that say something else than the site.
const wrong = (browser, site) => visitor(browser, site, async ({ page, origin, heading, ready, kept, until, instead, gone }) => {
  const own = path => readFileSync(join(site, path, 'index.html'), 'utf8')
  const settled = () => page.waitForTimeout(300)
  const title = await heading('/gemeente/utrecht/')
  await ready()
  for (const status of [500, 502, 503]) {
    await instead(() => ({ status, body: `<h1>${status}</h1>` }))
    equal(`a server that says ${status}: the copy`, await heading('/gemeente/utrecht/'), title)
    equal(`a server that says ${status}, and no copy: what it says`, await heading('/gemeente/zeist/'), String(status))
  }
  const others = [
    ['a page of something else', () => ({ body: '<!doctype html><title>Wifi</title><h1>Log in</h1>' })],
    ['another page of the site', () => ({ body: own('gemeente/zeist') })],
    ['a page that leads elsewhere', path => path === '/weg/' ? { body: own('gemeente/zeist') } : { status: 302, headers: { location: '/weg/' } }],
    ['a mistake of the visitor', () => ({ status: 403, body: '<h1>Verboden</h1>' })],
  ]
  for (const [name, answer] of others) {
    await instead(answer)
    const said = await heading('/gemeente/utrecht/')
    check(`${name} is shown, since the server says so`, said === title ? 'the copy was shown' : [])
    await settled()
    await gone()
    equal(`${name} is not kept`, [await heading('/gemeente/utrecht/'), (await kept()).pages], [title, ['/gemeente/utrecht/']])
  }

  // The file of the finder, from a server that has a page for all that it doesn't know.
  const index = /data-index="?([^" >]+)/.exec(own('.'))[1]
  await instead(path => path === index ? { body: '<h1>Home</h1>' } : { body: own(path) })
  await page.goto(`${origin}/`)
  equal('a file that is not what its name says is passed on', await page.evaluate(async index => (await fetch(index)).text(), index), '<h1>Home</h1>')
  await settled()
  check('a file that is not what its name says is not kept', (await kept()).files.filter(file => file === index))

  // A page that has gone.
  await instead(() => ({ status: 404, body: '<h1>Weg</h1>' }))
  await heading('/gemeente/utrecht/')
  await until('/gemeente/utrecht/', false)
  await gone()
  check('a page that is gone is forgotten', /internet/.test(await heading('/gemeente/utrecht/')) ? [] : await page.textContent('h1'))
})

// The clock of the telephone says what it likes: the server's clock, as it was seen last, counts too.
const clock = (browser, site) => visitor(browser, site, async ({ page, heading, ready, kept, until, instead, gone }) => {
  const own = path => readFileSync(join(site, path, 'index.html'), 'utf8')
  const title = await heading('/gemeente/zeist/')
  await ready()
  const send = (day, path) => ({ headers: { date: new Date(day).toUTCString() }, body: path === '/gemeente/utrecht/' ? expiring(own(path), '2999-01-01') : own(path) })
  await instead(path => send('2998-12-31', path))
  const utrecht = await heading('/gemeente/utrecht/')
  await until('/gemeente/utrecht/')
  await gone()
  equal('the day before a page expires by the clock of the server, it is shown', await heading('/gemeente/utrecht/'), utrecht)
  await instead(path => send('2999-01-01', path))
  await heading('/uitleg/kosten/')
  await until('/uitleg/kosten/')
  await gone()
  check('a page that has expired by the clock of the server is not shown, though the clock of the telephone is behind', /internet/.test(await heading('/gemeente/utrecht/')) ? [] : await page.textContent('h1'))
  check('and is forgotten', (await kept()).pages.includes('/gemeente/utrecht/') ? 'still kept' : [])
  check('so is every page of which that is so', await heading('/gemeente/zeist/') === title ? 'shown' : [])
})

export const run = async (browser, site) => {
  for (const part of [seen, first, full, fullFromTheStart, wrong, clock]) {
    await part(browser, site).catch(error => check(`${part.name} runs to its end`, String(error.stack || error)))
  }
}
