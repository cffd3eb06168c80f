// What some browsers don't have: script, pictures, style, or anything after 2016.
import { inGecko48, OLD } from '../checks/old.mjs'
import { dropPictures, dropStyle } from '../checks/without.mjs'
import { evaluate } from '../browser.mjs'
import { hugeDrawings } from '../measure/layout.mjs'
import { lines, lost, names } from '../measure/meaning.mjs'
import { walk } from '../measure/keyboard.mjs'
import { css, html } from './seed.mjs'

const kaios = async page => {
  await inGecko48(page)
  const found = []
  for (const look of OLD) found.push(...[await look(page)].flat().filter(Boolean))
  return found
}
const inStyle = text => `document.querySelector('style').textContent += ${JSON.stringify(text)}`
const unnamedWithoutPictures = async page => {
  const before = await names(page)
  await dropPictures(page)
  return lost(before, await names(page), 'lost its name')
}
const unseen = async page => {
  const before = await lines(page)
  // What a script would have taken away again.
  await evaluate(page, `document.querySelectorAll('.needs-script').forEach(each => { each.hidden = true })`)
  return lost(before, await lines(page), 'not there')
}

export default [
  { name: 'something hidden without script', seed: `document.querySelector('h1 ~ p').classList.add('needs-script')`, look: unseen, says: /not there/ },
  { name: 'a name that only a picture has', seed: html('<p><a href="/"><svg role="img" aria-label="Begin hier" width="20" height="20"></svg></a></p>'), look: unnamedWithoutPictures, says: /lost its name: link “Begin hier”/ },
  { name: 'a drawing whose size is in the style', seed: html('<p><svg class="sized" viewBox="0 0 9 9" aria-hidden="true"><path d="M0 0h9v9z"/></svg></p>') + ';' + css('.sized { width: 1em }'), look: async page => { await evaluate(page, 'document.adoptedStyleSheets = []'); await dropStyle(page); return hugeDrawings(page) }, says: /huge/ },
  { name: 'the ground of the sign placed with `inset`', script: false, seed: inStyle('.call::before{top:auto;right:auto;bottom:auto;left:auto;inset:0}'), look: kaios, says: /pale sign/ },
  { name: 'columns by grid alone', script: false, seed: inStyle('main p{min-width:300px}@supports (display:grid){main p{min-width:0}}'), look: kaios, says: /sticks out/ },
  { name: 'a focus that only :focus-visible shows', path: '/offline/', script: false, seed: inStyle(':focus{outline:none}:focus-visible{outline:3px solid}'), look: async page => { await inGecko48(page); return walk(page) }, says: /no visible focus/ },
  { name: 'a size of letters in clamp() alone', script: false, seed: inStyle('h1{font-size:60px;overflow-wrap:normal;white-space:nowrap}h1{font-size:clamp(1rem,5vw,2rem);white-space:normal}main .call{padding:0;line-height:1;min-height:0;font-size:30px}main .call{padding:max(1rem,1rem);font-size:1rem}'), look: kaios, says: /small/ },
]
