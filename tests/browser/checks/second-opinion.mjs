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
]

export const run = async (browser, origin, sample) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  for (const { kind, path } of sample.filter(({ language }) => language === 'nl')) {
    await page.goto(origin + path)
    await inject(page, engine)
    const found = await evaluate(page, `new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']).then(({ results }) => results
      .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
      .map(({ ruleId, message, snippet }) => ({ ruleId, message, snippet })))`)
    const kept = found.filter(each => !IGNORED.some(ignored => ignored(each)))
    check(`IBM's engine: ${path} (${kind})`, kept.map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 100)}`))
  }
  await context.close()
}
