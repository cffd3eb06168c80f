// That the checks find what they are for: each defect is put in a page that is well, and the check that guards against it must
// say so. The page without the defect must pass the same check, or this would prove nothing.
import { evaluate, open, shareTabs, unfold } from '../browser.mjs'
import colours from '../defects/colours.mjs'
import finder from '../defects/finder.mjs'
import keyboard from '../defects/keyboard.mjs'
import layout from '../defects/layout.mjs'
import markup from '../defects/markup.mjs'
import without from '../defects/without.mjs'
import { bare, wear } from '../modes.mjs'
import { check } from '../report.mjs'
import { measure } from './modes.mjs'

/**
 * A defect: `seed`, a script that makes it, or `served`, what the server sends in place of the page and the script; `mode`, in which the usual measures find it, or `look`, what finds it; `says`, what is
 * then said; `not`, modes in which it can't be seen; `path`, a page in which it is put; `script`, whether that has its script;
 * `walking`, to leave the page as it opens.
 */
const DEFECTS = [...markup, ...layout, ...colours, ...keyboard, ...finder, ...without]
const MUNICIPALITY = '/gemeente/voorbeeldstad/'

/** The page and its script as another server would send them. */
const serve = (page, { html, script }) => page.route(/\/$|\.js$/, async route => {
  const response = await route.fetch()
  const change = route.request().url().endsWith('.js') ? script : html
  await route.fulfill({ response, body: change(await response.text()) })
})

const look = async (page, origin, defect, seeded) => {
  if (seeded && defect.served) await serve(page, defect.served)
  await open(page, origin + (defect.path || MUNICIPALITY), { script: defect.script !== false })
  bare(page)
  await wear(page, 'light 320')
  if (!defect.walking) await unfold(page)
  if (seeded && defect.seed) await evaluate(page, `${defect.seed};undefined`)
  const elsewhere = []
  if (seeded) for (const mode of defect.not || []) elsewhere.push(...(await measure(page, mode)).map(problem => `${mode}: ${problem}`))
  const found = await (defect.look ? defect.look(page) : measure(page, defect.mode))
  return { found: [found].flat().filter(Boolean), elsewhere }
}

export const run = async (browser, origin) => {
  // A seed may leave a page in a bad state: each gets a page of its own.
  const found = []
  await shareTabs(browser, DEFECTS, { reducedMotion: 'reduce' }, async (tab, defect) => {
    const page = await tab.context().newPage()
    const before = await look(page, origin, defect, false)
    check(`without it, ${defect.mode || 'the check'} is silent: ${defect.name}`, before.found)
    const after = await look(page, origin, defect, true)
    const matching = after.found.filter(problem => defect.says.test(problem))
    if (check(`found: ${defect.name}`, matching.length ? [] : [`not found; ${defect.mode || 'the check'} says:`, ...after.found, 'nothing more'])) found.push(defect.name)
    if (defect.not) check(`seen in ${defect.mode || 'the check'} alone: ${defect.name}`, after.elsewhere)
    await page.close()
  })
  console.log(`${found.length} of ${DEFECTS.length} defects found`)
}
