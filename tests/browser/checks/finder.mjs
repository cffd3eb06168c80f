// The finder as a screen reader meets it, as a keyboard uses it, without script, and without a network.
import { check, equal } from '../report.mjs'

const combobox = async page => {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const property = (node, name) => (node.properties.find(each => each.name === name) || { value: {} }).value.value
  const own = nodes.find(node => node.role && node.role.value === 'combobox')
  const list = nodes.find(node => node.role && node.role.value === 'listbox' && !node.ignored)
  return {
    name: own && own.name.value,
    description: own && own.description && own.description.value,
    expanded: own && property(own, 'expanded'),
    focused: own && property(own, 'focused'),
    list: list && list.name.value,
    options: nodes.filter(node => node.role && node.role.value === 'option' && !node.ignored).map(node => ({ name: node.name.value, selected: property(node, 'selected') })),
  }
}
const status = page => page.textContent('.finder [role=status]')
const listed = page => page.waitForSelector('[role=option]')

const type = async (page, address, text) => {
  await page.goto(address)
  await page.focus('#q')
  await page.keyboard.type(text, { delay: 5 })
}

export const run = async (browser, origin) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } })
  const page = await context.newPage()

  await page.goto(`${origin}/`)
  await page.waitForSelector('[role=combobox]')
  let tree = await combobox(page)
  equal('the combobox has the name of its label', tree.name, 'Waar woont u?')
  equal('the combobox has its hint', tree.description, 'Typ uw gemeente, dorp of postcode.')
  equal('the combobox is closed before anything is typed', [tree.expanded, tree.options], [false, []])

  await type(page, `${origin}/`, 'utregt')
  await listed(page)
  tree = await combobox(page)
  equal('a misspelt name opens the list', [tree.expanded, tree.focused, tree.list], [true, true, 'Gemeenten'])
  equal('a misspelt name has the right option first', tree.options[0] && tree.options[0].name, 'Utrecht')
  check('no option is chosen before an arrow is pressed', tree.options.some(option => option.selected) ? JSON.stringify(tree.options) : [])
  check('how many were found is announced', /gemeente/.test(await status(page)) ? [] : await status(page))
  const live = await page.getAttribute('.finder [role=status]', 'hidden')
  equal('the announcement is not hidden', live, null)

  await page.keyboard.press('ArrowDown')
  tree = await combobox(page)
  equal('the arrow chooses the first option', tree.options[0].selected, true)
  equal('the focus stays in the field and points to the option', await page.evaluate(() => {
    const input = document.activeElement
    return [input.id, (document.getElementById(input.getAttribute('aria-activedescendant')) || {}).textContent]
  }), ['q', tree.options[0].name])
  await page.keyboard.press('Escape')
  tree = await combobox(page)
  equal('Escape closes the list and keeps what was typed', [tree.expanded, tree.options.length, await page.inputValue('#q')], [false, 0, 'utregt'])
  await page.keyboard.press('ArrowDown')
  await listed(page)
  await page.keyboard.press('ArrowDown')
  await Promise.all([page.waitForURL(`${origin}/gemeente/utrecht/`), page.keyboard.press('Enter')])
  check('Enter on an option goes to the page of the municipality')

  for (const [text, path] of [['3511 AB', '/gemeente/utrecht/'], ['Den Haag', '/gemeente/den-haag/'], ['vleuten', '/gemeente/utrecht/']]) {
    await type(page, `${origin}/`, text)
    await listed(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(url => url.pathname !== '/')
    equal(`${text} leads to its municipality`, new URL(page.url()).pathname, path)
  }

  await type(page, `${origin}/`, 'xqzjkw')
  await page.waitForFunction(() => document.querySelector('.finder [role=status]').textContent)
  tree = await combobox(page)
  equal('nonsense gives no option', [tree.expanded, tree.options.length], [false, 0])
  check('that nothing was found is announced', /Niets gevonden/.test(await status(page)) ? [] : await status(page))

  await type(page, `${origin}/`, 'bergen')
  await listed(page)
  tree = await combobox(page)
  check('a name that two municipalities have lists both, with their provinces', tree.options.filter(({ name }) => /Bergen.*\((Limburg|Noord-Holland)\)/.test(name)).length >= 2 ? [] : JSON.stringify(tree.options))

  // By pointer: pressing an option doesn't close the list first.
  await type(page, `${origin}/`, 'assen')
  await listed(page)
  await page.click('[role=option]')
  await page.waitForURL(`${origin}/gemeente/assen/`)
  check('a tap on an option goes to the page')

  for (const [path, expected] of [['/en/', '/en/municipality/utrecht/'], ['/ar/', '/ar/municipality/utrecht/']]) {
    await type(page, origin + path, 'Utrecht')
    await listed(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(url => url.pathname !== path)
    equal(`the finder of ${path} stays in its language`, new URL(page.url()).pathname, expected)
  }
  await context.close()

  // Without script the form asks the server, which knows every exact name and postcode.
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } })
  const form = await plain.newPage()
  for (const [text, path] of [['Utrecht', '/gemeente/utrecht/'], ['3511 AB', '/gemeente/utrecht/'], ['den haag', '/gemeente/den-haag/'], ['xqzjkw', '/zoeken/']]) {
    await form.goto(`${origin}/`)
    await form.fill('#q', text)
    await Promise.all([form.waitForURL(url => url.pathname !== '/'), form.press('#q', 'Enter')])
    equal(`without script ${text} leads to ${path}`, new URL(form.url()).pathname, path)
  }
  check('without script the search page has the lists', await form.$$eval('main a', links => links.length) > 30 ? [] : 'few links')
  await plain.close()
}
