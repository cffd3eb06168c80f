// The service worker in a real browser: what was seen stays readable without a network, what has expired does not.
//   node worker.mjs [folder with the sample pages of `cargo test --test render`]
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, extname, join, normalize, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const here = dirname(fileURLToPath(import.meta.url))
const folder = resolve(process.argv[2] || join(here, '../../target/tmp/helder'))
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' }
let fetched = 0
const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, 'http://localhost').pathname)
  fetched++
  try {
    let body = readFileSync(join(folder, path))
    // A page whose facts expired yesterday, made from one that is still good.
    if (path === '/municipality-uncovered.nl.html') body = body.toString().replace(/(wegwijs-expires" content=")[^"]*/, '$12020-01-01')
    response.writeHead(200, {
      'content-type': types[extname(path)] || 'text/plain',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; worker-src 'self'",
    })
    response.end(body)
  } catch {
    response.writeHead(404).end()
  }
})
await new Promise(ready => server.listen(0, '127.0.0.1', ready))
const origin = `http://127.0.0.1:${server.address().port}`
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] })
const context = await browser.newContext()
const page = await context.newPage()
const errors = []
page.on('pageerror', error => errors.push(String(error)))
const heading = async name => {
  await page.goto(`${origin}/${name}.nl.html`)
  return page.textContent('h1')
}
try {
  await heading('home')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => navigator.serviceWorker.controller)
  await heading('page')
  await heading('municipality')
  await heading('municipality-uncovered')
  await page.goto(`${origin}/search.nl.html?q=utrecht`)

  await new Promise(closed => { server.close(closed); server.closeAllConnections() })
  assert.equal(await heading('page'), 'Wat kost het?', 'a page that was seen')
  assert.equal(await heading('municipality'), 'Cliëntondersteuning in Voorbeeldstad', 'a municipality whose facts are good')
  assert.equal(await heading('municipality-uncovered'), 'U heeft nu geen internet', 'a municipality whose facts have expired')
  assert.equal(await heading('coverage'), 'U heeft nu geen internet', 'a page that was never seen')
  await page.goto(`${origin}/search.nl.html?q=something-else`)
  assert.equal(await page.textContent('h1'), 'Zoek hulp waar u woont', 'the search page, whatever is asked')
  const kept = await page.evaluate(async () => {
    const cache = await caches.open('pages')
    return (await cache.keys()).map(request => request.url)
  })
  assert.ok(!kept.some(address => address.includes('utrecht')), 'what people type is not kept')
  assert.deepEqual(errors, [])
  console.log(`the service worker does what it should; ${fetched} requests were made while there was a network`)
} finally {
  await browser.close()
}
