// The content security policy: no page needs what it forbids, and the browser does forbid it.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, equal } from '../report.mjs'

// A tag with its attributes; text that looks like an attribute is no match.
const tag = /<([a-z][a-z\d-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi
const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
const hash = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What a page has that a strict policy blocks, and styles that its policy doesn't name. `policy` is that of the headers. */
export const blocked = (html, policy) => {
  const problems = []
  const own = []
  // What is inside a script or a style is no HTML.
  const outside = html.replace(/(<(script|style)\b[^>]*>).*?(<\/\2>)/gs, '$1$3')
  for (const [, name, attributes] of outside.matchAll(tag)) {
    const all = new Map([...attributes.matchAll(attribute)].map(([, key, ...values]) => [key.toLowerCase(), values.find(value => value !== undefined) || '']))
    if (all.has('style')) problems.push(`a style attribute: <${name}${attributes.slice(0, 80)}>`)
    for (const key of all.keys()) if (/^on[a-z]/.test(key)) problems.push(`a handler: <${name} ${key}>`)
    for (const key of ['href', 'src', 'action']) if (/^\s*javascript:/i.test(all.get(key) || '')) problems.push(`a script in an address: <${name} ${key}>`)
    if (name === 'script' && !all.has('src') && all.get('type') !== 'application/ld+json') problems.push('a script in the page')
    if (name === 'meta' && /^content-security-policy$/i.test(all.get('http-equiv') || '')) own.push(all.get('content').replace(/&#39;|&apos;/g, '\''))
  }
  for (const [, attributes, css] of html.matchAll(/<style([^>]*)>(.*?)<\/style>/gs)) {
    const [, mark] = attributes.match(/ nonce="?([^" >]+)/) || []
    // Both policies must allow it: that of the headers by its mark, the page's own by its hash.
    if (!policy.includes(`'nonce-${mark}'`)) problems.push(`a style without the mark of the site: ${css.slice(0, 60)}`)
    if (!own.length || !own.every(each => each.includes(hash(css)))) problems.push(`a style that the page does not name: ${css.slice(0, 60)}`)
  }
  for (const each of [policy, ...own]) if (/unsafe-/.test(each)) problems.push(`a policy that allows what is unsafe: ${each}`)
  return problems
}

// Each is planted in the HTML that the server sends; `works` tells whether the browser let it do its work.
const seeds = [
  ['a style', html => html.replace('</head>', '<style>h1{letter-spacing:7px!important}</style></head>'), () => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'],
  ['a style with the mark of the site', html => html.replace('</head>', '<style nonce=wegwijs>h1{letter-spacing:7px!important}</style></head>'), () => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'],
  ['a style attribute', html => html.replace('<h1>', '<h1 style="letter-spacing:7px">'), () => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'],
  ['a script', html => html.replace('</head>', '<script>window.planted = true</script></head>'), () => window.planted === true],
  ['a handler', html => html.replace('<h1>', '<h1 onclick="window.planted = true">'), () => { document.querySelector('h1').click(); return window.planted === true }],
  ['a script of another site', html => html.replace('</head>', '<script src="https://elsewhere.example/planted.js"></script></head>'), () => window.planted === true],
  ['a picture of another site', html => html.replace('<h1>', '<h1><img class=planted src="https://elsewhere.example/planted.svg" alt="">'), () => document.querySelector('.planted').naturalWidth > 0],
  ['a frame', html => html.replace('<h1>', '<iframe class=planted src="/"></iframe><h1>'), () => !!document.querySelector('.planted').contentDocument && !!document.querySelector('.planted').contentDocument.querySelector('h1')],
]

const works = async (browser, origin, plant, look, withPolicy) => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.route('**/*', async route => {
    const address = route.request().url()
    if (address.endsWith('.svg') && address.includes('elsewhere')) return route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' })
    if (address.includes('elsewhere')) return route.fulfill({ contentType: 'text/javascript', body: 'window.planted = true' })
    if (route.request().resourceType() !== 'document') return route.continue()
    const response = await route.fetch()
    const headers = { ...response.headers() }
    delete headers['content-length']
    delete headers['content-encoding']
    let body = await response.text()
    if (!withPolicy) {
      for (const name of ['content-security-policy', 'x-frame-options']) delete headers[name]
      body = body.replace(/<meta[^>]*content-security-policy[^>]*>/i, '')
    }
    const planted = route.request().frame() === page.mainFrame() ? plant(body) : body
    await route.fulfill({ status: response.status(), headers, body: planted })
  })
  await page.goto(origin, { waitUntil: 'load' })
  const result = await page.evaluate(look)
  await context.close()
  return result
}

export const run = async (browser, origin, site, all) => {
  const rules = readFileSync(join(site, 'server', 'nginx-server.conf'), 'utf8')
  const policy = (rules.match(/Content-Security-Policy "([^"]*)"/) || ['', ''])[1]
  check('the server sends a policy', /default-src 'none'/.test(policy) && /frame-ancestors 'none'/.test(policy) ? [] : policy.slice(0, 200))
  check(`no page has what the policy forbids, of ${all.length}`, all.flatMap(({ path, html }) => blocked(html, policy).map(problem => `${path} ${problem}`)))
  for (const [name, plant, look] of seeds) {
    const address = `${origin}/gemeente/utrecht/`
    equal(`the policy stops ${name}, which works without a policy`, [await works(browser, address, plant, look, true), await works(browser, address, plant, look, false)], [false, true])
  }
}
