// The built site in a real browser, behind a real web server:
//   wegwijs build --today 2026-11-21 --out site && node run.mjs site [group …]
// Without groups all of them; their names are below. The last line tells how many checks passed and failed.
import { existsSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const groups = ['gallery', 'first-screen', 'ways', 'modes', 'without', 'old', 'keyboard', 'paper', 'finder', 'offline', 'others', 'policy', 'privacy', 'weight', 'snippet', 'tasks', 'desk', 'second-opinion', 'defects', 'html']
const [given, ...asked] = process.argv.slice(2)
const wrong = message => {
  console.error(message)
  process.exit(2)
}
if (!given || asked.some(name => !groups.includes(name))) wrong(`Usage: node run.mjs <folder with the built site> [${groups.join(' | ')}] …`)
if (!existsSync(join(given, 'server', 'nginx-server.conf'))) wrong(`${given} holds no built site. Make it: wegwijs build --today 2026-11-21 --out ${given}`)
if (!existsSync(new URL('node_modules/playwright-core', import.meta.url))) wrong('The packages are not there. Install them in tests/browser: npm ci --omit=dev')

const { missing, copy, serve, temporary } = await import('./server.mjs')
const { executable, launch } = await import('./browser.mjs')
const absent = missing(executable)
if (absent.length) wrong(absent.join('\n'))

const report = await import('./report.mjs')
const { gallery, pages, sample } = await import('./sample.mjs')
const checks = Object.fromEntries(await Promise.all(groups.map(async name => [name, await import(`./checks/${name}.mjs`)])))
const wanted = name => asked.length === 0 || asked.includes(name)

const site = realpathSync(given)
const all = pages(site)
const chosen = sample(site, all)
const examples = gallery(all)
// The examples in all languages are many pages; what doesn't change with the words is looked at in two that run either way.
const two = [...chosen, ...examples.filter(({ language }) => language === 'nl' || language === 'ar')]
console.log(`${all.length} pages; ${chosen.length} stand for all: ${new Set(chosen.map(({ kind }) => kind)).size} kinds in ${new Set(chosen.map(({ language }) => language)).size} languages; ${examples.length} pages of examples`)

const folder = temporary()
const served = join(folder, 'site')
copy(site, served)
checks.offline.addExpiredPage(served)
checks.others.addFrame(served)
const html = wanted('html') && checks.html.start(site)
const server = await serve(served)
const browser = await launch()
try {
  const { origin } = server
  const runs = {
    gallery: () => checks.gallery.run(examples, chosen),
    'first-screen': () => checks['first-screen'].run(origin, all),
    ways: () => checks.ways.run(all),
    modes: () => checks.modes.run(browser, origin, [...chosen, ...examples]),
    without: () => checks.without.run(browser, origin, two),
    old: () => checks.old.run(browser, origin, two),
    keyboard: () => checks.keyboard.run(browser, origin, two),
    paper: () => checks.paper.run(browser, origin, chosen),
    finder: () => checks.finder.run(browser, origin, chosen),
    offline: () => checks.offline.run(browser, served),
    others: () => checks.others.run(browser, served),
    policy: () => checks.policy.run(browser, origin, site, all),
    privacy: () => checks.privacy.run(browser, origin, chosen),
    weight: () => checks.weight.run(all, origin, site, browser),
    snippet: () => checks.snippet.run(browser, origin),
    tasks: () => checks.tasks.run(browser, origin),
    desk: () => checks.desk.run(browser),
    'second-opinion': () => checks['second-opinion'].run(browser, origin, two),
    defects: () => checks.defects.run(browser, origin),
    html: () => checks.html.run(html, all, site),
  }
  for (const name of groups.filter(wanted)) await report.group(name, runs[name])
} finally {
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
report.finish()
