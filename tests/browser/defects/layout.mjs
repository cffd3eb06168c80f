// What doesn't fit: on a small screen, with large letters, with wide spacing, for a finger.
import { cutOff, stays, textSizes } from '../measure/layout.mjs'
import { moves } from '../measure/meaning.mjs'
import { wear } from '../modes.mjs'
import { change, css, html } from './seed.mjs'

const grows = async page => {
  await wear(page, '1280')
  const before = await textSizes(page)
  await wear(page, '200% text at 1280')
  return stays(before, await textSizes(page))
}

export default [
  { name: 'a table of a fixed width', seed: html('<table><caption>Nummers</caption><tr><th style="" scope="col">Wet</th></tr><tr><td>Wmo</td></tr></table>') + ';' + css('main table:last-child { width: 300px }'), mode: '240', not: ['light 320'], says: /sticks out/ },
  { name: 'a long compound that may not be broken', seed: change('h1', `each.textContent = 'toegankelijkheidsverklaring'`) + ';' + css('h1 { overflow-wrap: normal; hyphens: manual }'), mode: '240', says: /sticks out/ },
  { name: 'a drawing wider than the screen', seed: html('<p><svg width="340" height="20" aria-hidden="true"></svg></p>'), mode: 'light 320', says: /sticks out/ },
  { name: 'lines of a fixed height', seed: css('main p { height: 1.2em; overflow: hidden }'), mode: 'text spacing', says: /cut off/ },
  { name: 'a box that fits only without text spacing', path: '/offline/', seed: html('<p class="fits">Onafhankelijke ondersteuning</p>') + ';' + css('.fits { display: inline-block; white-space: nowrap; overflow: hidden; max-width: 17.2rem; font-size: 1rem }'), look: async page => { await wear(page, 'text spacing'); return cutOff(page) }, says: /cut off.*fits/ },
  { name: 'text in pixels, which does not grow', seed: css('main p { font-size: 17px }'), look: grows, says: /does not grow/ },
  { name: 'text over other text when letters are large', path: '/offline/', seed: css('h1 { height: 30px; margin-bottom: 0 } h1 + * { margin-top: 0 }'), mode: '200% text', says: /overlap/ },
  { name: 'a target of 20 pixels', seed: html('<p><a class="button" href="/zoeken/">Z</a></p>') + ';' + css('main p:last-child .button { min-height: 0; height: 20px; width: 20px; padding: 0; line-height: 1; overflow: hidden }'), mode: 'light 320', says: /small: 20 px/ },
  { name: 'two targets of 20 pixels side by side, to axe', seed: html('<p><button class="tiny" aria-label="Minder">-</button><button class="tiny" aria-label="Meer">+</button></p>') + ';' + css('.tiny { min-height: 0; height: 20px; width: 20px; padding: 0; border: 0 }'), mode: 'light 320', says: /target-size/ },
  { name: 'a target of 40 pixels', seed: css('.button { min-height: 0; height: 40px; padding: 0 }'), mode: 'light 320', says: /small: 40 px/ },
  { name: 'a page that may not be enlarged', seed: change('meta[name=viewport]', `each.content = 'width=device-width, user-scalable=no'`), mode: 'light 320', says: /meta-viewport/ },
  { name: 'a page that may not be turned', seed: css('@media (orientation: portrait) { body { transform: rotate(90deg) } }'), mode: 'light 320', says: /css-orientation-lock|sticks out/ },
  { name: 'a time limit', seed: `document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="refresh" content="3000; url=/">')`, mode: 'light 320', says: /meta-refresh/ },
  { name: 'text that runs across the screen', seed: html('<marquee>Let op</marquee>'), mode: 'light 320', says: /marquee/ },
  { name: 'movement that goes on when the reader asked for less', seed: css('@keyframes pulse { 50% { opacity: .5 } } h1 { animation: pulse 1s infinite }'), mode: 'reduced motion', says: /moves: pulse/ },
  { name: 'movement, also for who did not ask for less', seed: css('@media (prefers-reduced-motion: no-preference) { @keyframes pulse { 50% { opacity: .5 } } h1 { animation: pulse 1s infinite } }'), look: async page => { await wear(page, 'light 320'); return moves(page) }, says: /moves: pulse/, not: ['reduced motion'] },
]
