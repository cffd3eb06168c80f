// The ways in which a page is seen. A mode is put on a page that is open already: one load serves all of them.
import { debug, style } from './browser.mjs'

/** The text spacing of WCAG 1.4.12. */
const spacing = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}'
// A4 and A5 in CSS pixels, less the centimetre that browsers leave blank on each side.
export const PAPER = { A4: { width: 717, height: 1045 }, A5: { width: 482, height: 717 } }

/**
 * `width` and `height` in CSS pixels, `density` in pixels for one CSS pixel, `media` as for `emulateMedia`, `text` the size of the
 * reader's letters in pixels (16 unless they chose otherwise), `css` what the reader adds.
 */
export const MODES = {
  'light 320': {},
  'dark 320': { media: { colorScheme: 'dark' } },
  'forced colours': { media: { forcedColors: 'active' } },
  'forced colours, dark': { media: { forcedColors: 'active', colorScheme: 'dark' } },
  'reduced motion': { media: { reducedMotion: 'reduce' } },
  '240': { width: 240, height: 320 },
  '1280': { width: 1280 },
  'dark 1280': { width: 1280, media: { colorScheme: 'dark' } },
  '400% zoom of 1280': { height: 200, density: 4 },
  'text spacing': { css: spacing },
  'text spacing at 240': { width: 240, height: 320, css: spacing },
  '200% text': { text: 32 },
  '200% text at 1280': { width: 1280, text: 32 },
  print: { ...PAPER.A4, media: { media: 'print' } },
  'print on A5': { ...PAPER.A5, media: { media: 'print' } },
  'print from dark': { ...PAPER.A4, media: { media: 'print', colorScheme: 'dark' } },
}

const plain = { media: 'screen', colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' }
const worn = new WeakMap()

/** Puts a mode on a page. Only what differs from the mode before is told to the browser: each of these lays the page out anew. */
export const wear = async (page, name) => {
  if (!(name in MODES)) throw new Error(`no mode ${name}`)
  const { width = 320, height = 800, density = 1, media = {}, css = '', text = 16 } = MODES[name]
  const now = { size: { width, height, deviceScaleFactor: density, mobile: false }, media: { ...plain, ...media }, css, text }
  const before = worn.get(page) || { css: '', text: 16 }
  const changed = key => JSON.stringify(now[key]) !== JSON.stringify(before[key])
  if (changed('media')) await page.emulateMedia(now.media)
  if (changed('size')) await debug(page, 'Emulation.setDeviceMetricsOverride', now.size)
  if (changed('text')) await debug(page, 'Page.setFontSizes', { fontSizes: { standard: text, fixed: Math.round(text * 13 / 16) } })
  if (changed('css')) await style(page, css)
  worn.set(page, now)
}

/** To be called when another page has been loaded: the style of a mode doesn't survive that. */
export const bare = page => { if (worn.has(page)) worn.get(page).css = '' }
