// Lighthouse on five kinds of pages, to read and not to gate on: node lighthouse.mjs <folder with the built site>
// It is large, so that it isn't among the packages of the tests: it is installed in a temporary folder.
import { execFileSync } from 'node:child_process'
import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { executable } from './browser.mjs'
import { serve, temporary } from './server.mjs'

// The last that runs on Node 20.
const VERSION = '12.8.2'
const kinds = ['/', '/gemeente/utrecht/', '/uitleg/kosten/', '/zoeken/', '/ar/']
if (!process.argv[2]) {
  console.error('Usage: node lighthouse.mjs <folder with the built site>')
  process.exit(2)
}
const folder = temporary()
const server = await serve(realpathSync(process.argv[2]))
try {
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '--prefix', folder, `lighthouse@${VERSION}`], { stdio: 'inherit' })
  for (const path of kinds) {
    const output = join(folder, 'report.json')
    execFileSync('node', [join(folder, 'node_modules/lighthouse/cli/index.js'), server.origin + path, '--quiet', '--output=json', `--output-path=${output}`,
      '--only-categories=accessibility,best-practices,seo', `--chrome-flags=--headless --no-sandbox --disable-gpu --user-data-dir=${join(folder, 'profile')}`],
    { env: { ...process.env, CHROME_PATH: executable }, stdio: ['ignore', 'inherit', 'ignore'] })
    const { categories, audits } = JSON.parse(readFileSync(output, 'utf8'))
    const scores = Object.values(categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`)
    const low = Object.values(categories).flatMap(({ auditRefs }) => auditRefs).map(({ id }) => audits[id]).filter(({ score }) => score !== null && score < 1).map(({ id }) => id)
    console.log(`${path}: ${scores.join(', ')}${low.length ? ` (below 1: ${low.join(', ')})` : ''}`)
  }
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
