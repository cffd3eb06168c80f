// What people come for, done as they do it on a telephone of 360 × 640 with a finger, and at a desk: how many taps, how many letters, how
// many bytes over the line, and what they then have. Each starts as somebody who was never here.
import { devices } from 'playwright-core'
import { check } from '../report.mjs'
import { counted } from '../server.mjs'

const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, userAgent: devices['Moto G4'].userAgent }
const DESK = { viewport: { width: 1280, height: 800 } }

/** Somebody with one thing to do. What they touch is what they can see the name of. */
class Visitor {
  taps = 0
  letters = 0
  pages = 1

  static async arrive(browser, address, screen) {
    const visitor = new Visitor()
    visitor.context = await browser.newContext(screen)
    visitor.page = await visitor.context.newPage()
    visitor.touch = !!screen.hasTouch
    await visitor.page.goto(address)
    return visitor
  }

  /** Touches a link or a button by its name; where it leads elsewhere, waits for that page. */
  async tap(name, { role = 'link', stays = false } = {}) {
    const what = this.page.getByRole(role, { name }).first()
    const before = this.page.url()
    await (this.touch ? what.tap() : what.click())
    this.taps++
    if (stays) return
    await this.page.waitForURL(url => url.href !== before)
    await this.page.waitForLoadState()
    this.pages++
  }

  /** Types in the finder and presses what stands beside it. */
  async ask(text) {
    const field = this.page.locator('.finder input').first()
    await (this.touch ? field.tap() : field.click())
    this.taps++
    await this.page.keyboard.type(text, { delay: 15 })
    this.letters += text.length
    await this.page.waitForSelector('[role=option]')
    const before = this.page.url()
    const button = this.page.locator('.finder button').first()
    await (this.touch ? button.tap() : button.click())
    this.taps++
    await this.page.waitForURL(url => url.href !== before)
    await this.page.waitForLoadState()
    this.pages++
  }

  path() {
    const { pathname, hash } = new URL(this.page.url())
    return pathname + hash
  }

  /** What stands in sight without scrolling, as text. */
  inSight() {
    return this.page.evaluate(() => [...document.querySelectorAll('main *')].filter(each => {
      const box = each.getBoundingClientRect()
      return box.height && box.top >= 0 && box.bottom <= innerHeight && ![...each.children].some(child => getComputedStyle(child).display === 'block')
    }).map(each => each.innerText || '').join('\n'))
  }

  text(selector) {
    return this.page.locator(selector).first().innerText()
  }
}

/** `want` gives what is missing at the end, nothing when the task is done. */
const task = async (browser, name, origin, path, screen, { taps, pages }, way) => {
  const line = await counted(origin)
  const visitor = await Visitor.arrive(browser, line.origin + path, screen)
  const missing = [await way(visitor).catch(error => `stops on the way, at ${visitor.path()}: ${String(error).split('\n')[0]}`)].flat(2).filter(Boolean)
  const bytes = await line.settled()
  if (visitor.taps > taps) missing.push(`${visitor.taps} taps, at most ${taps}`)
  if (visitor.pages > pages) missing.push(`${visitor.pages} pages, at most ${pages}`)
  console.log(`${name}: ${visitor.taps} taps, ${visitor.letters} letters, ${visitor.pages} pages, ${bytes} B, ends at ${decodeURI(visitor.path())}`)
  check(`task: ${name}`, missing)
  await visitor.context.close()
  line.stop()
}

const has = (text, ...parts) => parts.filter(part => !(part instanceof RegExp ? part.test(text) : text.includes(part))).map(part => `not in sight: ${part}`)
const at = (visitor, expected) => visitor.path() === expected ? [] : `at ${visitor.path()} instead of ${expected}`

