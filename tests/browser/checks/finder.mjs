// The finder as a screen reader meets it, as a keyboard and a finger use it, without script, and on a slow processor.
import { debug, open } from '../browser.mjs'
import { combobox, muteFinder, said } from '../measure/finder.mjs'
import { bare, wear } from '../modes.mjs'
import { check, equal } from '../report.mjs'
import { measure } from './modes.mjs'

const listed = page => page.waitForSelector('[role=option]')
const options = page => page.locator('[role=option]').allTextContents()
const active = page => page.evaluate(() => document.querySelector('.finder input').getAttribute('aria-activedescendant'))

const type = async (page, address, text) => {
  await page.goto(address)
  await page.focus('#q')
  await page.keyboard.type(text, { delay: 5 })
}
const press = async (page, ...keys) => { for (const key of keys) await page.keyboard.press(key) }

const aloud = async (page, origin) => {
  await page.goto(`${origin}/`)
  await page.waitForSelector('[role=combobox]')
  let tree = await combobox(page)
  equal('the combobox has the name of its label', tree.name, 'Waar woont u?')
  equal('the combobox has its hint', tree.description, 'Typ uw gemeente, dorp of postcode.')
  equal('the combobox is closed before anything is typed', [tree.expanded, tree.options], [false, []])

  await type(page, `${origin}/`, 'utregt')
  await listed(page)
  tree = await combobox(page)
  equal('a misspelt name opens the list', [tree.expanded, tree.focused, tree.list], [true, true, 'Gevonden'])
  equal('a misspelt name has the right option first', tree.options[0] && tree.options[0].name, 'Utrecht')
  check('no option is chosen before an arrow is pressed', tree.options.some(option => option.selected) ? JSON.stringify(tree.options) : [])
  check('how many were found is announced', /gemeente/.test(await said(page)) ? [] : await said(page))
  equal('the announcement is not hidden', await page.getAttribute('.finder [role=status]', 'hidden'), null)

  await press(page, 'ArrowDown')
  tree = await combobox(page)
  equal('the arrow chooses the first option', tree.options[0].selected, true)
  equal('the focus stays in the field and points to the option', await page.evaluate(() => {
    const input = document.activeElement
    return [input.id, (document.getElementById(input.getAttribute('aria-activedescendant')) || {}).textContent]
  }), ['q', tree.options[0].name])
  await press(page, 'Escape')
  tree = await combobox(page)
  equal('Escape closes the list and keeps what was typed', [tree.expanded, tree.options.length, await page.inputValue('#q')], [false, 0, 'utregt'])
  await press(page, 'ArrowDown')
  await listed(page)
  await press(page, 'ArrowDown')
  await Promise.all([page.waitForURL(`${origin}/gemeente/utrecht/`), press(page, 'Enter')])
  check('Enter on an option goes to the page of the municipality')

  await type(page, `${origin}/`, 'xqzjkw')
  await page.waitForFunction(() => document.querySelector('.finder [role=status]').textContent)
  tree = await combobox(page)
  equal('nonsense gives no option', [tree.expanded, tree.options.length], [false, 0])
  check('that nothing was found is announced', /Niets gevonden/.test(await said(page)) ? [] : await said(page))

  await type(page, `${origin}/`, 'bergen')
  await listed(page)
  tree = await combobox(page)
  check('a name that two municipalities have lists both, with their provinces', tree.options.filter(({ name }) => /Bergen.*\((Limburg|Noord-Holland)\)/.test(name)).length >= 2 ? [] : JSON.stringify(tree.options))

  await page.focus('#q')
  const numbers = []
  for (const [typed, count] of [['hengelo', 2], ['hengelo gld', 1], ['xqzzv', 0]]) {
    await page.fill('#q', typed)
    await page.waitForFunction(wanted => document.querySelectorAll('[role=option]').length === wanted, count)
    numbers.push((await said(page)).match(/\d+|Niets/)[0])
  }
  equal('what is announced keeps up with what is typed', numbers, ['2', '1', 'Niets'])
  await page.fill('#q', '')
  await page.waitForFunction(() => document.querySelector('[role=status]').textContent === '')
  check('an empty field has nothing to announce')
}

