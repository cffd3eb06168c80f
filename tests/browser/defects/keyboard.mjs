// The keyboard: seen, in order, never trapped.
import { skips, walk } from '../measure/keyboard.mjs'
import { change, css, html } from './seed.mjs'

const path = '/offline/'
export default [
  { name: 'the outline of the focus removed', seed: css(':focus, :focus-visible { outline: none !important }'), says: /no visible focus/ },
  { name: 'an outline of one pixel', seed: css(':focus, :focus-visible { outline: 1px dotted !important }'), says: /no visible focus/ },
  { name: 'an outline that cannot be seen', seed: css(':focus, :focus-visible { outline-color: transparent !important }'), says: /no visible focus/ },
  { name: 'a bar that covers the focus', seed: `document.body.insertAdjacentHTML('beforeend', '<div class="bar">Let op</div>')` + ';' + css('.bar { position: fixed; left: 0; right: 0; bottom: 0; height: 400px; background: #fff; color: #000 }'), says: /covered/ },
  { name: 'a positive tabindex', seed: change('main a', 'each.tabIndex = 3'), says: /order:/ },
  { name: 'an order that the style turns round', seed: css('.footer ul { display: flex; flex-direction: column-reverse }'), says: /jump:/ },
  { name: 'a line that the style turns round', seed: html('<p class="turned"><a href="/">Een</a> <a href="/zoeken/">Twee</a></p>') + ';' + css('.turned { display: flex; flex-direction: row-reverse; justify-content: start }'), says: /jump:/ },
  { name: 'a trap', seed: change('main a', `each.onkeydown = event => { if (event.key === 'Tab') event.preventDefault() }`), says: /trap/ },
  { name: 'a circle of two that cannot be left', seed: html('<p><a id="one" href="/">Een</a> <a id="two" href="/zoeken/">Twee</a></p>') + `;two.onkeydown = event => { if (event.key === 'Tab') { event.preventDefault(); one.focus() } }`, says: /trap/ },
  { name: 'a stop that nobody sees', seed: html('<p><a class="gone" href="/">Een</a></p>') + ';' + css('.gone { position: absolute; left: -999em }'), says: /outside the screen/ },
  { name: 'a stop without size', seed: html('<p><a href="/" aria-label="Een"></a></p>'), says: /no size/ },
  { name: 'no link to the text', seed: `document.querySelector('.skip-link').remove()`, look: skips, says: /skip link/ },
].map(defect => ({ path, look: walk, walking: true, ...defect }))
