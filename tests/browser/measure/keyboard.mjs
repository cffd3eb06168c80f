// A walk with the Tab key: every stop is seen and uncovered, the order is that of the page, and the walk ends.
import { debug, evaluate } from '../browser.mjs'

// Longer than any page has stops: a walk that doesn't end within it is trapped.
const LONGEST = 450

// Where the focus is: its place among all that can have focus, its place on the page, and what is wrong with it.
const stop = `(() => {
  const each = document.activeElement
  if (!each || each === document.body || each === document.documentElement) return null
  const css = getComputedStyle(each)
  const box = [...each.getClientRects()].find(box => box.width && box.height)
  const problems = []
  if (css.outlineStyle === 'none' || parseFloat(css.outlineWidth) < 2 || /, 0\\)$/.test(css.outlineColor)) problems.push('no visible focus')
  if (!box) problems.push('no size')
  else if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) problems.push('outside the screen')
  else {
    // An area of a map fills its box in part: any of 49 points will do. Of anything else the start must be seen.
    const points = each.ownerSVGElement
      ? Array.from({ length: 49 }, (_, at) => [box.left + box.width * (at % 7 + 1) / 8, box.top + box.height * (Math.floor(at / 7) + 1) / 8])
      : [[box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 12)]]
    const hit = ([x, y]) => {
      const at = document.elementFromPoint(Math.min(Math.max(x, 0), innerWidth - 1), Math.min(Math.max(y, 0), innerHeight - 1))
      return at && (each.contains(at) || at.contains(each) && !each.ownerSVGElement)
    }
    if (!points.some(hit)) problems.push('covered')
  }
  const order = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].indexOf(each)
  return {
    order,
    html: each.outerHTML.slice(0, 100),
    box: box && { top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left, right: box.right },
    problems: problems.map(problem => problem + ': ' + each.outerHTML.slice(0, 100)),
  }
})()`

const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }

/** Presses Tab and looks where the focus went. */
const next = async page => {
  await debug(page, 'Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab })
  const [state] = await Promise.all([evaluate(page, stop), debug(page, 'Input.dispatchKeyEvent', { type: 'keyUp', ...tab })])
  return state
}

/**
 * Whether the eye jumps back: the next stop is on the line before, in the same column, or earlier on the same line. That is what
 * `order`, `float` and reversed rows do to the order of a page while its HTML is in order.
 */
const jumps = (one, other, rightToLeft) => {
  if (!one || !other) return false
  const sameLine = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > Math.min(one.bottom - one.top, other.bottom - other.top) / 2
  if (sameLine) return rightToLeft ? other.left >= one.right - 1 : other.right <= one.left + 1
  return other.bottom <= one.top + 1 && other.left < one.right && one.left < other.right
}

/** Walks through the page from its start. Gives the problems, each with what it is about. */
export const walk = async page => {
  const problems = []
  const stops = []
  let ended = false
  const rightToLeft = await evaluate(page, `document.documentElement.dir === 'rtl'`)
  while (!ended && stops.length < LONGEST) {
    const state = await next(page)
    // Past the last stop comes the browser itself, or the first stop again.
    if (!state || state.order > -1 && stops[0] && state.order === stops[0].order && stops.length > 1) ended = true
    else if (stops.length && state.order === stops.at(-1).order) break
    else stops.push(state)
  }
  if (!ended) problems.push(`trap: the walk does not end, ${stops.length} stops, the last ${(stops.at(-1) || {}).html}`)
  stops.forEach((state, at) => {
    problems.push(...state.problems)
    const before = stops[at - 1]
    if (!before) return
    if (state.order <= before.order) problems.push(`order: ${state.html} comes after ${before.html}`)
    else if (jumps(before.box, state.box, rightToLeft)) problems.push(`jump: from ${before.html} back to ${state.html}`)
  })
  return problems
}

/** The link that skips to the text: the first stop, and it does skip. */
export const skips = async page => {
  const first = await next(page)
  if (!first || !/href="?#main/.test(first.html)) return [`the first stop is not the skip link: ${first && first.html}`]
  await page.keyboard.press('Enter')
  await next(page)
  return await evaluate(page, `!!document.activeElement.closest('main, footer')`) ? [] : ['after the skip link comes something before the text']
}
