// Every component has its examples on a page of the gallery, in every language. The other groups measure those pages.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { check } from '../report.mjs'

const components = fileURLToPath(new URL('../../../themes/helder/components', import.meta.url))

export const run = (examples, sample) => {
  if (!check('there are gallery pages', examples.length ? [] : 'no gallery pages: no page for robots to skip has /galerij/ in its address')) return
  const names = readdirSync(components)
  for (const language of new Set(sample.map(page => page.language))) {
    const there = new Set(examples.filter(page => page.language === language).map(({ path }) => path.split('/').at(-2)))
    check(`the gallery in ${language} shows every component, of ${names.length}`, names.filter(name => !there.has(name)))
  }
}
