// What a screen reader would miss: names, structure, language.
import { ibm } from '../checks/second-opinion.mjs'
import { nameless, names } from '../measure/meaning.mjs'
import { change, html } from './seed.mjs'

const unnamed = async page => nameless(await names(page))

export default [
  { name: 'a picture without a text', seed: html('<p><img src="/assets/none.png" width="40" height="40"></p>'), mode: 'light 320', says: /image-alt/ },
  { name: 'a button without a name', seed: html('<p><button type="button"><svg aria-hidden="true" width="20" height="20"></svg></button></p>'), mode: 'light 320', says: /button-name/ },
  { name: 'a link without a name', seed: html('<p><a href="/"><svg aria-hidden="true" width="20" height="20"></svg></a></p>'), look: unnamed, says: /no name: link/ },
  { name: 'a label that is tied to nothing', path: '/zoeken/', seed: change('label', `each.htmlFor = 'elsewhere'`), mode: 'light 320', says: /label/ },
  { name: 'a skipped level of headings', seed: html('<h2>Een kop</h2><h5>Een kop daaronder</h5>'), mode: 'light 320', says: /heading-order/ },
  { name: 'no heading of the first level', seed: change('h1', `each.outerHTML = '<p>' + each.textContent + '</p>'`), mode: 'light 320', says: /page-has-heading-one/ },
  { name: 'a language that does not exist', seed: `document.documentElement.lang = 'dutch-language'`, mode: 'light 320', says: /html-lang-valid/ },
  { name: 'a part in a language that does not exist', seed: change('main p', `each.lang = 'hollands!'`), mode: 'light 320', says: /valid-lang/ },
  { name: 'two landmarks of one kind and one name', seed: html('<nav aria-label="Kies uw taal"><a href="/">Begin</a></nav>'), mode: 'light 320', says: /landmark-unique/ },
  { name: 'two main landmarks', seed: `document.body.insertAdjacentHTML('beforeend', '<main><p>Nog een</p></main>')`, mode: 'light 320', says: /landmark-no-duplicate-main/ },
  { name: 'text outside every landmark', seed: `document.body.insertAdjacentHTML('beforeend', '<div><p>Los van alles</p></div>')`, mode: 'light 320', says: /region/ },
  { name: '“klik hier”, twice, to different places', seed: html('<p><a href="/zoeken/">Klik hier</a> en <a href="/privacy/">klik hier</a>.</p>'), mode: 'light 320', says: /one name, two places: “klik hier”/ },
  { name: 'something that can have the focus and is hidden from screen readers', seed: change('main .call', `each.setAttribute('aria-hidden', 'true')`), mode: 'light 320', says: /aria-hidden-focus/ },
  { name: 'a list whose items are not in a list', seed: html('<div><li>Een los punt</li></div>'), mode: 'light 320', says: /listitem/ },
  { name: 'a role that does not exist', seed: html('<p role="knop">Druk hier</p>'), mode: 'light 320', says: /aria-roles/ },
  { name: 'a table without headings, to the second opinion', seed: html('<table><tr><td>Wet</td><td>Telefoon</td></tr><tr><td>Wmo</td><td>14 030</td></tr></table>'), look: ibm, says: /table/i },
  { name: 'a title that is not there', seed: `document.title = ''`, mode: 'light 320', says: /document-title/ },
]
