// Every page of the sample in every mode: axe, and what axe doesn't look at. A page is loaded once and then put in each mode.
import { open, shareTabs, unfold } from '../browser.mjs'
import { violations, violationsInForcedColours, violationsOnPaper } from '../measure/axe.mjs'
import { borderless, inkHeavy, paleSign } from '../measure/colours.mjs'
import { cutOff, lengthen, overlaps, smallTargets, sticksOut, stays, textSizes } from '../measure/layout.mjs'
import { ambiguous, moves } from '../measure/meaning.mjs'
import { addressless, controls, hiddenNumbers } from '../measure/paper.mjs'
import { bare, wear } from '../modes.mjs'
import { check } from '../report.mjs'
import { isExample } from '../sample.mjs'

/** What is measured in each mode; the defects use the same. */
export const MEASURES = {
  'light 320': [violations, sticksOut, smallTargets, cutOff, overlaps, paleSign, hiddenNumbers, ambiguous],
  'dark 320': [violations, paleSign],
  'forced colours': [violationsInForcedColours, borderless],
  'forced colours, dark': [borderless],
  'reduced motion': [moves],
  '240': [violations, sticksOut, smallTargets, cutOff, overlaps],
  '1280': [violations, sticksOut, cutOff],
  '400% zoom of 1280': [violations, sticksOut, cutOff],
  'text spacing': [violations, sticksOut, cutOff, overlaps],
  'text spacing at 240': [sticksOut, cutOff],
  '200% text': [violations, sticksOut, cutOff, overlaps],
  '200% text at 1280': [sticksOut, cutOff],
  print: [violationsOnPaper, sticksOut, cutOff, overlaps, inkHeavy, addressless, controls, hiddenNumbers],
  'print on A5': [sticksOut, cutOff],
  'print from dark': [inkHeavy],
}

const NARROW = ['240', 'text spacing at 240', '200% text']
const axe = [violations, violationsInForcedColours, violationsOnPaper]

/** Measures a page that is open in a mode; with `looks`, with only some of the measures of that mode. */
export const measure = async (page, mode, looks = MEASURES[mode]) => {
  await wear(page, mode)
  const problems = []
  for (const look of looks) problems.push(...[await look(page)].flat().filter(Boolean))
  return problems
}

/**
 * The examples of the components in all languages are twice as many pages as all templates: axe, which takes most of the time, looks
 * in every mode at those in Dutch and in Arabic, and at the others in light and in dark. What is measured here looks at all.
 */
const looks = ({ kind, language }, mode) => isExample(kind) && !['nl', 'ar'].includes(language) && !['light 320', 'dark 320'].includes(mode)
  ? MEASURES[mode].filter(look => !axe.includes(look))
  : MEASURES[mode]

export const run = async (browser, origin, sample) => {
  const took = {}
  await shareTabs(browser, sample, {}, async (page, each) => {
    const { kind, path } = each
    await open(page, origin + path)
    bare(page)
    await wear(page, 'light 320')
    check(`axe, as it opens: ${path} (${kind})`, await violations(page))
    await unfold(page)
    let sizes
    for (const mode of Object.keys(MEASURES)) {
      const start = Date.now()
      const problems = await measure(page, mode, looks(each, mode))
      if (mode === '1280') sizes = await textSizes(page)
      if (mode === '200% text at 1280') problems.push(...stays(sizes, await textSizes(page)))
      check(`${mode}: ${path} (${kind})`, problems)
      took[mode] = (took[mode] || 0) + Date.now() - start
    }
    // The words of Dutch law are long: where short words stand today, a long one must fit tomorrow.
    if (each.language === 'nl') {
      await lengthen(page, true)
      for (const mode of NARROW) check(`“toegankelijkheidsverklaring”, ${mode}: ${path} (${kind})`, await measure(page, mode, [sticksOut, cutOff]))
    }
  })
  console.log(`modes, seconds of a tab: ${Object.entries(took).map(([mode, time]) => `${mode} ${(time / 1000).toFixed(0)}`).join(', ')}`)
}
