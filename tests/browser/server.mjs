// The built site behind a real nginx with the rules that wegwijs wrote for it, on this machine alone.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const temporary = () => mkdtempSync(join(tmpdir(), 'wegwijs-browser-'))

export const freePort = () => new Promise(resolve => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address()
    server.close(() => resolve(port))
  })
})

const answers = port => new Promise(resolve => {
  const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true) })
  socket.on('error', () => resolve(false))
})

/**
 * A copy of a site in which files can be replaced: links, not bytes, so that thousands of pages take no time.
 * Replace a file with `replace`, which never writes through the link.
 */
export const copy = (from, to) => {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copy(source, target)
    else {
      try {
        linkSync(source, target)
      } catch {
        // Another disk.
        cpSync(source, target)
      }
    }
  }
}

export const replace = (file, text) => {
  rmSync(file, { force: true })
  writeFileSync(file, text)
}

/** Starts nginx for a folder with a site. `rules` may change the text of the generated rules, to measure a variant. */
export const serve = async (site, rules = text => text) => {
  const folder = temporary()
  const port = await freePort()
  const read = name => readFileSync(join(site, 'server', name), 'utf8')
  writeFileSync(join(folder, 'maps.conf'), read('nginx-maps.conf'))
  writeFileSync(join(folder, 'rules.conf'), rules(read('nginx-server.conf')))
  writeFileSync(join(folder, 'nginx.conf'), `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(each => `${each}_temp_path ${folder}/${each};`).join(' ')}
  types { text/html html; text/javascript js; text/plain txt; text/css css; image/svg+xml svg; image/png png; application/manifest+json webmanifest; application/xml xml; }
  gzip on; gzip_comp_level 6; gzip_vary on; gzip_types text/javascript text/plain text/css image/svg+xml application/manifest+json;
  include ${folder}/maps.conf;
  server { listen 127.0.0.1:${port}; root ${site}; include ${folder}/rules.conf; }
}
`)
  const child = spawn('nginx', ['-e', `${folder}/error.log`, '-c', `${folder}/nginx.conf`], { stdio: 'ignore' })
  let ended = false
  child.on('exit', () => { ended = true })
  child.on('error', () => { ended = true })
  for (let attempt = 0; !(await answers(port)); attempt++) {
    if (ended || attempt > 200) throw new Error(`nginx does not run: ${readFileSync(`${folder}/error.log`, 'utf8').slice(-500)}`)
    await new Promise(done => setTimeout(done, 50))
  }
  const stop = () => new Promise(resolve => {
    const gone = () => { rmSync(folder, { recursive: true, force: true }); resolve() }
    if (ended) return gone()
    child.on('exit', gone)
    child.kill('SIGKILL')
  })
  return { origin: `http://127.0.0.1:${port}`, stop }
}

/** Says what is missing on this machine, with the command that installs it; nothing when all is there. */
export const missing = chromium => [
  ['nginx', ['-v'], 'apt-get install nginx-light'],
  [chromium, ['--version'], 'apt-get install chromium, or set CHROMIUM to another one'],
  ['java', ['-version'], 'apt-get install default-jre-headless'],
].flatMap(([command, options, advice]) => {
  try {
    execFileSync(command, options, { stdio: 'ignore' })
    return []
  } catch {
    return [`${command} does not run. Install it: ${advice}`]
  }
})

/** A line to a server on which every byte that it sends is counted: what a worker fetches too, of which a browser tells a page nothing. */
export const counted = async origin => {
  const { hostname, port } = new URL(origin)
  const line = { bytes: 0 }
  const server = createServer(near => {
    const far = connect(Number(port), hostname)
    far.on('data', part => { line.bytes += part.length })
    near.pipe(far).pipe(near)
    for (const end of [near, far]) end.on('error', () => [near, far].forEach(other => other.destroy()))
  })
  await new Promise(listening => server.listen(0, '127.0.0.1', listening))
  line.origin = `http://127.0.0.1:${server.address().port}`
  line.stop = () => server.close()
  // Until nothing more comes.
  line.settled = async () => {
    for (let before = -1; before !== line.bytes;) {
      before = line.bytes
      await new Promise(later => setTimeout(later, 1500))
    }
    return line.bytes
  }
  return line
}
