// axe: WCAG 2.0–2.2 A and AA, of AAA the contrast and the size of targets, and good practice.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { evaluate, inject } from '../browser.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// Rules that axe leaves out unless asked.
const more = ['color-contrast-enhanced', 'target-size']
// In forced colours the browser chooses: axe can't know the colours, and reports the page's own.
const contrast = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']

/** What axe finds in a page as it is seen now; one line for each rule. `without` leaves rules out. */
export const violations = async (page, without = []) => {
  if (!await evaluate(page, 'typeof axe === "object"')) await inject(page, axe)
  // Rules by tag and rules by name together: axe takes the tags in runOnly and adds what rules enables.
  const rules = Object.fromEntries([...more.map(rule => [rule, { enabled: true }]), ...without.map(rule => [rule, { enabled: false }])])
  // No selectors: making one that is unique takes longer than finding the defect, and the element itself says more.
  const options = { runOnly, rules, resultTypes: ['violations'], selectors: false, elementRef: false }
  return evaluate(page, `axe.run(document, ${JSON.stringify(options)})
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(node => node.html.slice(0, 100)).join(' | ')))`)
}

/** The same in forced colours. */
export const violationsInForcedColours = page => violations(page, contrast)

/** The same on paper, where nothing can be touched. */
export const violationsOnPaper = page => violations(page, ['target-size'])

/** The same without style: links are then as high as their letters, and in a list of links that is what the reader's browser chose. */
export const violationsWithoutStyle = page => violations(page, ['target-size'])
