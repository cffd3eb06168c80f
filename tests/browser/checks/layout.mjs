// Nothing sticks out sideways, whatever the width or the size of the letters (WCAG 1.4.4, 1.4.10, 1.4.12); targets are large.
import { evaluate, share, sticksOut, style } from '../browser.mjs'
import { check } from '../report.mjs'

const spacing = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}'
const twice = 'html{font-size:240%!important}'
const shapes = [['320', 320], ['240', 240], ['1280', 1280], ['text spacing at 320', 320, spacing], ['200% text at 640', 640, twice], ['200% text at 320', 320, twice]]
// 44 CSS pixels, WCAG 2.5.5 (AAA). Links in a sentence are excepted there, and breadcrumbs are a line of links.
const small = `[...document.querySelectorAll('button, input, summary, nav a, .call, .button, .links a, .options a, .letters a, .entries a')]
  .filter(each => each.offsetParent && !each.closest('.breadcrumbs') && each.getBoundingClientRect().height < 43.5)
  .map(each => Math.round(each.getBoundingClientRect().height) + ' px: ' + each.outerHTML.slice(0, 80))`

export const run = async (browser, origin, sample) => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const tabs = [await context.newPage(), await context.newPage()]
  await share(sample, tabs.length, async ({ path }, number) => {
    const page = tabs[number]
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(origin + path)
    await evaluate(page, `document.querySelectorAll('details').forEach(each => { each.open = true })`)
    check(`targets are 44 pixels high: ${path}`, await evaluate(page, small))
    for (const [name, width, css] of shapes) {
      await page.setViewportSize({ width, height: 800 })
      await style(page, css || '')
      check(`no sideways scrolling, ${name}: ${path}`, await sticksOut(page))
    }
  })
  await context.close()
}