const byKeys = async (page, origin) => {
  const asked = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' })
  const index = new URL(await page.evaluate(() => document.querySelector('form[data-index]').dataset.index), `${origin}/`).pathname
  equal('the index is not asked for before the field has the focus', asked.filter(path => path === index), [])
  await page.focus('#q')
  await page.fill('#q', 'utregt')
  await listed(page)
  await page.fill('#q', 'utrecht')
  await page.waitForTimeout(50)
  equal('the index is asked for once', asked.filter(path => path === index), [index])

  await type(page, `${origin}/`, 'bergen')
  await listed(page)
  const count = (await options(page)).length
  const seen = [await active(page)]
  for (const key of [...Array(count + 1).fill('ArrowDown'), 'ArrowUp', 'ArrowUp']) {
    await press(page, key)
    seen.push(await active(page))
  }
  equal('arrows go round, through the field', seen.map(id => id && Number(id.match(/\d+$/)[0])), [null, ...Array(count).keys(), null, count - 1, count - 2])
  equal('the focus has stayed in the field', await page.evaluate(() => document.activeElement.id), 'q')
  await press(page, 'Tab')
  equal('Tab leaves the field and closes the list', [await page.evaluate(() => document.activeElement.tagName), await page.locator('[role=listbox]').isVisible()], ['BUTTON', false])

  await type(page, `${origin}/`, 'amst')
  await listed(page)
  const caret = () => page.evaluate(() => document.querySelector('#q').selectionStart)
  await press(page, 'Home')
  const atStart = await caret()
  await press(page, 'End')
  equal('Home and End move in the text', [atStart, await caret()], [0, 4])

  for (const [text, path] of [['3511 AB', '/gemeente/utrecht/'], ['Den Haag', '/gemeente/den-haag/'], ['vleuten', '/gemeente/utrecht/']]) {
    await type(page, `${origin}/`, text)
    await listed(page)
    await press(page, 'ArrowDown', 'Enter')
    await page.waitForURL(url => url.pathname !== '/')
    equal(`${text} leads to its municipality`, new URL(page.url()).pathname, path)
  }
  await type(page, `${origin}/`, 'utregt')
  await listed(page)
  equal('the name of the only match is said', await said(page), '1 gemeente gevonden: Utrecht.')
  await Promise.all([page.waitForURL(`${origin}/gemeente/utrecht/`), press(page, 'Enter')])
  check('Enter without an arrow follows the only match, when its name has been said')
  await type(page, `${origin}/`, 'utregt')
  await listed(page)
  await Promise.all([page.waitForURL(url => url.pathname === '/zoeken/'), press(page, 'Enter')])
  check('a guess whose name has not been said is not followed')
  await type(page, `${origin}/verwijzers/`, '3512')
  equal('the finder for referrers asks for the patient', (await combobox(page)).name, 'Waar woont uw patiënt?')
  await listed(page)
  await Promise.all([page.waitForURL(`${origin}/gemeente/utrecht/verwijzen/`), press(page, 'Enter')])
  check('the finder for referrers leads to the page for referrers')
  await page.goto(`${origin}/uitleg/wlz/`)
  await page.focus('.first-step input')
  await page.keyboard.type('3512')
  await listed(page)
  await Promise.all([page.waitForURL(`${origin}/gemeente/utrecht/#wlz`), press(page, 'Enter')])
  check('the finder of the page about the Wlz leads to that part of the page of the municipality')
  await type(page, `${origin}/`, 'hengelo')
  await listed(page)
  await Promise.all([page.waitForURL(url => url.pathname !== '/'), press(page, 'Enter')])
  check('Enter without an arrow asks which, when there are several', new URL(page.url()).pathname.startsWith('/zoeken/') ? [] : page.url())
}

// Words find pages, beside places, in the same list.
const byWords = async (page, origin) => {
  const asked = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await type(page, `${origin}/`, '3512')
  await listed(page)
  equal('who types a postcode loads nothing to find pages with', asked.filter(path => /words-|topics/.test(path)), [])
  await type(page, `${origin}/`, 'klagt')
  await listed(page)
  const tree = await combobox(page)
  equal('a misspelt word has the page that answers first', tree.options[0] && tree.options[0].name, 'Uitleg: Ik heb een klacht. Wat kan ik doen?')
  check('that pages were found is announced', /antwoord/.test(await said(page)) ? [] : await said(page))
  await press(page, 'ArrowDown')
  await Promise.all([page.waitForURL(`${origin}/uitleg/klacht/`), press(page, 'Enter')])
  check('Enter on a page goes there')
  await page.goto(`${origin}/zoeken/?q=keukentafelgesprek`)
  await page.waitForURL(`${origin}/uitleg/keukentafelgesprek/`)
  check('the result page leads to the only page that answers')
  await page.goto(`${origin}/zoeken/?q=hulp%20thuis`)
  await page.waitForSelector('[data-answer] a')
  check('the result page lists the pages that answer', (await page.locator('[data-answer] a').allTextContents()).every(text => text.startsWith('Uitleg: ')) ? [] : 'others')
  await type(page, `${origin}/ar/`, 'مجاني')
  await listed(page)
  equal('every language has words of its own', (await options(page)).length > 0, true)
}

