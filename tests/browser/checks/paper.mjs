// On paper, as real PDF: how many pages it takes. What is on it is measured with the other modes.
import { open, shareTabs } from '../browser.mjs'
import { pagesOf } from '../measure/paper.mjs'
import { check } from '../report.mjs'

// A page of a municipality that somebody prints: three sheets at most.
const SHEETS = 3
// What a patient takes along is one sheet, on both sizes of paper, in every language.
const isLeaflet = kind => kind.startsWith('leaflet')

export const run = async (browser, origin, sample) => {
  const counts = []
  const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' }
  await shareTabs(browser, sample.filter(({ kind, language }) => language === 'nl' || language === 'ar' || isLeaflet(kind)), {}, async (page, { kind, path }) => {
    await open(page, origin + path)
    const pages = {}
    for (const format of ['A4', 'A5']) pages[format] = pagesOf(await page.pdf({ format, margin }))
    counts.push({ path, ...pages })
    check(`there is something to print: ${path} (${kind})`, pages.A4 > 0 && pages.A5 >= pages.A4 ? [] : JSON.stringify(pages))
    if (isLeaflet(kind)) check(`a leaflet is one sheet of A4 and of A5: ${path} (${kind})`, pages.A4 === 1 && pages.A5 === 1 ? [] : JSON.stringify(pages))
    if (/municipality|referral/.test(kind) && !/list/.test(kind)) check(`at most ${SHEETS} sheets of A4: ${path} (${kind})`, pages.A4 <= SHEETS ? [] : `${pages.A4}`)
  })
  counts.sort((one, other) => other.A4 - one.A4)
  console.log(`sheets of A4, A5: ${counts.slice(0, 3).map(({ path, A4, A5 }) => `${A4}, ${A5} ${path}`).join('; ')}`)
}
