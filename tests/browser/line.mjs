// Three pages on a slow line, styles in the page as they are against the same pages with one style sheet that the browser keeps:
//   node line.mjs <folder with the built site>
// 400 kbit/s and 400 ms there and back. Each visit starts with an empty browser; the medians of five are printed.
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from './browser.mjs'
import { pages } from './sample.mjs'
import { copy, replace, serve, temporary } from './server.mjs'

const visit = ['/', '/gemeente/utrecht/', '/uitleg/kosten/']
const site = realpathSync(process.argv[2] || wrong())
function wrong() {
  console.error('Usage: node line.mjs <folder with the built site>')
  process.exit(2)
}

const folder = temporary()
const linked = join(folder, 'linked')
copy(site, linked)
// The sheet has every rule of the site: base and print once, and between them the rules of each component.
const all = pages(site).filter(page => !page.redirect)
const style = /<style nonce=wegwijs>(.*?)<\/style>/s
const sheets = new Set(all.map(({ html }) => html.match(style)[1]))
const rules = new Set([...sheets].flatMap(sheet => sheet.split(/(?<=})(?=[^{}]*{)/)))
mkdirSync(join(linked, 'assets'), { recursive: true })
replace(join(linked, 'assets', 'site.0a1b2c3d.css'), [...rules].join(''))
for (const { path, html } of all.filter(({ path }) => visit.includes(path))) {
  const allowed = html.replace(/style-src '[^']*'/, "style-src 'self'")
  replace(join(linked, path, 'index.html'), allowed.replace(style, '<link rel=stylesheet href=/assets/site.0a1b2c3d.css>'))
}
const ownStyles = text => text.replace(/style-src '[^']*'/g, "style-src 'self'")

const measure = async (browser, origin) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 })
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
  const result = []
  for (const path of visit) {
    bytes = 0
    await page.goto(origin + path, { waitUntil: 'load' })
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length)
    const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime)
    result.push({ painted, bytes })
  }
  await context.close()
  return result
}
const median = list => [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)]

const browser = await launch()
const servers = { 'styles in the page': await serve(site), 'linked style sheet': await serve(linked, ownStyles) }
try {
  const results = Object.fromEntries(Object.keys(servers).map(name => [name, []]))
  // Taking turns, so that a busy moment of the machine doesn't fall on one of them.
  for (let round = 0; round < 5; round++) for (const [name, { origin }] of Object.entries(servers)) results[name].push(await measure(browser, origin))
  for (const [name, rounds] of Object.entries(results)) {
    const each = visit.map((path, at) => `${path} ${Math.round(median(rounds.map(round => round[at].painted)))} ms ${median(rounds.map(round => round[at].bytes))} B`)
    const total = key => median(rounds.map(round => round.reduce((sum, page) => sum + page[key], 0)))
    console.log(`${name}: ${each.join(', ')}; together ${Math.round(total('painted'))} ms ${total('bytes')} B`)
  }
} finally {
  await browser.close()
  for (const server of Object.values(servers)) await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
