// A walk with the Tab key through every page of the sample.
import { open, shareTabs } from '../browser.mjs'
import { skips, walk } from '../measure/keyboard.mjs'
import { check } from '../report.mjs'

// A small screen in every language; a large one in Dutch, and in Arabic because it runs the other way.
const sizes = [
  { width: 320, languages: () => true },
  { width: 1280, languages: language => language === 'nl' || language === 'ar' },
]

export const run = async (browser, origin, sample) => {
  for (const { width, languages } of sizes) {
    // Without the smooth scrolling that would still be on its way when the place is looked at.
    const options = { viewport: { width, height: 640 }, reducedMotion: 'reduce' }
    await shareTabs(browser, sample.filter(({ language }) => languages(language)), options, async (page, { kind, path }) => {
      await open(page, origin + path)
      check(`the walk at ${width}: ${path} (${kind})`, await walk(page))
      await open(page, origin + path)
      check(`the link to the text at ${width}: ${path}`, await skips(page))
    })
  }
}
