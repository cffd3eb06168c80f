// The Nu HTML checker over every page that was built, in one run.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { check } from '../report.mjs'

const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar')

/** Starts the checker; it takes a processor for a minute or two, so that it runs beside the browser. */
export const start = site => new Promise((resolve, reject) => {
  const child = spawn('java', ['-Xmx1g', '-jar', jar, '--errors-only', '--skip-non-html', '--format', 'json', '--stdout', site], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.on('data', data => { text += data })
  child.on('error', reject)
  child.on('close', () => resolve(text))
})

export const run = async (running, all, site) => {
  const { messages } = JSON.parse(await running)
  const said = messages.map(({ url, lastLine, lastColumn, message }) => `${url.slice(url.indexOf(site) + site.length)} ${lastLine}:${lastColumn} ${message}`)
  check(`the Nu checker finds no error on ${all.length} pages`, said)
}
