import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from '../free-port.ts'
import { makeCertificate } from '../tls-front.ts'

export const hasNginx = spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status === 0

export interface Nginx {
  /** `http://localhost:<port>` */
  readonly origin: string
  /** The same over TLS, by a certificate that nobody has signed; null without openssl. */
  readonly tlsOrigin: string | null
  /** What its log of requests holds. */
  log(): string
  close(): Promise<void>
}

const containerfile = new URL('../../src/deployment/Containerfile', import.meta.url)

/** The server that the container file writes, elsewhere. */
function serverOf(base: string, root: string, port: number): string {
  const text = readFileSync(containerfile, 'utf8')
  const lines = [...text.matchAll(/^ {6}"(.*)" (?:\\|> )/gm)].map(([, line = '']) => line)
  return lines
    .join('\n')
    .replaceAll(/\$\{BASE\}/g, base)
    .replaceAll('/srv/page', root)
    .replace('8080', `127.0.0.1:${port}`)
}

/**
 * nginx as the container has it, with the snippet of a build, whose files are below its path.
 * @param built the folder of the build
 * @param base the path that it was built for, with slashes at both ends
 */
export async function startNginx(built: string, base: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  const root = join(folder, 'root')
  const place = (root + base).slice(0, -1)
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(built, place)
  const [port, tlsPort, pem] = [await freePort(), await freePort(), makeCertificate()]
  writeFileSync(join(folder, 'pem'), pem ?? '')
  const tls = pem ? `listen 127.0.0.1:${tlsPort} ssl; ssl_certificate pem; ssl_certificate_key pem;` : ''
  writeFileSync(
    join(folder, 'nginx.conf'),
    [
      'daemon off;',
      // A single process needs no other user who could read the files.
      'master_process off;',
      `pid ${folder}/pid;`,
      `error_log ${folder}/error.log;`,
      'events {}',
      'http {',
      'include /etc/nginx/mime.types;',
      `access_log ${folder}/access.log;`,
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${folder}/${of};`),
      serverOf(base, root, port).replace('server {', `server { ${tls}`),
      '}',
    ].join('\n'),
  )
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const origin = `http://localhost:${port}`
  await untilThere(nginx, port)
  return {
    origin,
    tlsOrigin: pem === null ? null : `https://localhost:${tlsPort}`,
    log: () => readFileSync(join(folder, 'access.log'), 'utf8'),
    async close() {
      const ended = once(nginx, 'close')
      nginx.kill()
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

async function untilThere(nginx: ChildProcess, port: number): Promise<void> {
  let said = ''
  nginx.stderr?.on('data', (text) => {
    said += text
  })
  for (let tried = 0; tried < 100; tried += 1) {
    if (nginx.exitCode !== null) throw new Error(`nginx ended: ${said}`)
    const socket = connect(port, '127.0.0.1')
    const isThere = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`nginx does not answer: ${said}`)
}