export const run = async (browser, origin) => {
  const go = (name, path, screen, most, way) => task(browser, name, origin, path, screen, most, way)

  await go('a mother in Purmerend fell: whom do I call, and what do I say', '/', PHONE, { taps: 2, pages: 2 }, async visitor => {
    await visitor.ask('Purmerend')
    return [at(visitor, '/gemeente/purmerend/'), ...has(await visitor.inSight(), /Bel 0?\d[\d ]+/, 'Ik zoek een onafhankelijke cliëntondersteuner')]
  })

  await go('a GP has a patient with Wlz care in 3512', '/verwijzers/', DESK, { taps: 2, pages: 2 }, async visitor => {
    await visitor.ask('3512')
    return [at(visitor, '/gemeente/utrecht/verwijzen/'), ...has(await visitor.inSight(), 'Wlz', 'zorgkantoorregio Utrecht', /kan u het nummer geven|\d{3} \d/, 'Tekst voor het dossier')]
  })

  await go('somebody with Wlz care reads about it, and asks for their own place', '/uitleg/wlz/', PHONE, { taps: 2, pages: 2 }, async visitor => {
    await visitor.ask('3512')
    // The need's own first step is what they see.
    return [at(visitor, '/gemeente/utrecht/#wlz'), ...has(await visitor.inSight(), 'Wlz', 'zorgkantoor', /Bel/)]
  })

  await go('a son with autism becomes eighteen', '/', PHONE, { taps: 4, pages: 4 }, async visitor => {
    await visitor.ask('18 jaar')
    const first = at(visitor, '/uitleg/achttien-worden/')
    await visitor.ask('Utrecht')
    return [first, /^\/gemeente\/utrecht\//.test(visitor.path()) ? [] : visitor.path(), ...has(await visitor.inSight(), /Bel/)]
  })

  await go('a letter says no', '/', PHONE, { taps: 1, pages: 2 }, async visitor => {
    await visitor.tap('Ik ben het niet eens met een besluit')
    return [at(visitor, '/uitleg/niet-eens/'), ...has(await visitor.text('main'), '6 weken', 'Ik maak bezwaar')]
  })

  await go('what it costs', '/', PHONE, { taps: 1, pages: 2 }, async visitor => {
    await visitor.tap('Wat kost het?')
    return [at(visitor, '/uitleg/kosten/'), ...has(await visitor.inSight(), /[Nn]iets|gratis/)]
  })

  await go('the page of a municipality in Arabic', '/gemeente/purmerend/', PHONE, { taps: 2, pages: 2 }, async visitor => {
    await visitor.page.getByText('Taal / Language').tap()
    visitor.taps++
    await visitor.tap('العربية')
    return [at(visitor, '/ar/municipality/purmerend/'), ...has(await visitor.text('main'), '0299', 'Ik zoek een onafhankelijke cliëntondersteuner')]
  })

  await go('a leaflet for a patient, in Turkish', '/gemeente/utrecht/verwijzen/', DESK, { taps: 1, pages: 2 }, async visitor => {
    await visitor.tap('Turks')
    return [at(visitor, '/tr/belediye/utrecht/brosur/'), ...has(await visitor.text('main'), '14 030', 'Utrecht')]
  })

  await go('the number in the telephone', '/gemeente/purmerend/', PHONE, { taps: 1, pages: 1 }, async visitor => {
    const download = visitor.page.waitForEvent('download')
    await visitor.tap(/Bewaar dit nummer/, { stays: true })
    const file = await (await download).createReadStream()
    let card = ''
    for await (const part of file) card += part
    return has(card, 'VERSION:3.0', 'FN:', '\nN:', '+31299452452')
  })

  await go('what is this word in my letter: “bezwaar”', '/', PHONE, { taps: 2, pages: 2 }, async visitor => {
    await visitor.ask('bezwaar')
    return at(visitor, '/uitleg/niet-eens/')
  })

  await go('to tell a neighbour, by SMS', '/gemeente/purmerend/', PHONE, { taps: 0, pages: 1 }, async visitor => {
    const link = await visitor.page.getByRole('link', { name: /[Ss]ms/ }).getAttribute('href')
    return has(decodeURIComponent(link), '0299 45 24 52', 'Ik zoek een onafhankelijke cliëntondersteuner', '/gemeente/purmerend/')
  })
}
