import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Connect, Plugin } from 'vite'
import { allowOrigins } from './allow-origins.ts'
import { allowedOrigins } from './allowed-origins.ts'
import { originsOfConfig } from './connect-origins.ts'
import { withPolicy } from './policy-tag.ts'
import { pagePaths, securityHeaders } from './security-headers.ts'

interface Options {
  /** Text of the deployment's `config.json`, whose connections make `connect-src`; null without one. */
  readonly configJson: () => string | null
  /** The text that `vite` and `vite preview` serve in its place. */
  readonly servedConfigJson: () => string
}

/** The page's policy: as headers and meta tag from `vite preview`, as headers from `vite`, as a meta tag in the built page. */
export function contentSecurity({ configJson, servedConfigJson }: Options): Plugin {
  const built = () => originsOfConfig(configJson() ?? '')
  const served = ({ headers }: Connect.IncomingMessage) => [
    ...originsOfConfig(servedConfigJson()),
    ...allowedOrigins(headers.cookie),
  ]
  let base = '/'
  const development = { nonce: crypto.randomUUID() }
  return {
    name: 'content-security',
    // Vite then marks the scripts and styles that it injects for hot reload.
    config: (_, { command, isPreview }) =>
      command === 'serve' && !isPreview ? { html: { cspNonce: development.nonce } } : {},
    configResolved(config) {
      base = config.base
    },
    configureServer(server) {
      server.middlewares.use(withHeaders((request) => securityHeaders({ connect: served(request), development })))
      server.middlewares.use(allowOrigins(base))
    },
    configurePreviewServer({ middlewares, config }) {
      middlewares.use(withHeaders((request) => securityHeaders({ connect: served(request) })))
      middlewares.use(allowOrigins(base))
      const index = resolve(config.root, config.build.outDir, 'index.html')
      middlewares.use(pageWithPolicy(base, (request) => withPolicy(readFileSync(index, 'utf8'), served(request))))
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { server }) => (server ? html : withPolicy(html, built())),
    },
  }
}

function withHeaders(
  headers: (request: Connect.IncomingMessage) => Readonly<Record<string, string>>,
): Connect.NextHandleFunction {
  return (request, response, next) => {
    for (const [name, value] of Object.entries(headers(request))) response.setHeader(name, value)
    next()
  }
}

/** Of a page that the browser opens, not of a file that one loads (https://www.w3.org/TR/fetch-metadata/). */
function isNavigation({ url = '', headers }: Connect.IncomingMessage): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && !/\.\w+(\?|$)/.test(url)
}

/**
 * The built page, with the policy for what is served beside it: a browser obeys header and meta tag alike. Unknown
 * addresses get it too, with status 404: it says so and offers the way back.
 */
function pageWithPolicy(base: string, page: (request: Connect.IncomingMessage) => string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = (request.url ?? '').replace(/[?#].*$/s, '')
    const isKnown = pagePaths.some((known) => base + known.slice(1) === path)
    if (!path.startsWith(base)) return next()
    if (!isKnown && !isNavigation(request)) return next()
    if (!isKnown) response.statusCode = 404
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Cache-Control', 'no-store')
    response.end(page(request))
  }
}
