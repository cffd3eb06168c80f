// Every page of the sample in every mode: axe, and what axe doesn't look at. A page is loaded once and then put in each mode.
import { open, shareTabs, unfold } from '../browser.mjs'
import { violations, violationsInForcedColours, violationsOnPaper } from '../measure/axe.mjs'
import { borderless, inkHeavy, paleSign } from '../measure/colours.mjs'
import { cutOff, overlaps, smallTargets, sticksOut, stays, textSizes } from '../measure/layout.mjs'
import { ambiguous, moves } from '../measure/meaning.mjs'
import { addressless, controls, hiddenNumbers } from '../measure/paper.mjs'
import { bare, wear } from '../modes.mjs'
import { check } from '../report.mjs'

/** What is measured in each mode; the defects use the same. */
export const MEASURES = {
  'light 320': [violations, sticksOut, smallTargets, cutOff, overlaps, paleSign, hiddenNumbers, ambiguous],
  'dark 320': [violations, paleSign],
  'forced colours': [violationsInForcedColours, borderless],
  'forced colours, dark': [borderless],
  'reduced motion': [moves],
  '240': [violations, sticksOut, smallTargets, cutOff, overlaps],
  '1280': [violations, sticksOut, cutOff, overlaps],
  '400% zoom of 1280': [violations, sticksOut, cutOff],
  'text spacing': [violations, sticksOut, cutOff, overlaps],
  'text spacing at 240': [sticksOut, cutOff],
  '200% text': [violations, sticksOut, cutOff, overlaps],
  '200% text at 1280': [sticksOut, cutOff],
  print: [violationsOnPaper, sticksOut, cutOff, overlaps, inkHeavy, addressless, controls, hiddenNumbers],
  'print on A5': [sticksOut, cutOff],
  'print from dark': [inkHeavy],
}

/** Measures a page that is open in a mode. */
export const measure = async (page, mode) => {
  await wear(page, mode)
  const problems = []
  for (const look of MEASURES[mode]) problems.push(...[await look(page)].flat().filter(Boolean))
  return problems
}

export const run = async (browser, origin, sample) => {
  const took = {}
  await shareTabs(browser, sample, {}, async (page, { kind, path }) => {
    await open(page, origin + path)
    bare(page)
    await wear(page, 'light 320')
    check(`axe, as it opens: ${path} (${kind})`, await violations(page))
    await unfold(page)
    let sizes
    for (const mode of Object.keys(MEASURES)) {
      const start = Date.now()
      const problems = await measure(page, mode)
      if (mode === '1280') sizes = await textSizes(page)
      if (mode === '200% text at 1280') problems.push(...stays(sizes, await textSizes(page)))
      check(`${mode}: ${path} (${kind})`, problems)
      took[mode] = (took[mode] || 0) + Date.now() - start
    }
  })
  console.log(`modes, seconds of a tab: ${Object.entries(took).map(([mode, time]) => `${mode} ${(time / 1000).toFixed(0)}`).join(', ')}`)
}
