// The browser, and what every check does with it.
import { chromium } from 'playwright-core'
import { check } from './report.mjs'

export const executable = process.env.CHROMIUM || '/usr/bin/chromium'

export const launch = () => chromium.launch({ executablePath: executable, args: ['--no-sandbox', '--disable-gpu'] })

const sessions = new WeakMap()

/** The debugger of a page: one for each page, because making one takes longer than most questions. */
export const debug = async (page, method, parameters) => {
  if (!sessions.has(page)) sessions.set(page, page.context().newCDPSession(page))
  return (await sessions.get(page)).send(method, parameters)
}

/**
 * Runs an expression in the page through the debugger, which a content security policy doesn't hold back, and returns what it
 * gives, also when that is a promise. The policy of the site stays in force for the page itself.
 */
export const evaluate = async (page, expression) => {
  const { result, exceptionDetails } = await debug(page, 'Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
  if (exceptionDetails) throw new Error((exceptionDetails.exception || {}).description || exceptionDetails.text)
  return result.value
}

/** Puts a script in the page in the same way. Nothing of it comes back. */
export const inject = (page, script) => evaluate(page, `${script};undefined`)

/** The style of a mode, in the place of that of the mode before. What a test has planted stays. */
export const style = (page, css) => evaluate(page, `(() => {
  const own = window.styleOfMode = window.styleOfMode || new CSSStyleSheet()
  own.replaceSync(${JSON.stringify(css)})
  document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter(sheet => sheet !== own), own]
})()`)

/** Opens a page of the site. Without script the page is what a browser without script makes of it, `noscript` included. */
export const open = async (page, address, { script = true } = {}) => {
  // Afterwards script is allowed again: the page has none left to run, and axe needs its timers.
  if (!script) await debug(page, 'Emulation.setScriptExecutionDisabled', { value: true })
  await page.goto(address)
  if (!script) await debug(page, 'Emulation.setScriptExecutionDisabled', { value: false })
}

/** Opens all that can be opened, so that what is inside is measured too. */
export const unfold = page => evaluate(page, `document.querySelectorAll('details').forEach(each => { each.open = true })`)

/** Splits work over pages of a browser: the machine that publishes a site often has two cores. */
export const share = async (list, workers, run) => {
  const queue = [...list]
  await Promise.all(Array.from({ length: workers }, async (_, number) => {
    for (let next = queue.shift(); next; next = queue.shift()) await run(next, number)
  }))
}

/**
 * The same with a page for each worker, in one context that is closed at the end. What breaks off is a failure of its own: the
 * rest goes on.
 */
export const shareTabs = async (browser, list, options, run, workers = 2) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, serviceWorkers: 'block', ...options })
  const tabs = await Promise.all(Array.from({ length: workers }, () => context.newPage()))
  await share(list, workers, (each, number) => run(tabs[number], each).catch(error => check(`runs to its end: ${each.path || each.name || each}`, String(error.stack || error))))
  await context.close()
}
