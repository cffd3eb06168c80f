// The bytes of every page of the site, headers included, as the server sends them to a browser that takes gzip.
import { readdirSync, readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { share } from '../browser.mjs'
import { check } from '../report.mjs'
import { counted } from '../server.mjs'
import { FIRST_VIEW } from './privacy.mjs'

const agent = new Agent({ keepAlive: true, maxSockets: 8 })

/** What comes over the line for one page; counted on the socket, so that nothing is forgotten. A socket does one page at a time. */
const weigh = (origin, path) => new Promise((resolve, reject) => {
  const request = get(origin + encodeURI(path), { agent, headers: { 'accept-encoding': 'gzip' } }, reply => {
    const { socket } = reply
    reply.resume()
    reply.on('end', () => {
      const bytes = socket.bytesRead - (socket.counted || 0)
      socket.counted = socket.bytesRead
      resolve({ path, bytes, status: reply.statusCode, zipped: reply.headers['content-encoding'] === 'gzip', body: Number(reply.headers['content-length'] || 0) })
    })
    reply.on('error', reject)
  })
  request.on('error', reject)
})

// The goals for the script of a page, what the finder loads on use, and the largest index of words, each after gzip.
const MOST = { script: 4000, index: 16000, matcher: 4000, topics: 4000, words: 12000 }

// All that a first visit to the home page costs, with what the worker fetches to keep it.
const FIRST_VISIT = 20000

/** A first visit through a line on which every byte is counted: the worker's too, which a browser tells a page nothing of. */
const firstVisit = async (browser, origin) => {
  const line = await counted(origin)
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  const here = line.origin
  await page.goto(`${here}/`, { waitUntil: 'networkidle' })
  await page.evaluate(() => navigator.serviceWorker.ready)
  const visit = await line.settled()
  await page.focus('#q')
  await page.keyboard.type('Purmerend', { delay: 20 })
  await page.waitForSelector('[role=option]')
  const typed = await line.settled()
  await Promise.all([page.waitForURL(`${here}/gemeente/purmerend/`), page.keyboard.press('Enter')])
  const found = await line.settled()
  await context.close()
  line.stop()
  console.log(`all bytes of a first visit, the worker's too, headers included: home ${visit} B; what typing loads ${typed - visit} B; page of the municipality ${found - typed} B`)
  check(`a first visit is at most ${FIRST_VISIT} B in all`, visit <= FIRST_VISIT ? [] : `${visit} B`)
  check('what typing loads is no more than its parts', typed - visit <= MOST.index + MOST.matcher + MOST.topics + MOST.words + 4 * 1500 ? [] : `${typed - visit} B`)
  check(`the page of the municipality is at most ${FIRST_VIEW} B`, found - typed <= FIRST_VIEW ? [] : `${found - typed} B`)
}

export const run = async (all, origin, site, browser) => {
  const assets = join(site, 'assets')
  const zipped = (start, end) => readdirSync(assets).filter(name => name.startsWith(start) && name.endsWith(end)).reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).length, 0)
  const parts = { script: zipped('site.', '.js'), index: zipped('finder.', '.js'), matcher: zipped('matcher.', '.js'), topics: zipped('topics.', '.js'), words: Math.max(...readdirSync(assets).filter(name => name.startsWith('words-')).map(name => zipped(name, ''))) }
  console.log(`after gzip -9: script ${parts.script} B, on use: index of places ${parts.index} B, what reads it ${parts.matcher} B, search by words ${parts.topics} B, its largest index ${parts.words} B`)
  for (const [name, most] of Object.entries(MOST)) check(`the ${name} is at most ${most} B`, parts[name] && parts[name] <= most ? [] : `${parts[name]} B`)
  const pages = all.filter(page => !page.redirect && page.path !== '/404.html')
  const sizes = []
  await share(pages, 8, async ({ path }) => sizes.push(await weigh(origin, path)))
  agent.destroy()
  await firstVisit(browser, origin)
  check('every page is there, compressed', sizes.filter(({ status, zipped }) => status !== 200 || !zipped).map(({ path, status }) => `${status} ${path}`))
  sizes.sort((one, other) => one.bytes - other.bytes)
  const at = part => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * part))].bytes
  console.log(`on the wire, every page (${sizes.length}; ${all.length - pages.length} more only lead on): least ${at(0)} B, median ${at(0.5)} B, 95% ${at(0.95)} B, most ${at(1)} B, headers included`)
  for (const { path, bytes, body } of sizes.slice(-5).reverse()) console.log(`  ${bytes} B ${path}${body ? `, of which ${bytes - body} B of headers` : ''}`)
  check(`every page is at most ${FIRST_VIEW} B, headers included`, sizes.filter(({ bytes }) => bytes > FIRST_VIEW).reverse().map(({ path, bytes }) => `${bytes} B ${path}`))
}
