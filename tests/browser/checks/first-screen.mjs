// What somebody came for is on the first screen of a telephone: the first sentence of an answer, the field of the finder, the button
// to call. On every page that an editor wrote and every municipality in Dutch, and a spread of those in other languages. A doctor at a desk
// sees whom to call under each law, the text for the file and the leaflet at once.
import { evaluate, open } from '../browser.mjs'
import { FONTS, launchWith } from '../fonts.mjs'
import { check } from '../report.mjs'

/** The smallest screens that are still sold, and the commonest. */
const SCREENS = [{ width: 320, height: 568 }, { width: 360, height: 640 }]
// A header that takes more has too little room for anything else.
const HEADER = 100
/** Municipalities differ in their words alone: of other languages, leaflets and pages for referrers every so many is looked at. */
const SPREAD = 25
/** What a consulting room has on the desk. */
const DESK = { width: 1280, height: 800 }

/**
 * How far down what somebody came for ends, in CSS pixels, and what that is. `home` has the field of the finder, a municipality the way to
 * call; any other page its first sentence or, where there is no sentence, the first thing to press.
 */
export const firstScreen = page => evaluate(page, `(() => {
  const bottom = each => each.getBoundingClientRect().bottom + scrollY
  const header = Math.round(bottom(document.querySelector('header')))
  const found = (what, end) => ({ header, what, end: Math.round(end) })
  const main = document.querySelector('main')
  const step = main.querySelector('.call, .first-step a, .first-step p')
  const field = main.querySelector('.finder input')
  const home = document.querySelector('.brand').pathname === location.pathname
  if (home && field) return found('field', bottom(field))
  if (step && main.querySelector('.municipality, #wlz')) return found('call', bottom(step))
  const shown = each => each.checkVisibility({ visibilityProperty: true })
  const after = [...main.querySelectorAll('p, li, dd, td, a, button, input')].filter(each =>
    main.querySelector('h1').compareDocumentPosition(each) & 4 && shown(each) && !each.closest('.read-aloud, .notice, .paper'))
  const first = after[0]
  if (!first) return found('nothing', 0)
  const text = first.textContent
  const end = (text.match(/^.*?[.?!؟…:](?=\\s|$)/s) || [text])[0].length
  const range = document.createRange()
  range.setStart(first, 0)
  let left = end
  const walker = document.createTreeWalker(first, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (left <= node.data.length) { range.setEnd(node, left); break }
    left -= node.data.length
  }
  return found('sentence', text.trim() ? range.getBoundingClientRect().bottom + scrollY : bottom(first))
})()`)

/** What is wrong on a screen: nothing when what somebody came for is wholly in sight. */
export const below = ({ header, what, end }, { width, height }) => [
  width === 320 && header > HEADER && `the header is ${header} px high at ${width} px`,
  end > height && `${what} ends at ${end} of ${height} px at ${width} px`,
].filter(Boolean)

/** How far down the last ends of what somebody who refers came for: whom to call, the text to copy, print and leaflet. */
export const deskEnd = page => evaluate(page, `Math.round(Math.max(...['section', 'button', 'li'].flatMap(each =>
  [...document.querySelectorAll('.referral ' + each)]).map(each => each.getBoundingClientRect().bottom + scrollY)))`)

/** The pages for who refers somebody: with the most on them, and a spread of the others. */
const referrals = all => all.filter(({ html, redirect }) => !redirect && /class=referral/.test(html))
  .filter(({ path }, at) => at % SPREAD === 0 || /voorbeeldstad/.test(path))

const looked = all => {
  let at = 0
  return all.filter(({ path, html, redirect }) => {
    if (/class=leaflet/.test(html) && !/class=municipality/.test(html) && !path.includes('/galerij/')) return !redirect && at++ % SPREAD === 0
    if (redirect || /\/galerij\/|\/verwijzen\/|\/zoeken\/.|\/postcode\/./.test(path)) return false
    const dutch = /^\/gemeente\//.test(path)
    return !/class=municipality/.test(html) || dutch || at++ % SPREAD === 0
  })
}

export const run = async (origin, all) => {
  const chosen = looked(all)
  for (const font of FONTS) {
    const browser = await launchWith(font)
    const highest = { header: 0 }
    try {
      const context = await browser.newContext({ viewport: SCREENS[0], serviceWorkers: 'block' })
      const queue = [...chosen]
      await Promise.all([1, 2].map(async () => {
        const page = await context.newPage()
        for (let next = queue.shift(); next; next = queue.shift()) {
          const problems = []
          try {
            await page.setViewportSize(SCREENS[0])
            await open(page, origin + next.path)
            for (const screen of SCREENS) {
              await page.setViewportSize(screen)
              const found = await firstScreen(page)
              if (screen === SCREENS[0]) highest.header = Math.max(highest.header, found.header)
              highest[found.what] = Math.max(highest[found.what] || 0, found.end / screen.height)
              problems.push(...below(found, screen))
            }
          } catch (error) {
            problems.push(String(error.stack || error))
          }
          check(`first screen with ${font}: ${next.path}`, problems)
        }
      }))
      const desk = await context.newPage()
      await desk.setViewportSize(DESK)
      let lowest = 0
      for (const { path } of referrals(all)) {
        await open(desk, origin + path)
        const end = await deskEnd(desk)
        lowest = Math.max(lowest, end)
        check(`all that who refers needs is on one screen of a desk with ${font}: ${path}`, end <= DESK.height ? [] : `it ends at ${end} of ${DESK.height} px`)
      }
      console.log(`first screen with ${font}: ${referrals(all).length} pages for who refers, the lowest ends at ${lowest} of ${DESK.height} px`)
    } finally {
      await browser.close()
    }
    console.log(`first screen with ${font}: ${chosen.length} pages; the highest header ${highest.header} px; how far down, in screens: ${Object.entries(highest).filter(([what]) => what !== 'header').map(([what, part]) => `${what} ${part.toFixed(2)}`).join(', ')}`)
  }
}
