// The desk with a province: a list as people keep it becomes files, and 25 facts are checked by keys alone. The organisations are made up,
// the municipalities are those of Overijssel.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { debug, open, unfold } from '../browser.mjs'
import { violations } from '../measure/axe.mjs'
import { cutOff, smallTargets, sticksOut } from '../measure/layout.mjs'
import { check, equal } from '../report.mjs'
import { temporary } from '../server.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const program = process.env.WEGWIJS || ['release', 'debug'].map(kind => join(root, 'target', kind, 'wegwijs')).find(existsSync)
const today = '2026-11-29'
const SUPPORTERS = 'content/directory/supporters'

/** Forty rows: 25 that somebody called in the spring, and what else stands in such a list. */
const spreadsheet = names => {
  const number = at => `030 286 11 ${String(at).padStart(2, '0')}`
  const good = names.map((name, at) => [name, `Fictieve Hulp ${name}`, ['030-', '(030) ', '030 '][at % 3] + number(at).slice(4), at % 2 ? 'ma-vr 9.00-17.00' : '', 'gesprek', `${1 + at % 28}-2-2026`, 'telefoon', 'redactie'])
  const [first, second] = names
  const bad = [
    ['Nergenshuizen', 'Fictieve Hulp Nergens', '', '', 'gesprek', '1-2-2026', 'telefoon', 'redactie'],
    [first, 'Fictieve Hulp Zonder Dag', '', '', 'gesprek', '', 'telefoon', 'redactie'],
    [first, 'Fictieve Hulp Zonder Bron', '', '', '', '1-2-2026', 'telefoon', 'redactie'],
    [first, 'Fictieve Hulp Later', number(70), '', 'gesprek', '1-2-2031', 'telefoon', 'redactie'],
    [first, '', number(71), '', 'gesprek', '1-2-2026', 'telefoon', 'redactie'],
    [first, 'Fictieve Hulp Kort', '030 286', '', 'gesprek', '1-2-2026', 'telefoon', 'redactie'],
    [first, 'Fictieve Hulp Mobiel', '06 12 34 56 78', '', 'gesprek', '1-2-2026', 'telefoon', 'redactie'],
    [first, 'Fictieve Hulp Uren', number(72), 'meestal wel', 'gesprek', '1-2-2026', 'telefoon', 'redactie'],
    [first, 'Fictieve Hulp Hoe', number(73), '', 'gesprek', '1-2-2026', 'gedroomd', 'redactie'],
    [second, 'Fictieve Hulp Dag', number(74), '', 'gesprek', '31-2-2026', 'telefoon', 'redactie'],
    // Once more the same, and names that somebody only read.
    good[0], good[1],
    [second, 'Fictieve Hulp Gelezen', '', '', 'https://www.fictieve-hulp-gelezen.nl/', '1-3-2026', '', ''],
    [first, 'Fictieve Hulp Ook Gelezen', number(75), '', 'https://www.fictieve-hulp-gelezen.nl/ook', '1-3-2026', '', ''],
    ['', '', '', '', '', '', '', ''],
  ]
  const rows = [...good, ...bad]
  equal('the list has 40 rows', rows.length, 40)
  // A title above the headings, as people make them, semicolons, and the letters of an old Windows.
  const text = [['Cliëntondersteuning Overijssel'], ['Gemeente', 'Instelling', 'Tel.nr', 'Bereikbaar', 'Bron', 'Peildatum', 'Hoe', 'Gecontroleerd door', 'Wet'], ...rows.map(row => [...row, row[1] ? 'Wmo' : ''])].map(row => row.join(';')).join('\r\n')
  return Buffer.from(`${text}\r\n`, 'latin1')
}

const start = (folder, more = []) => new Promise((resolve, reject) => {
  const child = spawn(program, ['desk', '--root', folder, '--today', today, '--lang', 'en', ...more], { stdio: ['ignore', 'pipe', 'inherit'] })
  child.on('error', reject)
  child.on('exit', code => reject(new Error(`the desk ended with ${code}`)))
  let text = ''
  child.stdout.on('data', data => {
    text += data
    const found = text.match(/http:\/\/\S+/)
    if (found) resolve({ url: found[0], stop: () => new Promise(done => { child.on('exit', done); child.kill('SIGINT') }) })
  })
})

