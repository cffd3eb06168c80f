// The finder, the page of a municipality and what stays without a network, in Chromium with a finger and in Firefox and WebKit with a
// mouse. On a narrow screen the list stands between the field and its button: the button must do its work at the first press.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { firefox, webkit } from '../drivers.mjs'
import { check, equal } from '../report.mjs'
import { serve } from '../server.mjs'

const WIDTHS = [240, 320, 360, 384, 390]
const TYPED = ['utregt', '3512', 'Den Bosch', 'valkenburg', 'Purmerend', 'bergen']

/** A page that shows another as wide as a telephone: windows of a desktop don't get that narrow. */
const FRAME = '/smal.html'
export const addFrame = site => writeFileSync(join(site, FRAME.slice(1)), '<!doctype html><title>Smal</title><style>body{margin:0}iframe{border:0;height:640px;display:block}</style><iframe></iframe>')

const verdict = (name, width, dead) => check(`${name}, ${width} px: “Zoek” works at the first press with the list open`, dead)

/** With a finger, in Chromium. */
const fingers = async (browser, origin) => {
  for (const width of WIDTHS) {
    const context = await browser.newContext({ viewport: { width, height: 640 }, hasTouch: true, isMobile: true, serviceWorkers: 'block' })
    const page = await context.newPage()
    const dead = []
    for (const text of TYPED) {
      await page.goto(`${origin}/`)
      await page.tap('#q')
      await page.keyboard.type(text, { delay: 5 })
      await page.waitForSelector('[role=option]')
      const button = page.locator('.finder button').first()
      await button.scrollIntoViewIfNeeded()
      const box = await button.boundingBox()
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
      await page.waitForURL(url => url.pathname !== '/', { timeout: 5000 }).catch(() => dead.push(`dead: ${text}`))
    }
    verdict('Chromium, by touch', width, dead)
    await context.close()
  }
}

// In the page with the frame: what is asked of the page in it.
const inside = body => `const frame = document.querySelector('iframe'); const page = frame.contentDocument; ${body}`

const show = async (driver, origin, path, width) => {
  await driver.go(origin + FRAME)
  await driver.until('return document.querySelector("iframe") && true')
  await driver.run(`const frame = document.querySelector('iframe'); frame.style.width = arguments[0] + 'px'; frame.src = arguments[1]`, width, path)
  return driver.until(inside(`return frame.contentWindow.location.pathname === arguments[0] && page.readyState === 'complete'`), path)
}

const mouse = async (driver, origin) => {
  for (const width of WIDTHS) {
    const dead = []
    for (const text of TYPED) {
      await show(driver, origin, '/', width)
      if (!await driver.until(inside(`return page.querySelector('[role=combobox]') && true`))) { dead.push(`no finder: ${text}`); continue }
      await driver.run(inside(`frame.focus(); page.querySelector('#q').focus()`))
      await driver.keys(text)
      if (!await driver.until(inside(`return page.querySelector('[role=option]') && true`))) { dead.push(`no list: ${text}: ${await driver.run(inside(`return page.querySelector('#q').value`))}`); continue }
      const [x, y] = await driver.run(inside(`const button = page.querySelector('.finder button'); button.scrollIntoView({ block: 'nearest' }); const box = button.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]`))
      await driver.press(x, y)
      if (!await driver.until(inside(`return frame.contentWindow.location.pathname !== '/'`))) dead.push(`dead: ${text}`)
    }
    verdict(driver.name, width, dead)
  }
}

const municipality = async (driver, origin) => {
  await show(driver, origin, '/gemeente/utrecht/', 320)
  const [title, calls, wide] = await driver.run(inside(`return [page.querySelector('h1').textContent, page.querySelectorAll('main a[href^="tel:"]').length, page.documentElement.scrollWidth]`))
  check(`${driver.name}: the page of a municipality has its name and a number to call`, /Utrecht/.test(title) && calls ? [] : `${title}: ${calls} numbers`)
  check(`${driver.name}: the page of a municipality is no wider than a telephone`, wide <= 320 ? [] : `${wide} px`)
}

const offline = async (driver, site) => {
  const server = await serve(site)
  try {
    await driver.go(`${server.origin}/gemeente/utrecht/`)
    const title = await driver.run(`return document.querySelector('h1').textContent`)
    if (!check(`${driver.name}: the worker is at work after the first visit`, await driver.until(`return Boolean(navigator.serviceWorker && navigator.serviceWorker.controller)`) ? [] : 'no worker')) return
    await server.stop()
    await driver.run(`window.before = true; location.reload()`)
    await driver.until(`return !window.before && document.querySelector('h1') && true`)
    equal(`${driver.name}, offline: the page that was visited once`, await driver.run(`return document.querySelector('h1') && document.querySelector('h1').textContent`), title)
    await driver.run(`window.before = true; location.href = '/uitleg/kosten/'`)
    await driver.until(`return !window.before && document.querySelector('h1') && true`)
    check(`${driver.name}, offline: another page says that there is no internet`, /internet/.test(await driver.run(`return document.querySelector('h1') && document.querySelector('h1').textContent`)) ? [] : 'it does not')
  } finally {
    await server.stop()
  }
}

export const run = async (browser, site) => {
  // Pages may not be framed, which is tested elsewhere; here a frame stands for a telephone.
  const server = await serve(site, text => text.replace(/^.*add_header (?:X-Frame-Options|Content-Security-Policy) .*\n/gm, ''))
  try {
    await fingers(browser, server.origin)
    for (const launch of [firefox, webkit]) {
      const driver = await launch()
      try {
        await mouse(driver, server.origin)
        await municipality(driver, server.origin)
        await offline(driver, site)
      } finally {
        await driver.stop()
      }
    }
  } finally {
    await server.stop()
  }
}
