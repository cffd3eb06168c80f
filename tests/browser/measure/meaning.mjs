// What a page says and what its parts are called, to compare two ways of seeing it; and what moves.
import { debug, evaluate } from '../browser.mjs'

/** The lines of text that can be seen, without those that only script can act on. */
export const lines = page => evaluate(page, `[...new Set([...document.querySelectorAll('body *')]
  .filter(each => !each.closest('svg, script, style, .read-aloud, .print, .share, .copy, [role=listbox], [role=status], [data-answer]') && [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && each.checkVisibility({ visibilityProperty: true }))
  .map(each => each.textContent.trim().replace(/\\s+/g, ' ')))]`)

/** The lines of the first that the second lacks. Spaces don't count: between a word and what is hidden behind it styles decide. */
export const lost = (before, after, what) => {
  const letters = line => line.replace(/\s/g, '')
  const there = new Set(after.map(letters))
  return before.filter(line => !there.has(letters(line))).map(line => `${what}: ${line.slice(0, 80)}`)
}

const interactive = new Set(['link', 'button', 'textbox', 'combobox', 'searchbox', 'checkbox', 'radio', 'option', 'DisclosureTriangle', 'disclosureTriangle'])

/** What everything that can be used is called by a screen reader: a role and a name for each. */
export const names = async page => {
  const { nodes } = await debug(page, 'Accessibility.getFullAXTree')
  return nodes.filter(node => !node.ignored && node.role && interactive.has(node.role.value)).map(node => `${node.role.value} “${node.name ? node.name.value.replace(/\s+/g, ' ').trim() : ''}”`)
}

/** Those without a name. */
export const nameless = list => list.filter(each => each.endsWith('“”')).map(each => `no name: ${each}`)

/** What still moves; asked when the reader has asked for less of it (WCAG 2.3.3). */
export const moves = page => evaluate(page, `(() => {
  const found = document.getAnimations().map(each => 'moves: ' + (each.animationName || each.transitionProperty || '?') + ' of ' + (each.effect && each.effect.target ? each.effect.target.outerHTML.slice(0, 80) : '?'))
  for (const each of document.querySelectorAll('html, body *')) {
    const css = getComputedStyle(each)
    if (css.transitionDuration.split(', ').some(time => parseFloat(time) > 0)) found.push('transition: ' + each.outerHTML.slice(0, 80))
    if (css.scrollBehavior === 'smooth') found.push('smooth scrolling: ' + each.outerHTML.slice(0, 60))
  }
  return found
})()`)

/**
 * Links with one name that lead to different pages (WCAG 2.4.9), such as “klik hier”; axe leaves those to a person. A word that leads
 * to its explanation on the page itself is left out: that is about the same thing.
 */
export const ambiguous = page => evaluate(page, `(() => {
  const seen = new Map()
  return [...document.querySelectorAll('main a[href]')].flatMap(each => {
    const address = new URL(each.getAttribute('href'), location.href)
    if (address.pathname === location.pathname && address.host === location.host) return []
    const name = (each.getAttribute('aria-label') || each.textContent).trim().replace(/\\s+/g, ' ').toLowerCase()
    if (!seen.has(name)) seen.set(name, address.href)
    return seen.get(name) === address.href ? [] : ['one name, two places: “' + name + '” leads to ' + seen.get(name) + ' and ' + address.href]
  })
})()`)