const sorted = times => [...times].sort((a, b) => a - b)
const median = times => sorted(times)[Math.floor(times.length / 2)]

/** A copy of the directory of the real site with the list in it. */
const province = folder => {
  mkdirSync(join(folder, SUPPORTERS), { recursive: true })
  cpSync(join(root, 'content/directory/registry'), join(folder, 'content/directory/registry'), { recursive: true })
  cpSync(join(root, 'content/site.yaml'), join(folder, 'content/site.yaml'))
  const names = readFileSync(join(folder, 'content/directory/registry/municipalities.csv'), 'utf8').split('\n').filter(line => line.includes(',PV23,')).map(line => line.split(',')[2])
  equal('Overijssel has 25 municipalities', names.length, 25)
  writeFileSync(join(folder, 'lijst.csv'), spreadsheet(names))
  let told = ''
  try {
    told = execFileSync(program, ['import', 'supporters', join(folder, 'lijst.csv'), '--write', '--root', folder, '--lang', 'en'], { encoding: 'utf8' })
  } catch (error) {
    // Rows that were refused: told, and the rest is written.
    told = `${error.stdout}${error.stderr}`
  }
  const lines = told.trim().split('\n')
  console.log(`  the list: ${lines.find(line => /refused\.$/.test(line))}`)
  equal('what can be taken is taken', lines.filter(line => line.startsWith('new')).length, 29)
  return { names }
}

const looks = async (page, name) => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    check(`nothing sticks out at ${width}: ${name}`, await sticksOut(page))
    check(`nothing is cut off at ${width}: ${name}`, await cutOff(page))
    check(`everything can be touched at ${width}: ${name}`, await smallTargets(page))
    check(`axe at ${width}: ${name}`, await violations(page))
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  check(`axe, dark: ${name}`, await violations(page))
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 800 })
}

