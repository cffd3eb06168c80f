// Which pages stand for all: one of each kind in each language, and the extremes.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

// Pages with the examples of one component each have this in their address, in every language.
const GALLERY = '/galerij/'
const EXAMPLE = 'examples of '

export const isExample = kind => kind.startsWith(EXAMPLE)

const LANGUAGES = ['nl', 'nl-simple', 'en', 'ar', 'tr', 'uk', 'pl']

/** All pages of a site: `{ path, html, redirect }`, where `redirect` is whether the page only leads on. */
export const pages = site => readdirSync(site, { recursive: true })
  .filter(name => name.endsWith('.html'))
  .map(name => {
    const html = readFileSync(join(site, name), 'utf8')
    return { path: `/${name.replace(/index\.html$/, '')}`, html, redirect: html.includes('http-equiv=refresh') }
  })
  .sort((one, other) => one.path < other.path ? -1 : 1)

const language = page => (page.html.match(/<html[^>]* lang="?([\w-]+)/) || [])[1]

/** The pages with examples of components: `{ kind, language, path }`, as in the sample. They are not for search engines. */
export const gallery = all => all
  .filter(page => !page.redirect && page.path.includes(GALLERY) && /<meta[^>]*content="?noindex/.test(page.html))
  .map(page => ({ kind: `${EXAMPLE}${page.path.split(GALLERY)[1].replace(/\/$/, '') || 'all'}`, language: language(page), path: page.path }))

export const compressed = html => gzipSync(html, { level: 6 }).length

const most = (list, count) => list.reduce((best, each) => count(each) > count(best) ? each : best)
const heading = page => (page.html.match(/<h1>(.*?)<\/h1>/) || ['', ''])[1]
const occurrences = (page, text) => page.html.split(text).length

/**
 * The sample: `{ kind, language, path }`. The Dutch pages are named here or found; their translations are those that the
 * page itself names in `hreflang`, so that this list doesn't know the words of other languages.
 */
export const sample = (site, all) => {
  const real = all.filter(page => !page.redirect)
  const among = (start, depth) => real.filter(page => page.path.startsWith(start) && page.path.split('/').length === depth + 2)
  const municipalities = among('/gemeente/', 2)
  const guide = all.filter(page => page.path.startsWith('/keuzehulp/') && page.path.split('/').length === 5)
  const dutch = {
    home: '/',
    page: '/uitleg/kosten/',
    'longest page': most(among('/uitleg/', 2), page => page.html.length).path,
    section: '/uitleg/',
    municipality: '/gemeente/utrecht/',
    'municipality with the most supporters': '/gemeente/voorbeeldstad/',
    'municipality with the longest name': most(municipalities, page => heading(page).length).path,
    'municipality without a supporter': most(municipalities, page => -page.html.length).path,
    'heaviest municipality': most(municipalities, page => page.html.length).path,
    referral: '/gemeente/voorbeeldstad/verwijzen/',
    'referral without a supporter': '/gemeente/utrecht/verwijzen/',
    'municipality list': '/gemeente/',
    provinces: '/provincie/',
    province: most(among('/provincie/', 2), page => page.html.length).path,
    search: '/zoeken/',
    names: most(among('/zoeken/', 2), page => page.html.length).path,
    postcodes: '/postcode/',
    postcode: most(among('/postcode/', 2), page => page.html.length).path,
    'glossary index': '/begrippen/',
    glossary: most(among('/begrippen/', 2), page => page.html.length).path,
    guides: '/keuzehulp/',
    'guide start': '/keuzehulp/wmo-of-wlz/',
    'guide question': most(guide, page => occurrences(page, 'class=options')).path,
    'guide ending': most(guide, page => -occurrences(page, 'class=options')).path,
    coverage: '/dekking/',
    'for referrers': '/verwijzers/',
    'about the leaflet': '/verwijzers/folder/',
    leaflet: '/gemeente/utrecht/folder/',
    'leaflet with the longest name': `${most(municipalities, page => heading(page).length).path}folder/`,
    'leaflet of a supporter': '/gemeente/voorbeeldstad/folder/',
    'text to copy': '/verwijzers/tekst-voor-dossier/',
    privacy: '/privacy/',
    'accessibility statement': '/toegankelijkheid/',
    'not found': '/404.html',
    offline: '/offline/',
  }
  const found = []
  const seen = new Set()
  for (const [kind, path] of Object.entries(dutch)) {
    const html = readFileSync(join(site, path.endsWith('/') ? `${path}index.html` : path), 'utf8')
    const named = [...html.matchAll(/<a href=([^ >]+) hreflang=([\w-]+)/g)].map(([, to, language]) => [language, to.replace(/^"|"$/g, '')])
    for (const [language, to] of [['nl', path], ...named]) {
      const file = join(site, to.endsWith('/') ? `${to}index.html` : to)
      // A translation that isn't there leads to the home page of its language: that is in the sample already.
      if (!existsSync(file) || seen.has(to) || !LANGUAGES.includes(language)) continue
      seen.add(to)
      found.push({ kind, language, path: to })
    }
  }
  return found
}
