// Every page of the sample without script, without pictures and without style, one at a time and together: it says the same,
// everything keeps its name, and no drawing fills the screen.
import { evaluate, open, shareTabs, unfold } from '../browser.mjs'
import { violations, violationsWithoutStyle } from '../measure/axe.mjs'
import { cutOff, hugeDrawings, overlaps, smallTargets, sticksOut } from '../measure/layout.mjs'
import { lines, lost, nameless, names } from '../measure/meaning.mjs'
import { hiddenNumbers } from '../measure/paper.mjs'
import { bare, wear } from '../modes.mjs'
import { check } from '../report.mjs'

/** A picture that can't be had leaves its text; a drawing in the page leaves nothing. */
export const dropPictures = page => evaluate(page, `(() => {
  for (const each of document.querySelectorAll('img')) each.replaceWith(each.alt)
  for (const each of document.querySelectorAll('svg')) each.closest('.map, .leaflet, .figure') ? each.replaceWith(' ') : each.remove()
})()`)

export const dropStyle = page => evaluate(page, `document.querySelectorAll('style').forEach(each => each.remove())`)

const together = async (...looks) => (await Promise.all(looks)).flat().filter(Boolean)
// On a map every area is a link with a name of its own; the same links stand below it as text.
const withoutMap = list => [...new Set(list)]

export const run = async (browser, origin, sample) => {
  await shareTabs(browser, sample, {}, async (page, { kind, path }) => {
    const load = async options => {
      await open(page, origin + path, options)
      bare(page)
      await wear(page, 'light 320')
      await unfold(page)
    }
    await load({ script: true })
    const whole = { lines: await lines(page), names: withoutMap(await names(page)) }
    check(`everything has a name: ${path} (${kind})`, nameless(whole.names))

    await dropPictures(page)
    check(`without pictures: ${path} (${kind})`, [
      ...lost(whole.names, withoutMap(await names(page)), 'lost its name'), ...lost(whole.lines, await lines(page), 'not there'), ...await together(sticksOut(page)),
    ])

    await load({ script: false })
    check(`without script: ${path} (${kind})`, [
      ...lost(whole.lines, await lines(page), 'not there'), ...await together(violations(page), sticksOut(page), smallTargets(page), cutOff(page), overlaps(page), hiddenNumbers(page)),
    ])
    // Names by script are names for some only: the form without it must have its own.
    const plain = withoutMap(await names(page))
    check(`without script everything has a name: ${path} (${kind})`, nameless(plain))

    await dropStyle(page)
    check(`without style: ${path} (${kind})`, [
      ...lost(whole.lines, await lines(page), 'not there'), ...lost(plain, withoutMap(await names(page)), 'lost its name'),
      ...await together(violationsWithoutStyle(page), hugeDrawings(page), cutOff(page), overlaps(page), hiddenNumbers(page)),
    ])

    await dropPictures(page)
    check(`without script, style and pictures: ${path} (${kind})`, [
      ...lost(whole.lines, await lines(page), 'not there'), ...lost(plain, withoutMap(await names(page)), 'lost its name'), ...await together(cutOff(page), hiddenNumbers(page)),
    ])
  })
}