// Nothing moves while somebody types, and a postcode that is half typed is not told as wrong.
const calm = async (browser, origin) => {
  const moved = []
  for (const width of [240, 320, 360, 384, 390, 768, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 640 }, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.goto(`${origin}/`, { waitUntil: 'networkidle' })
    const places = () => page.evaluate(() => ['.finder button', '.finder', 'footer'].map(part => {
      const { x, y } = document.querySelector(part).getBoundingClientRect()
      return [part, Math.round(x), Math.round(y + scrollY)].join(' ')
    }).join('; '))
    await page.focus('#q')
    const before = await places()
    for (const typed of ['b', 'bergen', 'bergen op', 'xqzjkw', '35', '351', '3512']) {
      await page.fill('#q', typed)
      await page.waitForTimeout(typed === 'xqzjkw' ? 2500 : 300)
      const now = await places()
      if (now !== before) moved.push(`${width} ${typed}: ${before} → ${now}`)
    }
    if (width === 320) {
      await page.fill('#q', '351')
      await page.waitForTimeout(2500)
      equal('a postcode that is half typed is not told as wrong', await page.textContent('.finder [role=status]'), '')
      await page.fill('#q', '')
      await page.click('.finder button')
      equal('an empty field is told what to type', await said(page), 'Typ uw gemeente, dorp of postcode.')
      equal('an empty field is marked', [await page.getAttribute('#q', 'aria-invalid'), new URL(page.url()).pathname], ['true', '/'])
    }
    await context.close()
  }
  check('nothing moves while somebody types', moved)
}

// The finder writes text and never HTML: it works where a policy forbids the latter.
const trusted = async (browser, origin) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const errors = []
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  await page.route(`${origin}/`, async route => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': `${response.headers()['content-security-policy']}; require-trusted-types-for 'script'` } })
  })
  await type(page, `${origin}/`, 'bergen')
  await listed(page)
  await press(page, 'ArrowDown')
  check('the finder works where a policy forbids to write HTML', errors)
  await context.close()
}

const byPointer = async (browser, origin) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, hasTouch: true })
  const page = await context.newPage()
  // Pressing an option doesn't close the list first.
  await type(page, `${origin}/`, 'assen')
  await listed(page)
  await page.click('[role=option]')
  await page.waitForURL(`${origin}/gemeente/assen/`)
  check('a click on an option goes to the page')
  await page.goto(`${origin}/`)
  await page.tap('#q')
  await page.keyboard.type('alphen')
  await listed(page)
  await page.tap('text=Alphen aan den Rijn')
  await page.waitForURL(`${origin}/gemeente/alphen-aan-den-rijn/`)
  check('a finger on an option goes to the page')
  await context.close()
}

// The page that the form leads to, on a server that has no rules for it and sends the page whatever is asked.
const answers = async (page, origin) => {
  await page.route('**/zoeken/?q=*', async route => route.fulfill({ response: await route.fetch({ url: `${origin}/zoeken/` }) }))
  for (const [query, path] of [['3512+JE', '/gemeente/utrecht/'], ['Amsterdam', '/gemeente/amsterdam/']]) {
    await page.goto(`${origin}/zoeken/?q=${query}`)
    await page.waitForURL(origin + path)
    check(`the answer to ${query} is the page itself`)
  }
  await page.goto(`${origin}/zoeken/?q=hengelo`)
  await page.waitForSelector('[data-answer] a')
  const several = await page.locator('[data-answer] a').allTextContents()
  check('the answer to a name of several is a list with provinces', several.length === 2 && several.every(text => /^Hengelo.*\((Overijssel|Gelderland)\)$/.test(text)) ? [] : several.join('; '))
  await page.goto(`${origin}/zoeken/?q=utregt`)
  await page.waitForSelector('[data-answer] a')
  equal('a guess is offered and not followed', new URL(page.url()).search, '?q=utregt')
  const told = () => page.evaluate(() => [document.querySelector('h1').textContent, document.title.includes(document.querySelector('h1').textContent), document.activeElement.tagName])
  equal('the answer is the heading, in the title, and has the focus', await told(), ['1 gemeente gevonden: Utrecht.', true, 'H1'])
  await page.goto(`${origin}/zoeken/?q=xqzzv`)
  await page.waitForFunction(() => /Niets gevonden/.test(document.querySelector('h1').textContent))
  equal('nothing found is said for this word', await told(), ['Niets gevonden voor ‘xqzzv’', true, 'H1'])
  equal('what was typed is still there when nothing is found', await page.inputValue('#q'), 'xqzzv')
  await page.unroute('**/zoeken/?q=*')
}

