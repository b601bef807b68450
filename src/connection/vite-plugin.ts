import type { Connect, Plugin } from 'vite'
import { connectOrigins, contentSecurityPolicy } from './content-security-policy.ts'
import { securityHeaders } from './security-headers.ts'

interface Options {
  /** Text of the deployment's `config.json`, whose connections widen `connect-src`; null without one. */
  readonly configJson: () => string | null
}

/** The page's policy: as headers from `vite` and `vite preview`, as a meta tag in the built page. */
export function contentSecurity({ configJson }: Options): Plugin {
  const connect = () => connectOrigins(configJson() ?? '')
  const development = { nonce: crypto.randomUUID() }
  return {
    name: 'content-security',
    // Vite then marks the scripts and styles that it injects for hot reload.
    config: (_, { command, isPreview }) =>
      command === 'serve' && !isPreview ? { html: { cspNonce: development.nonce } } : {},
    configureServer(server) {
      server.middlewares.use(withHeaders(() => securityHeaders({ connect: connect(), development })))
    },
    configurePreviewServer(server) {
      server.middlewares.use(withHeaders(() => securityHeaders({ connect: connect() })))
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { server }) => (server ? html : withPolicy(html, connect())),
    },
  }
}

function withHeaders(headers: () => Readonly<Record<string, string>>): Connect.NextHandleFunction {
  return (_request, response, next) => {
    for (const [name, value] of Object.entries(headers())) response.setHeader(name, value)
    next()
  }
}

/** Before anything that loads, but after the encoding, which must stand in the first 1024 bytes. */
function withPolicy(html: string, connect: readonly string[]): string {
  const place = /<meta charset=[^>]*>/i.exec(html) ?? /<head>/i.exec(html)
  if (!place) throw new Error('index.html has no <head> to write the policy into')
  const end = place.index + place[0].length
  const policy = contentSecurityPolicy({ connect, place: 'meta' })
  return `${html.slice(0, end)}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">${html.slice(end)}`
}
