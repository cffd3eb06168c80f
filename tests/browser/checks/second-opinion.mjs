// IBM's engine as a second opinion, on one page of each kind.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { evaluate, inject } from '../browser.mjs'
import { check } from '../report.mjs'

const engine = readFileSync(join(dirname(createRequire(import.meta.url).resolve('accessibility-checker-engine/package.json')), 'ace.js'), 'utf8')

// What it says that we don't follow, with the reason.
const IGNORED = [
  // The link that skips to the text stands before all landmarks, because it must be the first stop. GOV.UK advises to ignore
  // exactly this one and not to wrap the link in a landmark.
  ({ ruleId, snippet }) => ruleId === 'aria_content_in_landmark' && snippet.includes('skip-link'),
  // The ground of the sign with the telephone number is drawn by ::before, which the engine doesn't see: it takes the colour
  // behind it. The contrast with the real ground is measured below.
  ({ ruleId, inCall }) => ruleId === 'text_contrast_sufficient' && inCall,
]

// The contrast of WCAG 1.4.6 between the letters of the sign and its real ground.
const signContrast = `(() => {
  const sign = document.querySelector('.call')
  if (!sign) return
  const luminance = colour => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark, light] = [getComputedStyle(sign).color, getComputedStyle(sign, '::before').backgroundColor].map(luminance).sort((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
})()`

export const run = async (browser, origin, sample) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  for (const { kind, path } of sample.filter(({ language }) => language === 'nl')) {
    await page.goto(origin + path)
    await inject(page, engine)
    const found = await evaluate(page, `new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']).then(({ results }) => results
      .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
      .map(({ ruleId, message, snippet, node }) => ({ ruleId, message, snippet, inCall: !!(node && node.parentElement && node.parentElement.closest('.call')) })))`)
    const kept = found.filter(each => !IGNORED.some(ignored => ignored(each)))
    check(`IBM's engine: ${path} (${kind})`, kept.map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 100)}`))
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme })
      const contrast = await evaluate(page, signContrast)
      if (contrast !== undefined) check(`the sign has a contrast of 7 in ${colorScheme}: ${path}`, contrast >= 7 ? [] : `${contrast}`)
    }
    await page.emulateMedia({ colorScheme: 'light' })
  }

  // On a narrow screen every row of a table looks like a card; it must still be a table to a screen reader, without roles:
  // the Nu checker calls those an error.
  await page.goto(`${origin}/dekking/`)
  const session = await context.newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const roles = new Set(nodes.filter(node => !node.ignored && node.role).map(node => node.role.value))
  check('a table on a narrow screen is still a table', ['table', 'row', 'columnheader', 'rowheader', 'cell'].filter(role => !roles.has(role)).map(role => `no ${role}`))
  await context.close()
}