const everywhere = async (page, origin, sample) => {
  for (const { path, language } of sample.filter(({ kind }) => kind === 'home')) {
    await open(page, origin + path)
    check(`a screen reader hears all of the finder in ${language}`, await muteFinder(page))
    await open(page, origin + path)
    bare(page)
    await page.focus('#q')
    await page.keyboard.type('bergen')
    await listed(page)
    await press(page, 'ArrowDown')
    for (const mode of ['light 320', 'dark 320', 'forced colours', '240', '400% zoom of 1280', 'text spacing', '200% text']) check(`${mode}, with the list open: ${path}`, await measure(page, mode))
    await wear(page, 'light 320')
  }
  for (const [path, expected] of [['/en/', '/en/municipality/utrecht/'], ['/ar/', '/ar/municipality/utrecht/']]) {
    await type(page, origin + path, 'Utrecht')
    await listed(page)
    await press(page, 'ArrowDown', 'Enter')
    await page.waitForURL(url => url.pathname !== path)
    equal(`the finder of ${path} stays in its language`, new URL(page.url()).pathname, expected)
  }
}

// From key to list, set against the plain way of comparing on the same processor: a clock alone would judge the machine. Other
// programs run on it too, so of eight times for each key the shortest counts, and a word is judged by all its keys together.
const speed = async (page, origin) => {
  await page.goto(`${origin}/`)
  await page.focus('#q')
  await page.fill('#q', 'a')
  await page.waitForSelector('[role=option]', { state: 'attached', timeout: 5000 }).catch(() => {})
  const words = ['utrecht', 'utregt', 'bergen op zoom', 'amersvort', 'sgravenhage', 'einthoven', '3512je', 'wijk bij duursteede', 'nieuwkerk ad ijsel']
  const ratios = await page.evaluate(async words => {
    const input = document.querySelector('#q')
    const list = document.querySelector('[role=listbox]')
    const shortest = {}
    const plainly = {}
    // The measure: the plain way of doing the same, the whole table of edit distances to as many names as the country has places.
    const names = Array.from({ length: 2500 }, (_, number) => `${String.fromCharCode(97 + number % 26, 97 + number % 19)}gemeente${number}`)
    const plain = typed => {
      const start = performance.now()
      let nearest = 99
      for (const name of names) {
        let row = Array.from({ length: name.length + 1 }, (_, at) => at)
        for (let at = 0; at < typed.length; at++) {
          const next = [at + 1]
          for (let to = 0; to < name.length; to++) next.push(Math.min(row[to + 1] + 1, next[to] + 1, row[to] + (typed[at] !== name[to])))
          row = next
        }
        nearest = Math.min(nearest, row[name.length])
      }
      return nearest >= 0 && performance.now() - start
    }
    for (let round = 0; round < 8; round++) {
      for (const word of words) {
        for (let length = 1; length <= word.length; length++) {
          input.value = word.slice(0, length)
          const start = performance.now()
          input.dispatchEvent(new Event('input'))
          // The handler runs in the event and its microtasks. To the options in the page, style and layout included.
          for (let step = 0; step < 5; step++) await null
          list.getBoundingClientRect()
          shortest[input.value] = Math.min(shortest[input.value] || 1e9, performance.now() - start)
          plainly[input.value] = Math.min(plainly[input.value] || 1e9, plain(input.value))
        }
      }
    }
    // The first three letters have little to compare, but a list to draw.
    return words.map(word => {
      const keys = Array.from(word, (_, at) => word.slice(0, at + 1)).slice(3)
      const sum = times => keys.reduce((all, key) => all + times[key], 0)
      return [sum(shortest) / sum(plainly), word, sum(shortest) / keys.length]
    }).sort((one, other) => one[0] - other[0])
  }, words)
  const show = ([ratio, word, time]) => `${ratio.toFixed(2)} (${word}, ${time.toFixed(2)} ms a key)`
  console.log(`from key to list, of the time for the plain comparison: median ${show(ratios[ratios.length >> 1])}, worst ${show(ratios.at(-1))}`)
  check('from key to list, drawing included, is quicker than the plain comparison alone', ratios[ratios.length >> 1][0] <= 1 ? [] : show(ratios[ratios.length >> 1]))
  check('no word takes over three times the plain comparison', ratios.at(-1)[0] <= 3 ? [] : show(ratios.at(-1)))
}

