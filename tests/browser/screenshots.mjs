// The pictures of the README: node screenshots.mjs <folder with the built site> [folder for the pictures]
import { mkdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launch } from './browser.mjs'
import { serve } from './server.mjs'

const [given, target = fileURLToPath(new URL('../../docs/pictures', import.meta.url))] = process.argv.slice(2)
if (!given) {
  console.error('Usage: node screenshots.mjs <folder with the built site> [folder for the pictures]')
  process.exit(2)
}
const pictures = [
  { name: 'home-320', path: '/', width: 320, height: 720 },
  { name: 'municipality-320', path: '/gemeente/voorbeeldstad/', width: 320, height: 1100 },
  { name: 'home-1280-dark', path: '/', width: 1280, height: 800, colorScheme: 'dark' },
]
mkdirSync(target, { recursive: true })
const server = await serve(realpathSync(given))
const browser = await launch()
try {
  for (const { name, path, width, height, colorScheme } of pictures) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.goto(server.origin + path, { waitUntil: 'networkidle' })
    const file = join(target, `${name}.png`)
    await page.screenshot({ path: file })
    console.log(`${file}: ${statSync(file).size} B`)
    await context.close()
  }
} finally {
  await browser.close()
  await server.stop()
}
