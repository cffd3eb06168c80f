// Sizes: what sticks out, what is cut off, what is too small to touch, and text that doesn't grow.
import { evaluate } from '../browser.mjs'

/** What is wider than the screen, so that a reader has to scroll to the side; nothing when all fits (WCAG 1.4.10). */
export const sticksOut = page => evaluate(page, `(() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return
  const wide = box => box.right > width + 1 || box.left < -1
  // A box that is too wide, or a word in a box that isn't.
  const text = each => [...each.childNodes].filter(node => node.nodeType === 3).map(node => {
    const range = document.createRange()
    range.selectNode(node)
    return range.getBoundingClientRect()
  })
  const widest = [...document.querySelectorAll('body *')].filter(each => !each.closest('.unseen, .skip-link') && (wide(each.getBoundingClientRect()) || text(each).some(wide))).pop()
  return 'sticks out: ' + document.documentElement.scrollWidth + ' > ' + width + ': ' + (widest ? widest.outerHTML.slice(0, 100) : '?')
})()`)

/**
 * Controls less than 44 CSS pixels high, WCAG 2.5.5 (AAA). Links in a sentence are excepted there, and breadcrumbs are a line of
 * links.
 */
export const smallTargets = page => evaluate(page, `[...document.querySelectorAll('button, input, select, summary, nav a, .call, .button, .options a, .letters a, .entries a, li a, dt a')]
  .filter(each => {
    // A link that is all there is in an item of a list stands in no sentence.
    const item = each.closest('li, dt')
    const alone = !each.matches('a') || each.matches('nav a, .call, .button') || item && item.textContent.trim().replace(/[.]$/, '') === each.textContent.trim()
    return alone && each.checkVisibility({ visibilityProperty: true }) && !each.closest('.breadcrumbs') && each.getBoundingClientRect().height < 43.5
  })
  .map(each => 'small: ' + Math.round(each.getBoundingClientRect().height) + ' px: ' + each.outerHTML.slice(0, 80))`)

/**
 * Text that is cut off: an element that hides what doesn't fit in it, and holds more than fits (WCAG 1.4.4, 1.4.12). What is a
 * pixel high is meant for the ear alone; a box for a pencil has text in it for the ear as well.
 */
export const cutOff = page => evaluate(page, `[...document.querySelectorAll('body, body *')].filter(each => {
  const css = getComputedStyle(each)
  if (css.overflowX === 'visible' && css.overflowY === 'visible' || !each.textContent.trim() || each.closest('svg, .box')) return
  const hides = value => value === 'hidden' || value === 'clip'
  if (each.clientHeight <= 1 || each.clientWidth <= 1) return
  return hides(css.overflowX) && each.scrollWidth > each.clientWidth + 1 || hides(css.overflowY) && each.scrollHeight > each.clientHeight + 1
}).map(each => 'cut off: ' + each.outerHTML.slice(0, 100))`)

/** Text on text: two lines of letters of different elements in the same place, which fixed heights give when text grows. */
export const overlaps = page => evaluate(page, `(() => {
  const lines = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!node.data.trim() || parent.closest('svg, .unseen, .skip-link, script, style, .box') || !parent.checkVisibility({ visibilityProperty: true })) continue
    // What opens over the page while somebody types is meant to cover it, and has a ground of its own.
    const over = parent.closest('[role=listbox], [role=status]')
    if (over && getComputedStyle(over).position === 'absolute' && getComputedStyle(over).backgroundColor !== 'rgba(0, 0, 0, 0)') continue
    // The head of a table that is drawn as cards is there for the ear.
    if (parent.closest('thead') && parent.closest('thead').clientHeight <= 1) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) lines.push({ parent, top: box.top + box.height * .3, bottom: box.bottom - box.height * .3, left: box.left + 1, right: box.right - 1 })
  }
  lines.sort((one, other) => one.top - other.top)
  const found = []
  lines.forEach((one, at) => {
    for (let next = at + 1; next < lines.length && lines[next].top < one.bottom; next++) {
      const other = lines[next]
      if (other.parent !== one.parent && other.left < one.right && one.left < other.right) found.push('overlap: ' + one.parent.outerHTML.slice(0, 60) + ' and ' + other.parent.outerHTML.slice(0, 60))
    }
  })
  return found
})()`)

/** The size of the letters of every element with text of its own; compare two with `stays`. */
export const textSizes = page => evaluate(page, `[...document.querySelectorAll('body *')]
  .filter(each => !each.closest('svg, script, style') && [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .map(each => [parseFloat(getComputedStyle(each).fontSize), each.outerHTML.slice(0, 80)])`)

/**
 * The text that didn't grow when the reader asked for letters twice as large (WCAG 1.4.4), in a window that is wide
 * enough: at least 1.9 times, since a step in the layout may lie between.
 */
export const stays = (before, after) => before.flatMap(([size, html], at) => after[at] && after[at][0] < size * 1.9 ? [`does not grow: ${size} px, then ${after[at][0]} px: ${html}`] : [])

/** Drawings larger than half a small screen: what happens to one that has its size from the style alone. */
export const hugeDrawings = page => evaluate(page, `[...document.querySelectorAll('svg, img')].filter(each => {
  const box = each.getBoundingClientRect()
  return box.width > 60 && box.height > 60 && !each.closest('.figure, .map, .leaflet, .video, .beside')
}).map(each => 'huge: ' + each.outerHTML.slice(0, 100))`)

/**
 * Puts a long compound where an editor or a translator may need one, to measure the page with it. `everywhere` has buttons, menus
 * and tables too.
 */
export const lengthen = (page, everywhere = false) => evaluate(page, `document.querySelectorAll(${JSON.stringify(`h1, h2, h3, h4, label, summary, dt${everywhere ? ', button, caption, th, .button, .menu a, .links a' : ''}`)})
  .forEach(each => { each.textContent = 'toegankelijkheidsverklaring' })`)
