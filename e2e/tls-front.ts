import { spawnSync } from 'node:child_process'
import { request as forward } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'

/** A key and a certificate for localhost, in one PEM text; null without openssl. */
export function makeCertificate(): string | null {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...subject, '-keyout', '-', '-out', '-']
  const { status, stdout } = spawnSync('openssl', args, { encoding: 'utf8' })
  return status === 0 ? stdout : null
}

/** What stands before a server to speak TLS for it: passes all on, the Host header too. */
export async function startTlsFront(pem: string, port: number): Promise<{ host: string } & AsyncDisposable> {
  const front = createServer({ key: pem, cert: pem }, (incoming, outgoing) => {
    const { method, url, headers } = incoming
    const passed = forward({ host: 'localhost', port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(passed)
  })
  await new Promise<void>((resolve) => front.listen(0, 'localhost', resolve))
  // A server that listens on a port has such an address.
  const { port: own } = front.address() as AddressInfo
  return {
    host: `localhost:${own}`,
    async [Symbol.asyncDispose]() {
      front.closeAllConnections()
      await new Promise((resolve) => front.close(resolve))
    },
  }
}
