// The browser, and what every check does with it.
import { chromium } from 'playwright-core'

export const executable = process.env.CHROMIUM || '/usr/bin/chromium'

export const launch = () => chromium.launch({ executablePath: executable, args: ['--no-sandbox', '--disable-gpu'] })

/**
 * Puts a script in the page through the debugger, which a content security policy doesn't hold back. The policy of the site
 * stays in force for the page itself.
 */
export const inject = async (page, script) => {
  const session = await page.context().newCDPSession(page)
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: script })
  if (exceptionDetails) throw new Error(exceptionDetails.text)
  await session.detach()
}

/** Runs an expression that gives a promise, in the same way, and returns what it gives. */
export const evaluate = async (page, expression) => {
  const session = await page.context().newCDPSession(page)
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
  await session.detach()
  if (exceptionDetails) throw new Error((exceptionDetails.exception || {}).description || exceptionDetails.text)
  return result.value
}

/** Adds style rules in the same way. */
export const style = (page, css) => evaluate(page, `(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets = [sheet] })()`)

/** What is wider than the screen, so that a reader has to scroll to the side; nothing when all fits (WCAG 1.4.10). */
export const sticksOut = page => evaluate(page, `(() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return
  const widest = [...document.querySelectorAll('body *')].filter(each => {
    const box = each.getBoundingClientRect()
    return (box.right > width + 1 || box.left < -1) && !each.closest('.unseen, .skip-link')
  }).pop()
  return document.documentElement.scrollWidth + ' > ' + width + ': ' + (widest ? widest.outerHTML.slice(0, 100) : '?')
})()`)

/** Splits work over two pages of a browser: the machine that publishes a site often has two cores. */
export const share = async (list, workers, run) => {
  const queue = [...list]
  await Promise.all(Array.from({ length: workers }, async (_, number) => {
    for (let next = queue.shift(); next; next = queue.shift()) await run(next, number)
  }))
}
