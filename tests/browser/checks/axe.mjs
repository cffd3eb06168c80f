// axe in every mode: no violation of WCAG 2.0–2.2 A and AA, of the contrast and target size of AAA, or of good practice.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { evaluate, inject, share, sticksOut, style } from '../browser.mjs'
import { check } from '../report.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// Rules of AAA, and one that axe leaves out unless asked.
const more = ['color-contrast-enhanced', 'target-size', 'identical-links-same-purpose']

export const violations = async (page, without = []) => {
  await inject(page, axe)
  const rules = Object.fromEntries([...more.map(rule => [rule, { enabled: true }]), ...without.map(rule => [rule, { enabled: false }])])
  // Rules by tag and rules by name together: axe takes the tags in runOnly and adds what rules enables.
  const found = await evaluate(page, `axe.run(document, ${JSON.stringify({ runOnly, rules, resultTypes: ['violations'] })})
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(node => node.html.slice(0, 100)).join(' | ')))`)
  return found
}

// Dutch for the shape of every template; Arabic because it runs the other way.
const shape = ({ language }) => language === 'nl' || language === 'ar'
const few = ({ kind, language }) => shape({ language }) && ['home', 'page', 'municipality with the most supporters', 'referral', 'search', 'province', 'names', 'guide question', 'leaflet', 'not found'].includes(kind)
const contrast = ['color-contrast', 'color-contrast-enhanced']

const modes = [
  { name: 'light 320', width: 320, pages: () => true },
  { name: 'light 1280', width: 1280, pages: shape },
  { name: 'dark 320', width: 320, options: { colorScheme: 'dark' }, pages: shape },
  { name: 'print', width: 700, media: 'print', pages: shape },
  // The browser's own colours: axe can't know them, so contrast is out and borders are looked at in its place.
  { name: 'forced colours', width: 320, options: { forcedColors: 'active' }, without: contrast, pages: shape, borders: true },
  // Without script by the policy of the page: with script switched off in the browser axe can't run either.
  { name: 'without script', width: 320, script: false, pages: shape },
  { name: '240', width: 240, pages: few },
  { name: '400% zoom of 1280', width: 320, height: 200, options: { deviceScaleFactor: 4 }, pages: few },
  { name: 'text spacing', width: 320, css: '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}', pages: few },
]

const unbordered = `[...document.querySelectorAll('button, input, .button')].filter(each => each.offsetParent && getComputedStyle(each).borderTopStyle === 'none').map(each => 'no border: ' + each.outerHTML.slice(0, 80))`

export const run = async (browser, origin, sample) => {
  for (const mode of modes) {
    const context = await browser.newContext({ viewport: { width: mode.width, height: mode.height || 800 }, serviceWorkers: 'block', ...mode.options })
    if (mode.script === false) {
      await context.route('**/*', async route => {
        const response = await route.fetch()
        await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "script-src 'none'" } })
      })
    }
    const tabs = [await context.newPage(), await context.newPage()]
    await share(sample.filter(mode.pages), tabs.length, async ({ kind, path }, number) => {
      const page = tabs[number]
      await page.emulateMedia({ media: mode.media || 'screen' })
      await page.goto(origin + path)
      if (mode.css) await style(page, mode.css)
      check(`axe, ${mode.name}: ${path} (${kind})`, [
        ...await violations(page, mode.without),
        ...(mode.borders ? await evaluate(page, unbordered) : []),
        mode.media !== 'print' && await sticksOut(page),
      ])
    })
    await context.close()
  }
}
