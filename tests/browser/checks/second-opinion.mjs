// IBM's engine as a second opinion, on one page of each kind.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { debug, evaluate, inject, open, shareTabs } from '../browser.mjs'
import { check } from '../report.mjs'

const engine = readFileSync(join(dirname(createRequire(import.meta.url).resolve('accessibility-checker-engine/package.json')), 'ace.js'), 'utf8')

// What it says that we don't follow, with the reason.
const IGNORED = [
  // The link that skips to the text stands before all landmarks, because it must be the first stop. GOV.UK advises to ignore
  // exactly this one and not to wrap the link in a landmark.
  ({ ruleId, snippet }) => ruleId === 'aria_content_in_landmark' && snippet.includes('skip-link'),
  // The ground of the sign with the telephone number is drawn by ::before, which the engine doesn't see: it takes the colour
  // behind it. The contrast with the real ground is measured in every mode.
  ({ ruleId, inCall }) => ruleId === 'text_contrast_sufficient' && inCall,
  // The gallery shows three finders below each other. A form without a name is no landmark (HTML-AAM), so that there is nothing to
  // tell apart: the engine counts it all the same.
  ({ ruleId, snippet }) => /^aria_(form_label|landmark_name)_unique$/.test(ruleId) && snippet.startsWith('<form') && !/ (role|aria-label(ledby)?)=/.test(snippet),
]

/** What the engine finds in a page, one line for each defect. */
export const ibm = async page => {
  await inject(page, engine)
  const found = await evaluate(page, `new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']).then(({ results }) => results
    .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
    .map(({ ruleId, message, snippet, node }) => ({ ruleId, message, snippet, inCall: !!(node && node.parentElement && node.parentElement.closest('.call')) })))`)
  return found.filter(each => !IGNORED.some(ignored => ignored(each))).map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 100)}`)
}

export const run = async (browser, origin, sample) => {
  await shareTabs(browser, sample.filter(({ language }) => language === 'nl'), {}, async (page, { kind, path }) => {
    await open(page, origin + path)
    check(`IBM's engine: ${path} (${kind})`, await ibm(page))
  })

  // On a narrow screen every row of a table looks like a card; it must still be a table to a screen reader, without roles:
  // the Nu checker calls those an error.
  await shareTabs(browser, ['/dekking/'], {}, async (page, path) => {
    await open(page, origin + path)
    const { nodes } = await debug(page, 'Accessibility.getFullAXTree')
    const roles = new Set(nodes.filter(node => !node.ignored && node.role).map(node => node.role.value))
    check('a table on a narrow screen is still a table', ['table', 'row', 'columnheader', 'rowheader', 'cell'].filter(role => !roles.has(role)).map(role => `no ${role}`))
  }, 1)
}
