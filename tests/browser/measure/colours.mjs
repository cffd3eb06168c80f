// Colours that axe can't see: borders in forced colours, the ground of the sign, and ink on paper.
import { evaluate } from '../browser.mjs'

const tools = `
  const parts = colour => (colour.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number)
  const clear = colour => parts(colour)[3] === 0
  const luminance = colour => {
    const [red, green, blue] = parts(colour).slice(0, 3).map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const seen = each => each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().height > 1`

/** Controls that lose their shape in forced colours, where grounds and shadows are gone. */
export const borderless = page => evaluate(page, `(() => { ${tools}
  return [...document.querySelectorAll('button, input, select, .button, .call, .options a')]
    .filter(each => seen(each) && (getComputedStyle(each).borderTopStyle === 'none' || parseFloat(getComputedStyle(each).borderTopWidth) < 1))
    .map(each => 'no border: ' + each.outerHTML.slice(0, 80))
})()`)

/** The sign with the telephone number has its ground from ::before: its letters against what is really behind them (WCAG 1.4.6). */
export const paleSign = page => evaluate(page, `(() => { ${tools}
  return [...document.querySelectorAll('.call')].filter(seen).flatMap(sign => {
    const before = getComputedStyle(sign, '::before')
    const [width, height] = [before.width, before.height].map(parseFloat)
    const drawn = before.content !== 'none' && before.display !== 'none' && width > sign.offsetWidth * .8 && height > sign.offsetHeight * .8
    let ground = drawn ? before.backgroundColor : getComputedStyle(sign).backgroundColor
    for (let behind = sign; clear(ground) && behind; behind = behind.parentElement) ground = getComputedStyle(behind).backgroundColor
    if (clear(ground)) ground = 'rgb(255, 255, 255)'
    const [dark, light] = [getComputedStyle(sign).color, ground].map(luminance).sort((one, other) => one - other)
    const contrast = (light + 0.05) / (dark + 0.05)
    return contrast >= 7 ? [] : ['pale sign: ' + contrast.toFixed(1) + ' on ' + ground + ': ' + sign.outerHTML.slice(0, 80)]
  })
})()`)

/** Grounds on paper that are not white: they cost ink, and many printers make them grey. */
export const inkHeavy = page => evaluate(page, `(() => { ${tools}
  return [...document.querySelectorAll('html, body, body *')].flatMap(each => {
    if (each !== document.documentElement && !seen(each)) return []
    return ['', '::before', '::after'].flatMap(part => {
      const css = getComputedStyle(each, part || null)
      if (part && (css.content === 'none' || css.content === 'normal' || css.display === 'none')) return []
      const dark = !clear(css.backgroundColor) && luminance(css.backgroundColor) < 0.9 || css.backgroundImage !== 'none'
      return dark ? ['ink: ' + css.backgroundColor + ' ' + part + ' ' + each.outerHTML.slice(0, 80)] : []
    })
  })
})()`)
