// Every component has its examples on a page of the gallery, in every language. The other groups measure those pages.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check } from '../report.mjs'

const components = fileURLToPath(new URL('../../../themes/helder/components', import.meta.url))

export const run = (examples, sample) => {
  if (!check('there are gallery pages', examples.length ? [] : 'no gallery pages: no page for robots to skip has /galerij/ in its address')) return
  const description = name => join(components, name, 'component.yaml')
  const names = readdirSync(components)
  check('every component is described', names.filter(name => !existsSync(description(name))))
  // What is on every page is measured with every page.
  const shown = names.filter(name => existsSync(description(name)) && !/^on-every-page: true$/m.test(readFileSync(description(name), 'utf8')))
  for (const language of new Set(sample.map(page => page.language))) {
    const there = new Set(examples.filter(page => page.language === language).map(({ path }) => path.split('/').at(-2)))
    check(`the gallery in ${language} shows every component, of ${shown.length}`, shown.filter(name => !there.has(name)))
  }
}
