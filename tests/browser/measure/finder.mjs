// The finder as a screen reader meets it: name, role, state and what is said.
import { debug, evaluate } from '../browser.mjs'

/** The combobox, its list and its options in the accessibility tree. */
export const combobox = async page => {
  const { nodes } = await debug(page, 'Accessibility.getFullAXTree')
  const property = (node, name) => (node.properties.find(each => each.name === name) || { value: {} }).value.value
  const role = name => nodes.filter(node => node.role && node.role.value === name && !node.ignored)
  const [own] = role('combobox')
  const [list] = role('listbox')
  return {
    name: own && own.name.value,
    description: own && own.description && own.description.value,
    expanded: own && property(own, 'expanded'),
    focused: own && property(own, 'focused'),
    list: list && list.name.value,
    options: role('option').map(node => ({ name: node.name.value, selected: property(node, 'selected') })),
    live: nodes.filter(node => property({ properties: node.properties || [] }, 'live') === 'polite').length,
  }
}

/** What is said aloud, after the pause in which somebody may type on. */
export const said = async page => {
  await page.waitForFunction(() => document.querySelector('.finder [role=status]').textContent, null, { timeout: 4000 }).catch(() => {})
  return page.textContent('.finder [role=status]', { timeout: 1000 }).catch(() => '')
}

/**
 * Types a name that several municipalities have, chooses the first with the arrow, and tells what a screen reader would miss. The
 * page is one with a finder, just loaded, with script.
 */
export const muteFinder = async page => {
  await page.focus('.finder input')
  await page.keyboard.type('bergen')
  await page.waitForSelector('.finder [role=listbox] > *', { timeout: 3000 }).catch(() => {})
  const typed = await combobox(page)
  const announced = await said(page)
  await page.keyboard.press('ArrowDown')
  const chosen = await combobox(page)
  const active = await evaluate(page, `(() => {
    const input = document.activeElement
    const option = document.getElementById(input.getAttribute('aria-activedescendant'))
    return [input.matches('.finder input'), option && option.getAttribute('aria-selected')]
  })()`)
  return [
    !typed.name && 'the combobox has no name',
    typed.expanded !== true && `the combobox does not say that it is open: ${typed.expanded}`,
    !typed.list && 'the list has no name',
    typed.options.length < 2 && `${typed.options.length} options`,
    !typed.live && 'no live region',
    !/\d/.test(announced) && `how many were found is not announced: “${announced}”`,
    typed.options.some(option => option.selected) && 'an option is chosen before an arrow is pressed',
    chosen.options[0] && chosen.options[0].selected !== true && 'the chosen option does not say so',
    !active[0] && 'the focus leaves the field',
    active[1] !== 'true' && 'the field does not point to the chosen option',
  ].filter(Boolean)
}
