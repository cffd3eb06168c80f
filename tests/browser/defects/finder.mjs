// The finder: what a screen reader no longer hears. The page is changed after its own script has run.
import { muteFinder } from '../measure/finder.mjs'
import { change } from './seed.mjs'

// The script sets its attributes again at every key: a watcher takes them away as often.
const without = (selector, attribute) => `new MutationObserver(() => document.querySelectorAll('${selector}').forEach(each => each.removeAttribute('${attribute}')))
  .observe(document.querySelector('.finder'), { subtree: true, childList: true, attributes: true }); document.querySelectorAll('${selector}').forEach(each => each.removeAttribute('${attribute}'))`

export default [
  { name: 'the live region missing', seed: change('.finder [role=status]', `each.removeAttribute('role')`), says: /no live region/ },
  { name: 'nothing said of how many were found', seed: change('.finder [role=status]', `new MutationObserver(() => each.textContent && (each.textContent = '')).observe(each, { childList: true })`), says: /not announced/ },
  { name: 'options that do not say which is chosen', seed: without('[role=option]', 'aria-selected'), says: /does not say so|does not point/ },
  { name: 'a combobox that does not say that it is open', seed: without('[role=combobox]', 'aria-expanded'), says: /does not say that it is open/ },
  { name: 'a field that does not point to the option', seed: without('[role=combobox]', 'aria-activedescendant'), says: /does not point/ },
  { name: 'a list without a name', seed: without('[role=listbox]', 'aria-label'), says: /the list has no name/ },
  { name: 'a list that is no list to a screen reader', seed: without('[role=option]', 'role'), says: /0 options/ },
  { name: 'a field without a name', seed: change('.finder label', `each.remove()`), says: /the combobox has no name/ },
].map(defect => ({ path: '/', look: muteFinder, walking: true, ...defect }))
