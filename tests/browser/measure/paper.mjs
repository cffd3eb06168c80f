// What must be on paper, and what has no use there. To be asked in a mode for print.
import { evaluate } from '../browser.mjs'

const seen = `const seen = each => each.checkVisibility({ visibilityProperty: true }) && each.getClientRects().length > 0`

/** Links to other sites without their address. In a list of contacts and under a leaflet the text of the link says it already. */
export const addressless = page => evaluate(page, `(() => { ${seen}
  return [...document.querySelectorAll('main a[href^="http"]')]
    .filter(each => seen(each) && !each.closest('.leaflet') && !getComputedStyle(each, '::after').content.includes(each.getAttribute('href')) && !each.href.includes(each.textContent.trim()))
    .map(each => 'no address: ' + each.outerHTML.slice(0, 100))
})()`)

/** Buttons, fields and menus, which can't be pressed on paper. */
export const controls = page => evaluate(page, `(() => { ${seen}
  return [...document.querySelectorAll('nav, form, input, button, select, .share, .save, a[download]')].filter(seen).map(each => 'of no use on paper: ' + each.outerHTML.slice(0, 80))
})()`)

/** Telephone numbers that can't be read, on paper or on a screen: each is seen, and its digits are in the text. */
export const hiddenNumbers = page => evaluate(page, `(() => { ${seen}
  return [...document.querySelectorAll('a[href^="tel:"]')]
    .filter(each => !seen(each) || each.closest('details') || (each.textContent.match(/\\d/g) || []).length < 3)
    .map(each => 'hidden number: ' + each.outerHTML.slice(0, 100))
})()`)

/** How many pages a PDF has. */
export const pagesOf = pdf => (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) || []).length
