// What the site offers to other sites, on a page of another origin with a strict policy: the form that people copy from the page
// about open data, and the data that a script there reads.
import { createServer } from 'node:http'
import { equal } from '../report.mjs'

const page = (origin, snippet) => `<!DOCTYPE html><html lang="nl"><title>Huisartsenpraktijk</title><h1>Huisartsenpraktijk</h1>${snippet.replaceAll(/https:\/\/[^/"]+/g, origin)}</html>`

/** A page of somebody else: nothing may run or load there, and its form may lead here alone. */
const elsewhere = (origin, snippet) => new Promise(resolve => {
  const policy = `default-src 'none'; form-action ${origin}; connect-src ${origin}`
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
    response.end(page(origin, snippet))
  }).listen(0, '127.0.0.1', () => resolve({ address: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() }))
})

export const run = async (browser, origin) => {
  for (const [path, typed, leads] of [
    ['/over/open-data/', 'Utrecht', '/gemeente/utrecht/'],
    ['/over/open-data/', '3512 JE', '/gemeente/utrecht/'],
    ['/en/over/open-data/', 'Den Haag', '/en/municipality/den-haag/'],
  ]) {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    const tab = await context.newPage()
    await tab.goto(`${origin}${path}`)
    const snippet = await tab.locator('pre code').first().textContent()
    const other = await elsewhere(origin, snippet)
    const asked = []
    tab.on('request', request => asked.push(request.url()))
    await tab.goto(other.address)
    equal(`the form of ${path} asks nothing of us before the button`, asked.filter(address => address.startsWith(origin)), [])
    await tab.getByRole('textbox').fill(typed)
    await tab.getByRole('button').click()
    await tab.waitForLoadState('load')
    equal(`the form of ${path} leads ${typed} to its municipality`, new URL(tab.url()).pathname, leads)
    await tab.goto(other.address)
    const read = await tab.evaluate(async address => {
      const reply = await fetch(address)
      const index = await reply.json()
      return [index.version, index.postcodes['3512']]
    }, `${origin}/open-data/finder/1.json`)
    equal('a page of another site reads the names', read, [1, ['GM0344']])
    const closed = await tab.evaluate(address => fetch(address).then(() => 'read', () => 'refused'), `${origin}/`)
    equal('and no page of ours', closed, 'refused')
    other.stop()
    await context.close()
  }
}
