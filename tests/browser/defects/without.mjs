// What some browsers don't have: script, pictures, style, or anything after 2016.
import { inGecko48 } from '../checks/old.mjs'
import { dropPictures, dropStyle } from '../checks/without.mjs'
import { evaluate, open, unfold } from '../browser.mjs'
import { paleSign } from '../measure/colours.mjs'
import { hugeDrawings, smallTargets, sticksOut } from '../measure/layout.mjs'
import { lines, lost, names } from '../measure/meaning.mjs'
import { walk } from '../measure/keyboard.mjs'
import { css, html } from './seed.mjs'

// Each with the one measure of the group that must find it.
const kaios = look => async page => {
  await inGecko48(page)
  return look(page)
}
// The policy of the page keeps the browser from using it; what is measured is what the old browser makes of its text.
const inStyle = text => `document.head.insertAdjacentHTML('beforeend', ${JSON.stringify(`<style>${text}</style>`)})`
const unnamedWithoutPictures = async page => {
  const before = await names(page)
  await dropPictures(page)
  return lost(before, await names(page), 'lost its name')
}
const lessWithoutScript = async page => {
  const before = await lines(page)
  await open(page, page.url(), { script: false })
  await unfold(page)
  return lost(before, await lines(page), 'not there')
}
const path = '/en/municipality/utrecht/'

export default [
  {
    name: 'something that only script shows',
    served: { html: text => text.replace('class=first-step', 'class="first-step late" hidden'), script: text => `${text};document.querySelectorAll('.late').forEach(each => { each.hidden = false })` },
    look: lessWithoutScript,
    says: /not there/,
  },
  { name: 'a name that only a picture has', seed: html('<p><a href="/"><svg role="img" aria-label="Begin hier" width="20" height="20"></svg></a></p>'), look: unnamedWithoutPictures, says: /lost its name: link “Begin hier”/ },
  { name: 'a drawing whose size is in the style', seed: html('<p><svg class="sized" viewBox="0 0 9 9" aria-hidden="true"><path d="M0 0h9v9z"/></svg></p>') + ';' + css('.sized { width: 1em }'), look: async page => { await evaluate(page, 'document.adoptedStyleSheets = []'); await dropStyle(page); return hugeDrawings(page) }, says: /huge/ },
  { name: 'the ground of the sign placed with `inset`', path, script: false, seed: inStyle('.call::before{top:auto;right:auto;bottom:auto;left:auto;inset:0}'), look: kaios(paleSign), says: /pale sign/ },
  { name: 'columns by grid alone', path: '/offline/', script: false, seed: inStyle('main p{min-width:300px}@supports (display:grid){main p{min-width:0}}'), look: kaios(sticksOut), says: /sticks out/ },
  { name: 'a focus that only :focus-visible shows', path: '/offline/', script: false, seed: inStyle(':focus{outline:none}:focus-visible{outline:3px solid}'), look: kaios(walk), says: /no visible focus/ },
  { name: 'room for a finger in max() alone', path, script: false, seed: inStyle('main .call{padding:0;line-height:1;min-height:0;font-size:1rem}main .call{padding:max(.9rem,14px)}'), look: kaios(smallTargets), says: /small/ },
  {
    name: 'a long compound that is broken by `overflow-wrap` alone',
    path: '/offline/',
    script: false,
    seed: `document.querySelector('h1').textContent = 'toegankelijkheidsverklaring'; document.querySelectorAll('style').forEach(each => { each.textContent = each.textContent.replace(/word-wrap:[^;}]*/g, '') })`,
    look: kaios(sticksOut),
    says: /sticks out/,
  },
]