// Without script the form asks the server, which knows every exact name and postcode.
const withoutScript = async (browser, origin) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } })
  const form = await plain.newPage()
  for (const [text, path] of [['Utrecht', '/gemeente/utrecht/'], ['3511 AB', '/gemeente/utrecht/'], ['den haag', '/gemeente/den-haag/'], ['xqzjkw', '/zoeken/'], ['bergen', '/zoeken/ba-bl/bergen/']]) {
    await form.goto(`${origin}/`)
    await form.fill('#q', text)
    await Promise.all([form.waitForURL(url => url.pathname !== '/'), form.press('#q', 'Enter')])
    equal(`without script ${text} leads to ${path}`, new URL(form.url()).pathname, path)
  }
  const follow = link => {
    const from = form.url()
    return Promise.all([form.waitForURL(({ href }) => href !== from, { waitUntil: 'domcontentloaded' }), link.click()])
  }
  for (const start of ['/zoeken/', '/404.html']) {
    await form.goto(origin + start)
    await follow(form.getByText('Onderwerpen van A tot Z'))
    const pages = [form.url(), ...await form.$$eval('main a[href*="/onderwerpen"]', links => links.map(link => link.href))]
    const word = form.locator('main a', { hasText: /^bezwaar / }).first()
    for (const page of pages) {
      await form.goto(page)
      if (await word.count()) break
    }
    await follow(word)
    equal(`without script ${start} leads to what answers a word`, new URL(form.url()).pathname, '/uitleg/niet-eens/')
  }
  await form.goto(`${origin}/zoeken/`)
  await form.goto(`${origin}/zoeken/?q=bergen`)
  equal('without script a name of several leads to these, with their provinces', (await form.locator('main .links').first().innerText()).split('\n').filter(Boolean), ['Bergen (Limburg)', 'Bergen (Noord-Holland)'])
  for (const [address, heading] of [['/zoeken/', 'Niets gevonden'], ['/en/search/', 'Nothing found']]) {
    await form.goto(`${origin}${address}?q=xqzjkw`)
    equal(`without script what nobody knows is told: ${address}`, [await form.textContent('h1'), await form.locator('[data-answer] p').count()], [heading, 1])
  }
  await form.goto(`${origin}/verwijzers/`)
  await form.fill('input[name=q]', '3512')
  await Promise.all([form.waitForURL(`${origin}/gemeente/utrecht/verwijzen/`), form.press('input[name=q]', 'Enter')])
  await form.goto(`${origin}/uitleg/wlz/`)
  await form.fill('input[name=q]', '3512')
  await Promise.all([form.waitForURL(`${origin}/gemeente/utrecht/#wlz`), form.press('input[name=q]', 'Enter')])
  check('without script what somebody needs goes along')
  await form.goto(`${origin}/zoeken/`)
  check('without script the search page has the lists', await form.$$eval('main a', links => links.length) > 30 ? [] : 'few links')
  await plain.close()

  // With script but without the index, as on a bad line: broken, out of order, or a page of the provider in its place.
  for (const reply of [{ status: 500, body: '<p>broken' }, { status: 404, body: '' }, { status: 503, body: '' }, { status: 200, contentType: 'text/html', body: '<!doctype html><p>Log in' }]) {
    const context = await browser.newContext({ viewport: { width: 320, height: 800 }, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.goto(`${origin}/`)
    const index = `**${new URL(await page.evaluate(() => document.querySelector('form[data-index]').dataset.index), `${origin}/`).pathname}`
    await page.route(index, route => route.fulfill(reply))
    await type(page, `${origin}/`, 'utrecht')
    await page.waitForFunction(() => /Zoeken lukt niet/.test(document.querySelector('.finder [role=status]').textContent))
    check(`that searching fails is told: ${reply.status}`)
    await page.route('**/zoeken/?q=*', async route => route.fulfill({ response: await route.fetch({ url: `${origin}/zoeken/` }) }))
    await page.goto(`${origin}/zoeken/?q=utrecht`)
    await page.waitForFunction(() => /Zoeken lukt niet/.test(document.querySelector('h1').textContent))
    equal(`what was typed is kept: ${reply.status}`, await page.inputValue('#q'), 'utrecht')
    await page.unroute('**/zoeken/?q=*')
    await page.goto(`${origin}/`)
    await type(page, `${origin}/`, 'utrech')
    await page.waitForTimeout(200)
    await page.unroute(index)
    await page.keyboard.type('t')
    await listed(page)
    check(`the next letter tries again: ${reply.status}`)
    await page.route(index, route => route.fulfill(reply))
    await type(page, `${origin}/`, 'utrecht')
    await page.waitForTimeout(200)
    await Promise.all([page.waitForURL(url => url.pathname !== '/'), press(page, 'Enter')])
    equal(`without the index the form goes to the server: ${reply.status}`, new URL(page.url()).pathname, '/gemeente/utrecht/')
    await context.close()
  }

  // Back: what was typed is still there.
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await type(page, `${origin}/`, 'hengelo')
  await listed(page)
  await Promise.all([page.waitForURL(url => url.pathname !== '/'), press(page, 'Enter')])
  await page.goBack()
  equal('the field keeps what was typed on the way back', await page.inputValue('#q'), 'hengelo')
  await context.close()
}

// The first press on the button counts, whatever stands open; and while somebody types, nothing that can be pressed moves.
const firstPress = async (browser, origin) => {
  for (const width of [240, 320, 360, 384, 390, 768, 1280]) {
    for (const hasTouch of [true, false]) {
      const context = await browser.newContext({ viewport: { width, height: 640 }, hasTouch, serviceWorkers: 'block' })
      const page = await context.newPage()
      const [dead, moved] = [[], []]
      for (const text of ['utregt', '3512', 'Den Bosch', 'valkenburg', 'Purmerend', 'bergen', 'xqzjkw']) {
        await page.goto(`${origin}/`)
        const button = page.locator('.finder button')
        await page.focus('#q')
        await page.evaluate(() => document.querySelector('.finder button').scrollIntoView({ block: 'center' }))
        const top = () => page.evaluate(() => {
          const place = element => element.getBoundingClientRect().top + scrollY
          return [place(document.querySelector('.finder button')), place(document.querySelector('.finder').nextElementSibling || document.querySelector('footer'))]
        })
        const before = await top()
        for (const letter of text) {
          await page.keyboard.type(letter)
          await page.waitForTimeout(10)
          const now = await top()
          if (now.some((place, at) => Math.abs(place - before[at]) > 1)) moved.push(`${text.slice(0, text.indexOf(letter) + 1)}: ${before} → ${now}`)
        }
        if (text !== 'xqzjkw') await listed(page)
        const box = await button.boundingBox()
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
        const left = page.waitForURL(url => url.pathname !== '/', { timeout: 5000 }).then(() => true, () => false)
        if (hasTouch) await page.touchscreen.tap(x, y)
        else await page.mouse.click(x, y)
        if (!await left) dead.push(text)
      }
      const how = `${hasTouch ? 'finger' : 'mouse'} at ${width}`
      equal(`the first press on the button counts: ${how}`, dead, [])
      equal(`nothing moves while somebody types: ${how}`, moved.slice(0, 3), [])
      await context.close()
    }
  }
}

export const run = async (browser, origin, sample) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const errors = []
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  await aloud(page, origin)
  await byKeys(page, origin)
  await byWords(page, origin)
  await answers(page, origin)
  await everywhere(page, origin, sample)
  await speed(page, origin)
  check('no error in the scripts, and the policy is kept', errors)
  await context.close()
  await trusted(browser, origin)
  await byPointer(browser, origin)
  await firstPress(browser, origin)
  await calm(browser, origin)
  await withoutScript(browser, origin)
}
