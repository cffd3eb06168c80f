// A walk with the Tab key: every stop is visible and uncovered, the order is that of the page, and the walk ends.
import { evaluate } from '../browser.mjs'
import { check, equal } from '../report.mjs'

const kinds = ['home', 'page', 'municipality with the most supporters', 'referral', 'search', 'guide question', 'province', 'not found', 'leaflet']
// Longer than any page has stops: a walk that doesn't end within it is trapped.
const LONGEST = 400

const stop = `(() => {
  const each = document.activeElement
  if (!each || each === document.body) return null
  const css = getComputedStyle(each)
  const box = [...each.getClientRects()].find(box => box.width && box.height)
  const problems = []
  if (css.outlineStyle === 'none' || parseFloat(css.outlineWidth) < 2) problems.push('no visible focus')
  if (!box) problems.push('no size')
  else if (box.bottom <= 0 || box.top >= innerHeight) problems.push('outside the screen')
  else {
    const at = document.elementFromPoint(Math.min(Math.max(box.left + Math.min(box.width / 2, 20), 0), innerWidth - 1), Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 0), innerHeight - 1))
    if (!at || !(each.contains(at) || at.contains(each))) problems.push('covered')
  }
  const all = [...document.querySelectorAll('a[href], button, input, summary, [tabindex]')]
  return { order: all.indexOf(each), problems: problems.map(problem => problem + ': ' + each.outerHTML.slice(0, 100)) }
})()`

export const run = async (browser, origin, sample) => {
  for (const width of [320, 1280]) {
    // Without the smooth scrolling that would still be on its way when the place is looked at.
    const context = await browser.newContext({ viewport: { width, height: 640 }, serviceWorkers: 'block', reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (const { path } of sample.filter(({ kind, language }) => kinds.includes(kind) && (language === 'nl' || language === 'ar'))) {
      await page.goto(origin + path)
      const [problems, orders] = [[], []]
      let ended = false
      while (!ended && orders.length < LONGEST) {
        await page.keyboard.press('Tab')
        const state = await evaluate(page, stop)
        // Past the last stop comes the browser itself, or the first stop again.
        if (state && state.order > -1 && state.order === orders[0]) ended = true
        else if (state) {
          problems.push(...state.problems)
          orders.push(state.order)
        } else ended = true
      }
      check(`every stop is seen at ${width}: ${path}`, problems)
      check(`the order is that of the page at ${width}: ${path}`, orders.some((order, at) => at && order <= orders[at - 1]) ? orders.join(' ') : [])
      check(`no trap at ${width}: ${path}`, ended ? [] : `${orders.length} stops`)

      await page.goto(origin + path)
      await page.keyboard.press('Tab')
      check(`the first stop is the skip link at ${width}: ${path}`, await evaluate(page, `document.activeElement.getAttribute('href') !== '#main' && document.activeElement.outerHTML.slice(0, 80)`))
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      equal(`after the skip link comes the main text at ${width}: ${path}`, await evaluate(page, `!!document.activeElement.closest('main, footer')`), true)
    }
    await context.close()
  }
}
