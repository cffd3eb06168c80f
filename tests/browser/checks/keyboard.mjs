// A walk with the Tab key through every page of the sample.
import { open, shareTabs } from '../browser.mjs'
import { skips, walk } from '../measure/keyboard.mjs'
import { check } from '../report.mjs'
import { isExample } from '../sample.mjs'

// A small screen for all; a large one for the templates in Dutch, and in Arabic because it runs the other way.
const sizes = [
  { width: 320, pages: () => true },
  { width: 1280, pages: ({ kind, language }) => !isExample(kind) && (language === 'nl' || language === 'ar') },
]

export const run = async (browser, origin, sample) => {
  for (const { width, pages } of sizes) {
    // Without the smooth scrolling that would still be on its way when the place is looked at.
    const options = { viewport: { width, height: 640 }, reducedMotion: 'reduce' }
    await shareTabs(browser, sample.filter(pages), options, async (page, { kind, path }) => {
      await open(page, origin + path)
      check(`the walk at ${width}: ${path} (${kind})`, await walk(page))
      await open(page, origin + path)
      check(`the link to the text at ${width}: ${path}`, await skips(page))
    })
  }
}
