// Colours: in light, in dark, chosen by the reader, and on paper.
import { change, css, html } from './seed.mjs'

export default [
  { name: 'grey on white', seed: css('main p { color: #999 }'), mode: 'light 320', says: /color-contrast:/ },
  { name: 'a contrast of 5, which only AAA refuses', seed: css('main p { color: #6b6b6b }'), mode: 'light 320', says: /color-contrast-enhanced/ },
  { name: 'too little contrast in dark alone', seed: css('@media (prefers-color-scheme: dark) { main p { color: #777 } }'), mode: 'dark 320', not: ['light 320'], says: /color-contrast/ },
  { name: 'too little contrast on paper alone', seed: css('@media print { main p { color: #aaa !important } }'), mode: 'print', not: ['light 320', 'dark 320'], says: /color-contrast/ },
  { name: 'a link in a sentence that only its colour gives away', seed: html('<p>Lees wat <a class="flat" href="/privacy/">wij bewaren</a> en wat niet, want dat telt voor u.</p>') + ';' + css('.flat, .flat:visited { text-decoration: none; color: #2a1f10 }'), mode: 'light 320', says: /link-in-text-block/ },
  { name: 'the sign with its letters on the wrong ground', seed: css('.call::before { background: #7a9a90 }'), mode: 'light 320', says: /pale sign/ },
  { name: 'the sign without its ground in dark', seed: css('@media (prefers-color-scheme: dark) { .call::before { display: none } }'), mode: 'dark 320', not: ['light 320'], says: /pale sign/ },
  { name: 'a border that forced colours take away', seed: css('@media (forced-colors: active) { .button { border: 0 } }'), mode: 'forced colours', not: ['light 320'], says: /no border/ },
  { name: 'a field whose border is a shadow', path: '/zoeken/', seed: css('.finder input { border: 0; box-shadow: 0 0 0 2px #000 }'), mode: 'forced colours', says: /no border: <input/ },
  { name: 'a dark ground on paper', seed: css('@media print { .first-step { background: #0b4d3c } }'), mode: 'print', not: ['light 320'], says: /ink/ },
  { name: 'the dark colours of the screen on paper', seed: css('@media (prefers-color-scheme: dark) { .call-out, .supporter { background: #28211b !important } }'), mode: 'print from dark', not: ['print'], says: /ink/ },
  { name: 'a link on paper without its address', seed: html('<p><a href="https://wetten.example.org/wmo">De wet</a></p>') + ';' + css('@media print { main a[href^="http"]::after { content: none !important } }'), mode: 'print', not: ['light 320'], says: /no address/ },
  { name: 'a menu on paper', seed: css('@media print { nav { display: block !important } }'), mode: 'print', says: /of no use on paper: <nav/ },
  { name: 'a telephone number that is not on paper', seed: css('@media print { a[href^="tel:"] { display: none } }'), mode: 'print', not: ['light 320'], says: /hidden number/ },
  { name: 'a telephone number that has to be unfolded', seed: change('.contact a[href^="tel:"]', `each.outerHTML = '<details><summary>Telefoon</summary>' + each.outerHTML + '</details>'`), mode: 'light 320', says: /hidden number/ },
]
