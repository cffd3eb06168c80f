// Each page as a first visit in a browser that knows nothing: what goes over the line, where to, and what is left behind.
import { share } from '../browser.mjs'
import { check } from '../report.mjs'

// The goal for a whole page, with its styles, its pictures and the headers of the answer, as it goes over the line.
export const FIRST_VIEW = 8000

const visit = async (browser, origin, { path, kind }, weights) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } })
  const page = await context.newPage()
  const [messages, requests] = [[], new Map()]
  page.on('console', message => ['error', 'warning'].includes(message.type()) && messages.push(message.text()))
  page.on('pageerror', error => messages.push(String(error)))
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => requests.set(requestId, { url: request.url, type }))
  session.on('Network.responseReceived', ({ requestId, response }) => { if (requests.has(requestId)) requests.get(requestId).headers = response.encodedDataLength })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { if (requests.has(requestId)) requests.get(requestId).bytes = encodedDataLength })
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  const left = await page.evaluate(() => [localStorage.length && 'localStorage', sessionStorage.length && 'sessionStorage', document.cookie && 'a cookie'].filter(Boolean))
  const cookies = await context.cookies()
  check(`no message in the console: ${path}`, messages)
  const all = [...requests.values()].filter(({ url }) => !url.startsWith('data:'))
  check(`no request to another host: ${path}`, all.filter(({ url }) => !url.startsWith(`${origin}/`)).map(({ url }) => url))
  check(`nothing is stored: ${path}`, [...left, ...cookies.map(({ name }) => `cookie ${name}`)])
  const first = all.filter(({ type, url }) => type !== 'Script' && type !== 'Manifest' && !/icon|favicon/.test(url))
  check(`one request for the first view: ${path}`, first.length === 1 ? [] : first.map(({ url }) => url))
  const bytes = first.reduce((sum, request) => sum + request.bytes, 0)
  const headers = first.reduce((sum, request) => sum + request.headers, 0)
  check(`at most ${FIRST_VIEW} B for the first view, headers included: ${path}`, bytes <= FIRST_VIEW ? [] : `${bytes} B, of which ${headers} B of headers`)
  weights.push({ path, kind, bytes, headers, script: all.filter(({ type }) => type === 'Script').reduce((sum, request) => sum + (request.bytes || 0), 0) })
  await context.close()
}

// A first visit, with all that a browser sets up for it, takes a second: each kind of page in Dutch, and in one other language, in
// turn. `weight` counts the bytes of every page.
const some = sample => {
  const kinds = [...new Set(sample.map(({ kind }) => kind))]
  return kinds.flatMap((kind, at) => {
    const [dutch, ...others] = sample.filter(each => each.kind === kind)
    return [dutch, ...others.slice(at % (others.length || 1)).slice(0, 1)]
  })
}

export const run = async (browser, origin, sample) => {
  const weights = []
  // Most of a visit is waiting whether something more is asked for: more of them together cost nothing.
  await share(some(sample), 6, each => visit(browser, origin, each, weights))
  weights.sort((one, other) => one.bytes - other.bytes)
  const middle = weights[Math.floor(weights.length / 2)]
  console.log(`on the wire, first view: ${weights[0].bytes} – ${middle.bytes} – ${weights.at(-1).bytes} B (least, median, most of ${weights.length}), of which headers ${weights[0].headers} – ${Math.max(...weights.map(({ headers }) => headers))} B; script after that ${Math.max(...weights.map(({ script }) => script))} B`)
  for (const { path, bytes } of weights.slice(-5).reverse()) console.log(`  ${bytes} B ${path}`)

  // An address that isn't there answers with the same care.
  const context = await browser.newContext()
  const page = await context.newPage()
  const response = await page.goto(`${origin}/nergens/te-vinden/`)
  const heading = await page.textContent('h1')
  check('an unknown address gives 404 with a page that helps', response.status() === 404 && heading ? [] : `${response.status()} ${heading}`)
  check('an unknown address carries the policy', response.headers()['content-security-policy'] ? [] : 'no policy')
  await context.close()
}
