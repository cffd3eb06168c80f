// The service worker: what was seen stays readable without a network; what has expired does not.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, equal } from '../report.mjs'
import { serve } from '../server.mjs'

/** Adds a page whose facts have expired: the page of a real municipality with a date in the past. Give it a copy of the site. */
export const addExpiredPage = site => {
  const folder = join(site, 'gemeente', 'verlopen')
  if (existsSync(folder)) throw new Error(`${folder} exists already`)
  const html = readFileSync(join(site, 'gemeente', 'utrecht', 'index.html'), 'utf8')
  const expired = html.replace(/<meta content=[\d-]+ name=wegwijs-expires>/, '<meta content=2020-01-01 name=wegwijs-expires>').replace(/data-until=[\d-]+/, 'data-until=2020-01-01')
  if (expired === html) throw new Error('the page of Utrecht carries no date on which its facts expire')
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.html'), expired)
}

export const run = async (browser, site) => {
  // A server of its own: a network that is gone is a server that has stopped.
  const server = await serve(site)
  const { origin } = server
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } })
  const page = await context.newPage()
  const errors = []
  page.on('pageerror', error => errors.push(String(error)))
  const heading = async path => {
    await page.goto(origin + path)
    return page.textContent('h1')
  }
  try {
    await heading('/')
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(() => navigator.serviceWorker.controller)
    const visited = ['/uitleg/kosten/', '/gemeente/utrecht/', '/ar/', '/']
    const headings = new Map()
    for (const path of visited) headings.set(path, await heading(path))
    equal('with a network an expired copy is still what the server says', await heading('/gemeente/verlopen/'), headings.get('/gemeente/utrecht/'))
    const numbers = () => page.evaluate(() => [document.querySelectorAll('main a[href^="tel:"]').length, document.querySelector('[data-until]').checkVisibility()])
    equal('an expired copy shows no number and says why', await numbers(), [0, true])
    await page.goto(`${origin}/gemeente/utrecht/`)
    equal('a page of today shows its number and no such notice', await numbers(), [1, false])
    await page.goto(`${origin}/zoeken/?q=xqzjkw`)
    const search = await page.textContent('h1')
    await server.stop()

    for (const path of visited) equal(`offline: ${path} is still there`, await heading(path), headings.get(path))
    const offline = await heading('/uitleg/voor-wie/')
    check('offline: a page that was never seen gives the offline page', /internet/.test(offline) ? [] : offline)
    equal('offline: an expired page is not shown', await heading('/gemeente/verlopen/'), offline)
    equal('offline: the search page is there, whatever is asked', await heading('/zoeken/?q=iets+anders'), search)
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

    const kept = await page.evaluate(async () => (await (await caches.open('pages')).keys()).map(request => request.url))
    check('what people type is not kept', kept.filter(address => /[?]|xqzjkw/.test(address)))
    check('no error in the scripts', errors)
  } finally {
    await server.stop()
    await context.close()
  }
}
