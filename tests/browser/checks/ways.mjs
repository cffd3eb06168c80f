// Nobody meets a dead end: from every page at most two links lead to a call, by what stands in the page itself, not in its menu. No browser
// is needed: the links are read in the built pages.
import { check } from '../report.mjs'

/** At most so many links, from any page. Typing a place in the finder counts as one. */
export const FARTHEST = 2

const hrefs = html => [...html.matchAll(/<a\s[^>]*?href=("[^"]*"|[^\s>]+)/g)].map(([, href]) => href.replace(/^"|"$/g, ''))
const main = html => (html.match(/<main[^>]*>(.*)<\/main>/s) || ['', ''])[1]
const bare = href => href.replace(/[?#].*$/, '')

/**
 * How many links each page is from a call: `{ path: number }`, infinite where no way leads there. A page with a number, an e-mail
 * address or a first step with an address of its own is there already. `part` says which part of a page is read.
 */
export const distances = (pages, part = main) => {
  const known = new Set(pages.map(({ path }) => path))
  const far = {}
  const back = {}
  const add = (from, to) => (back[to] = back[to] || []).push(from)
  // The finder leads to a municipality: one stands for all, and each of them is looked at by itself.
  const place = pages.find(({ path, html }) => path.split('/').length > 3 && /class=municipality/.test(html))
  for (const { path, html } of pages) {
    const text = part(html)
    const links = hrefs(text)
    const step = (text.match(/<section[^>]*class="?first-step.*?<\/section>/s) || [''])[0]
    // A letter to who makes the site is no call: its address stands in the tail of a page.
    const own = hrefs(text.replace(/<div class="?tail.*/s, ''))
    if (own.some(href => /^(tel|mailto):/.test(href)) || hrefs(step).some(href => /^https?:/.test(href))) far[path] = 0
    for (const href of links) if (known.has(bare(href)) && bare(href) !== path) add(path, bare(href))
    if (place && /class="?finder/.test(text)) add(path, place.path)
  }
  let edge = Object.keys(far)
  for (let steps = 1; edge.length; steps++) {
    edge = edge.flatMap(path => back[path] || []).filter(path => far[path] === undefined && (far[path] = steps))
  }
  return Object.fromEntries(pages.map(({ path }) => [path, far[path] === undefined ? Infinity : far[path]]))
}

/** Where the way that a page itself proposes, its first step, goes round: back to a page that proposes it, with no call on the way. */
export const circles = pages => {
  const next = {}
  for (const { path, html } of pages) {
    const step = (main(html).match(/<section[^>]*class="?first-step.*?<\/section>/s) || [''])[0]
    if (!step || /href="?(tel|mailto|https?):/.test(step) || /class="?finder/.test(step)) continue
    next[path] = hrefs(step).map(bare).filter(href => href.startsWith('/'))
  }
  return Object.keys(next).filter(start => {
    const seen = new Set([start])
    for (let [at] = next[start]; next[at]; [at] = next[at]) {
      if (seen.has(at)) return true
      seen.add(at)
    }
    return next[start].length === 0 && !/gemeentehuis|<strong>/.test(pages.find(({ path }) => path === start).html)
  })
}

export const run = all => {
  const pages = all.filter(({ path, redirect }) => !redirect && !path.includes('/galerij/'))
  const far = distances(pages)
  const count = {}
  for (const steps of Object.values(far)) count[steps] = (count[steps] || 0) + 1
  for (const { path } of pages) check(`at most ${FARTHEST} links to a call: ${path}`, far[path] <= FARTHEST ? [] : `${far[path]} links`)
  check('no first step goes round', circles(pages))
  // What proves that this can fail: without its own links a page is nowhere.
  const blind = distances(pages, () => '')
  check('pages without links lead nowhere', Object.values(blind).every(steps => steps === Infinity) ? [] : 'a page without links leads somewhere')
  console.log(`links to a call, by the page itself: ${Object.entries(count).sort().map(([steps, pages]) => `${steps}: ${pages} pages`).join(', ')}`)
}