export const run = async browser => {
  if (!program) return check('the desk has a program', 'no wegwijs: cargo build, or set WEGWIJS')
  const folder = temporary()
  const { names } = province(folder)
  const desk = await start(folder)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const outside = []
  page.on('request', request => { if (!request.url().startsWith(desk.url)) outside.push(request.url()) })
  const problems = []
  page.on('console', message => { if (message.type() === 'error') problems.push(message.text()) })
  try {
    await page.goto(desk.url)
    await looks(page, 'who checks')
    // By keyboard alone: the name, and the rest is filled in.
    await page.focus('#by')
    await page.keyboard.type('Ans de Vries')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-key=g]')
    await looks(page, 'the list')
    equal('25 organisations wait', await page.locator('ol.list').first().locator('li').count(), 25)
    equal('two were only named, beside what the site has', await page.locator('a[href*="genoemd/"]', { hasText: 'Gelezen' }).count(), 2)
    await page.keyboard.press('g')
    await page.waitForSelector('.ask')
    await unfold(page)
    await looks(page, 'a card')
    await page.reload()
    const facts = []
    const at = () => new URL(page.url()).pathname
    const answer = async keys => {
      const [before, began] = [at(), Date.now()]
      for (const key of keys) {
        if (key.length > 1 && key !== 'Enter') await page.keyboard.type(key)
        else await page.keyboard.press(key)
      }
      await page.waitForURL(url => url.pathname !== before)
      await page.waitForSelector('main')
      facts.push({ keys: keys.length, time: Date.now() - began, presses: keys.reduce((sum, key) => sum + (key === 'Enter' ? 1 : key.length), 0) })
    }
    const firstFile = join(folder, SUPPORTERS, `${at().split('/')[3]}.yaml`)
    const bytes = readFileSync(firstFile, 'utf8')
    for (let fact = 0; fact < 25; fact++) {
      if (fact === 7) await answer(['n'])
      else if (fact === 11) await answer(['v', '030 286 12 34', 'Enter'])
      else if (fact === 17) await answer(['b', 'Enter'])
      else await answer(['k'])
      if (fact === 0) {
        // The last step back gives the very bytes back, and the card.
        const changed = readFileSync(firstFile, 'utf8')
        await page.keyboard.press('u')
        await page.waitForSelector('[role=status]')
        equal('an undo gives the very bytes back', readFileSync(firstFile, 'utf8'), bytes)
        await page.keyboard.press('k')
        await page.waitForURL(url => !url.pathname.includes(firstFile.split('/').pop().replace('.yaml', '')))
        equal('the same key writes the same again', readFileSync(firstFile, 'utf8'), changed)
      }
    }
    const held = facts.filter(({ presses }) => presses === 1)
    const seconds = time => `${(time / 1000).toFixed(2)} s`
    const [times, keys] = [held.map(({ time }) => time), held.map(({ presses }) => presses)]
    console.log(`  ${facts.length} facts by keys: of ${held.length} with one press the machine took ${seconds(median(times))} (median), ${seconds(sorted(times).pop())} (worst); at most ${Math.max(...facts.map(({ presses }) => presses))} presses, of which a new number 13`)
    check('a fact that holds takes at most five keys and thirty seconds', [Math.max(...keys) > 5 && `${Math.max(...keys)} keys`, sorted(times).pop() > 30000 && `${sorted(times).pop()} ms`])
    const state = JSON.parse(execFileSync(program, ['coverage', '--format', 'json', '--root', folder, '--today', today], { encoding: 'utf8', maxBuffer: 64 << 20 }))
    const covered = state.rows.filter(({ law, covered, name }) => law === 'wmo' && covered && names.includes(name)).length
    equal('23 municipalities have somebody', covered, 23)
    check('who was not reached is remembered', /^file,on\n[\w-]+,2026-11-29\n$/.test(readFileSync(join(folder, 'content/directory/not-reached.csv'), 'utf8')) ? [] : 'no line')
    // Only who wasn't reached is left, and says so.
    await page.goto(desk.url)
    equal('one is left', await page.locator('ol.list').first().locator('li').count(), 1)
    // A name that was only read, called and found right.
    await page.locator('a[href*="genoemd/"]', { hasText: 'Ook Gelezen' }).click()
    await page.waitForSelector('.ask')
    await page.keyboard.press('k')
    await page.keyboard.type('12')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[role=alert]')
    equal('what is wrong is where the cursor is', await page.evaluate(() => document.activeElement.id), 'phone')
    await looks(page, 'a name that was read, with a mistake')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('030 286 12 35')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[role=status]')
    check('it has a file', existsSync(join(folder, SUPPORTERS, 'fictieve-hulp-ook-gelezen.yaml')) ? [] : 'no file')
    // Without script the buttons do the same.
    await page.goto(desk.url)
    await page.locator('ol.list').first().locator('a').first().click()
    await page.waitForSelector('.ask')
    const path = at()
    await debug(page, 'Emulation.setScriptExecutionDisabled', { value: true })
    await page.goto(new URL(path, desk.url).href)
    await page.locator('button[value=klopt]').click()
    await page.waitForURL(url => url.pathname !== path)
    await debug(page, 'Emulation.setScriptExecutionDisabled', { value: false })
    await open(page, desk.url)
    check('without script it is written as well', /Alles is op tijd nagekeken/.test(await page.textContent('main')) ? [] : await page.textContent('main'))
    // In a field a letter is a letter, and keys can be turned off.
    await page.locator('summary').first().click()
    await page.locator('input[name=keys]').uncheck()
    await page.locator('main button').first().click()
    await page.waitForSelector('body[data-keys=off]')
    equal('no keys are shown where they do nothing', await page.locator('kbd').count(), 0)
    check('nothing is asked of others', outside)
    check('the browser has no complaints', problems.filter(text => !/422/.test(text)))
  } finally {
    await context.close()
    await desk.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
