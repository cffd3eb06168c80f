// The theme in a real browser. `cargo test --test render` writes the sample pages; this opens each of them in every mode:
//   node theme.mjs [folder with pages] [only pages whose name contains this]
// What axe can't see is measured here: nothing sticks out at 320 and 240 pixels (WCAG 1.4.10), with the text spacing of 1.4.12,
// with text twice as large (1.4.4) and without styles; every stop of the Tab key is visible (2.4.7) and not covered (2.4.11);
// every control is at least 44 pixels high; forced colours leave borders.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const here = dirname(fileURLToPath(import.meta.url))
const folder = resolve(process.argv[2] || join(here, '../../target/tmp/helder'))
const only = process.argv[3] || ''
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// Rules that axe leaves out unless asked.
const more = ['color-contrast-enhanced', 'target-size', 'identical-links-same-purpose', 'link-in-text-block']
const spacing = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}'

const modes = [
  { name: 'light 1280', width: 1280 },
  { name: 'dark 1280', width: 1280, colorScheme: 'dark' },
  { name: 'light 320', width: 320 },
  { name: 'dark 320', width: 320, colorScheme: 'dark' },
  // The browser's own colours: axe can't know them, so contrast is out.
  { name: 'forced colours 320', width: 320, forcedColors: 'active', without: ['color-contrast', 'color-contrast-enhanced'] },
]
const pages = readdirSync(folder).filter(name => name.endsWith('.html') && name.includes(only))
const findings = []
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] })

const sticksOut = page => page.evaluate(() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return null
  const widest = [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > width + 1 && !each.closest('.unseen')).pop()
  return `${document.documentElement.scrollWidth} > ${width}: ${widest ? widest.outerHTML.slice(0, 80) : '?'}`
})

for (const mode of modes) {
  const context = await browser.newContext({ viewport: { width: mode.width, height: 800 }, colorScheme: mode.colorScheme, forcedColors: mode.forcedColors })
  // The script comes from a file here: what is tested is the page without it.
  await context.route('**/*.js', route => route.abort())
  const page = await context.newPage()
  for (const name of pages) {
    await page.goto(`file://${join(folder, name)}`)
    await page.evaluate(axe)
    const rules = Object.fromEntries([...more.map(rule => [rule, { enabled: true }]), ...(mode.without || []).map(rule => [rule, { enabled: false }])])
    const { violations } = await page.evaluate(options => window.axe.run(document, options), { runOnly: tags, rules })
    for (const { id, nodes } of violations) findings.push(`${name} [${mode.name}] axe ${id}: ${nodes.map(node => node.html.slice(0, 90)).slice(0, 3).join(' | ')}`)
  }
  await context.close()
}

const context = await browser.newContext({ viewport: { width: 320, height: 800 }, javaScriptEnabled: true })
await context.route('**/*.js', route => route.abort())
const page = await context.newPage()
for (const name of pages) {
  const open = async (width, style) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`file://${join(folder, name)}`)
    await page.evaluate(() => document.querySelectorAll('details').forEach(each => { each.open = true }))
    if (style) await page.evaluate(css => { document.adoptedStyleSheets = [Object.assign(new CSSStyleSheet(), {})]; document.adoptedStyleSheets[0].replaceSync(css) }, style)
  }
  for (const [what, width, style] of [
    ['320', 320], ['240', 240], ['text spacing 320', 320, spacing], ['text spacing 1280', 1280, spacing],
    ['200% text 640', 640, 'html{font-size:240%!important}'], ['200% text 320', 320, 'html{font-size:240%!important}'],
  ]) {
    await open(width, style)
    const problem = await sticksOut(page)
    if (problem) findings.push(`${name} [${what}] sticks out ${problem}`)
  }
  await open(320)
  await page.evaluate(() => document.querySelector('style').remove())
  const bare = await sticksOut(page)
  // Without styles a long word may stick out; a drawing may not.
  if (bare && /svg/.test(bare)) findings.push(`${name} [no style] ${bare}`)

  await open(320)
  const small = await page.evaluate(() => [...document.querySelectorAll('button, input, summary, nav a, .call, .button, .links a, .options a, .letters a, .entries a')]
    .filter(each => each.offsetParent && !each.closest('.breadcrumbs') && each.getBoundingClientRect().height < 43.5)
    .map(each => `${Math.round(each.getBoundingClientRect().height)}px ${each.outerHTML.slice(0, 60)}`))
  if (small.length) findings.push(`${name} [targets] ${small.slice(0, 3).join(' | ')}`)

  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto(`file://${join(folder, name)}`)
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Tab')
    const state = await page.evaluate(() => {
      const each = document.activeElement
      if (!each || each === document.body) return 'end'
      const style = getComputedStyle(each)
      const box = each.getClientRects()[0]
      const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
      const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 12))
      const covered = top && !(each.contains(top) || top.contains(each))
      return seen && !covered ? 'seen' : `${seen ? 'covered' : 'no outline'} ${each.outerHTML.slice(0, 80)}`
    })
    if (state === 'end') break
    if (state !== 'seen') findings.push(`${name} [focus] ${state}`)
  }
}
await browser.close()

for (const finding of findings) console.log(finding)
console.log(`${pages.length} pages, ${modes.length} modes: ${findings.length} findings`)
process.exitCode = findings.length ? 1 : 0
