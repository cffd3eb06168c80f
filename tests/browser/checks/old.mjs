// Browsers of telephones with keys: an old Gecko (KaiOS) at 240 × 320, and Opera Mini, which is links and plain forms.
import { evaluate, open, shareTabs, style, unfold } from '../browser.mjs'
import { asGecko48 } from '../gecko48.mjs'
import { violations } from '../measure/axe.mjs'
import { paleSign } from '../measure/colours.mjs'
import { walk } from '../measure/keyboard.mjs'
import { cutOff, lengthen, overlaps, smallTargets, sticksOut } from '../measure/layout.mjs'
import { hiddenNumbers } from '../measure/paper.mjs'
import { bare, wear } from '../modes.mjs'
import { check, equal } from '../report.mjs'

/** Makes of the open page what Gecko 48 makes of it: it has no modules, so no script, and `details` is as any other element. */
export const inGecko48 = async page => {
  bare(page)
  await wear(page, '240')
  await unfold(page)
  const css = await evaluate(page, `[...document.querySelectorAll('style')].map(each => { each.remove(); return each.textContent }).join('')`)
  await style(page, asGecko48(css))
}

/** What is measured there. */
export const OLD = [violations, paleSign, sticksOut, smallTargets, cutOff, overlaps, hiddenNumbers]

export const run = async (browser, origin, sample) => {
  await shareTabs(browser, sample, { viewport: { width: 240, height: 320 } }, async (page, { kind, language, path }) => {
    await open(page, origin + path, { script: false })
    await inGecko48(page)
    const problems = []
    for (const look of OLD) problems.push(...[await look(page)].flat().filter(Boolean))
    check(`KaiOS: ${path} (${kind})`, problems)
    // With its keys every stop is seen; which stops there are doesn't change with the language.
    if (language !== 'nl') return
    check(`KaiOS, by keys: ${path} (${kind})`, await walk(page))
    await lengthen(page)
    check(`KaiOS, “toegankelijkheidsverklaring”: ${path} (${kind})`, [await sticksOut(page)].filter(Boolean))
  })

  // Opera Mini: no script, no service worker, no storage. The form leads to the page by the server alone, from every language.
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block', viewport: { width: 320, height: 480 } })
  const page = await context.newPage()
  const homes = sample.filter(({ kind }) => kind === 'home')
  for (const { path } of homes) {
    await page.goto(origin + path)
    const address = await page.getAttribute('.finder form', 'action')
    // By keyboard alone, as such a telephone does it.
    for (let stops = 0; stops < 60 && !await page.evaluate(() => document.activeElement.matches('.finder input')); stops++) await page.keyboard.press('Tab')
    await page.keyboard.type('Utrecht')
    await Promise.all([page.waitForURL(url => url.pathname !== path), page.keyboard.press('Enter')])
    equal(`Opera Mini: the form of ${path} leads to the page`, [new URL(page.url()).pathname.endsWith('/utrecht/'), await page.textContent('h1').then(text => text.includes('Utrecht'))], [true, true])
    const reply = await page.goto(origin + address)
    equal(`Opera Mini: ${address} is there`, reply.status(), 200)
    const links = await page.$$eval('main a', all => all.map(each => each.getAttribute('href')))
    check(`Opera Mini: ${address} has lists of names`, links.length > 20 ? [] : `${links.length} links`)
    // And from list to list to a page, without typing.
    const letters = links.find(link => link.startsWith(address) && link !== address)
    await page.goto(origin + letters)
    const names = await page.$$eval('main a', all => all.map(each => each.getAttribute('href')))
    check(`Opera Mini: ${letters} leads to municipalities`, names.filter(link => link.split('/').length > 3).length > 3 ? [] : names.join(' '))
  }
  await context.close()
}
