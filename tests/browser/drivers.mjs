// Firefox and WebKit, each by its own remote control: Marionette, which Firefox has of itself, and the WebDriver of WebKitGTK. Both
// take the commands of WebDriver. What doesn't start is a failure, not something to skip.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './server.mjs'

const pause = time => new Promise(resolve => setTimeout(resolve, time))
const PATIENCE = 60000

const stopper = (child, folder) => () => new Promise(resolve => {
  const gone = () => { rmSync(folder, { recursive: true, force: true, maxRetries: 5 }); resolve() }
  if (child.exitCode !== null || child.signalCode) return gone()
  child.on('exit', gone)
  // The program and those that it started.
  try { process.kill(-child.pid, 'SIGKILL') } catch { child.kill('SIGKILL') }
})

const start = (command, options, environment = {}) => {
  const child = spawn(command, options, { stdio: 'ignore', detached: true, env: { ...process.env, ...environment } })
  child.on('error', error => { child.problem = error })
  return child
}

const patiently = async (child, name, attempt) => {
  const end = Date.now() + PATIENCE
  for (;;) {
    if (child.problem || child.exitCode !== null) throw new Error(`${name} does not run: ${child.problem || `it ended with ${child.exitCode}`}`)
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > end) throw new Error(`${name} does not answer: ${error}`)
      await pause(200)
    }
  }
}

/** What both can do. `command(name, method, path, body)` sends a command under the name that either gives it. */
const browser = (name, command, stop) => ({
  name,
  stop,
  go: url => command('WebDriver:Navigate', 'POST', 'url', { url }),
  /** Runs the body of a function with its arguments, and gives what it returns. */
  run: (script, ...args) => command('WebDriver:ExecuteScript', 'POST', 'execute/sync', { script, args }),
  keys: text => command('WebDriver:PerformActions', 'POST', 'actions', { actions: [{ type: 'key', id: 'keys', actions: [...text].flatMap(value => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) }] }),
  /** Presses at a place in the window, and lets go a moment later, as a hand does. */
  press: (x, y) => command('WebDriver:PerformActions', 'POST', 'actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [
    { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' }, { type: 'pointerDown', button: 0 }, { type: 'pause', duration: 60 }, { type: 'pointerUp', button: 0 },
  ] }] }),
  /** Waits until a script gives something that is true, and gives that; nothing when it takes too long. */
  async until(script, ...args) {
    const end = Date.now() + 15000
    for (;;) {
      const found = await this.run(script, ...args).catch(() => undefined)
      if (found || Date.now() > end) return found
      await pause(50)
    }
  },
})

export const firefox = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wegwijs-firefox-'))
  const port = await freePort()
  writeFileSync(join(folder, 'user.js'), [`user_pref("marionette.port", ${port});`, 'user_pref("app.update.enabled", false);', 'user_pref("datareporting.policy.dataSubmissionEnabled", false);', 'user_pref("browser.shell.checkDefaultBrowser", false);', 'user_pref("network.captive-portal-service.enabled", false);', 'user_pref("network.connectivity-service.enabled", false);', ''].join('\n'))
  const child = start(process.env.FIREFOX || 'firefox-esr', ['--headless', '--marionette', '--no-remote', '--profile', folder, 'about:blank'], { HOME: folder, MOZ_HEADLESS_WIDTH: '1000', MOZ_HEADLESS_HEIGHT: '900' })
  const stop = stopper(child, folder)
  try {
    const socket = await patiently(child, 'Firefox', () => new Promise((resolve, reject) => {
      const attempt = connect(port, '127.0.0.1', () => resolve(attempt))
      attempt.on('error', reject)
    }))
    // A message is its length in bytes, a colon, and JSON: [0, number, command, parameters] or [1, number, error, result].
    const waiting = new Map()
    let received = Buffer.alloc(0)
    socket.on('data', data => {
      received = Buffer.concat([received, data])
      for (let colon = received.indexOf(58); colon > 0; colon = received.indexOf(58)) {
        const length = Number(received.subarray(0, colon))
        if (received.length < colon + 1 + length) return
        const message = JSON.parse(received.subarray(colon + 1, colon + 1 + length).toString())
        received = received.subarray(colon + 1 + length)
        if (!Array.isArray(message)) continue
        const [, id, error, result] = message
        const [resolve, reject] = waiting.get(id) || []
        waiting.delete(id)
        if (error) reject(new Error(`${error.error}: ${error.message}`))
        else if (resolve) resolve(result && 'value' in result ? result.value : result)
      }
    })
    let last = 0
    const command = name => new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, [resolve, reject])
      const text = JSON.stringify([0, id, name.name, name.body])
      socket.write(`${Buffer.byteLength(text)}:${text}`)
    })
    await command({ name: 'WebDriver:NewSession', body: {} })
    return browser('Firefox', (name, method, path, body) => command({ name, body }), async () => { socket.destroy(); await stop() })
  } catch (error) {
    await stop()
    throw error
  }
}

const miniBrowser = () => ['/usr/lib', ...readdirSync('/usr/lib').map(each => join('/usr/lib', each))]
  .flatMap(folder => ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map(each => join(folder, each, 'MiniBrowser')))
  .find(existsSync)

export const webkit = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wegwijs-webkit-'))
  const binary = miniBrowser()
  if (!binary) throw new Error('WebKit: MiniBrowser is not there. Install it: apt-get install webkit2gtk-driver')
  const port = await freePort()
  const display = 100 + port % 800
  const screen = start('Xvfb', [`:${display}`, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'])
  await patiently(screen, 'Xvfb', () => { if (!existsSync(`/tmp/.X11-unix/X${display}`)) throw new Error('no screen yet') })
  const child = start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { DISPLAY: `:${display}`, HOME: folder, XDG_RUNTIME_DIR: folder, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1', NO_AT_BRIDGE: '1', ...process.getuid() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {} })
  const [stopDriver, stopScreen] = [stopper(child, folder), stopper(screen, folder)]
  const stop = async () => { await stopDriver(); await stopScreen() }
  try {
    const ask = async (method, path, body) => {
      const reply = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json' } })
      const { value } = await reply.json()
      if (!reply.ok) throw new Error(`${value.error}: ${value.message}`)
      return value
    }
    await patiently(child, 'WebKitWebDriver', () => ask('GET', '/status'))
    const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } } })
    return browser('WebKit', (name, method, path, body) => ask(method, `/session/${sessionId}/${path}`, body), async () => { await ask('DELETE', `/session/${sessionId}`).catch(() => {}); await stop() })
  } catch (error) {
    await stop()
    throw error
  }
}
