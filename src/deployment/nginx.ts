import { cachingOf, type HostRules, revalidated } from './host-rules.ts'

/** Types that are worth compressing, beside text/html. */
const compressed = 'application/javascript text/javascript text/css application/json image/svg+xml text/plain'

/**
 * For a server block of nginx 1.19 or newer, whose root has the built files below the path they were built for. A location
 * with an add_header of its own inherits none, so that each has them all.
 * https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header
 */
export function nginxSnippet(rules: HostRules): string {
  const { base, pages } = rules
  const routes = pages.filter((page) => page !== base && !page.endsWith('.html'))
  const index = `${base}index.html`
  return [
    '# Include it in a server block; its root has the built files below the path that they were built for.',
    '# Only what comes over TLS may carry it (RFC 6797, 7.2).',
    'set $cognito_inspector_tls "";',
    `if ($https) { set $cognito_inspector_tls ${quoted(rules.tlsHeaders['Strict-Transport-Security'] ?? '')}; }`,
    ...(base === '/' ? [] : [`location = ${base.slice(0, -1)} { absolute_redirect off; return 301 ${base}; }`]),
    `location ${base} {`,
    ...indented([
      `gzip on;`,
      `gzip_vary on;`,
      `gzip_proxied any;`,
      `gzip_types ${compressed};`,
      'default_type text/plain;',
      'charset utf-8;',
      `charset_types text/html text/plain text/css application/javascript text/javascript application/json;`,
      ...headersOf(rules, revalidated),
      'try_files $uri =404;',
      '',
      `location = ${base} {`,
      ...indented([...headersOf(rules, cachingOf(rules, base)), `try_files ${index} =404;`]),
      '}',
      ...routes.flatMap((route) => [
        `location = ${route} {`,
        ...indented([
          ...(route.endsWith('/callback') ? ['# The address holds the code of a sign-in.', 'access_log off;'] : []),
          'default_type text/html;',
          ...headersOf(rules, cachingOf(rules, route)),
          `try_files ${index} =404;`,
        ]),
        '}',
      ]),
      ...rules.caching
        .filter(({ address }) => address !== base && !routes.includes(address))
        .flatMap(({ address, value }) => [
          address.endsWith('*') ? `location ^~ ${address.slice(0, -1)} {` : `location = ${address} {`,
          ...indented([...headersOf(rules, value), 'try_files $uri =404;']),
          '}',
        ]),
      '# What the build left for its own tools.',
      `location ~ /\\. {`,
      ...indented([...headersOf(rules, null), 'return 404;']),
      '}',
    ]),
    '}',
    '',
  ].join('\n')
}

/** A missing file is looked for again: without `always`, Cache-Control stands on what was found only. */
function headersOf({ headers, tlsHeaders }: HostRules, caching: string | null): readonly string[] {
  return [
    ...Object.entries(headers).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
    // One without a value isn't sent.
    ...Object.keys(tlsHeaders).map((name) => `add_header ${name} $cognito_inspector_tls always;`),
    ...(caching === null ? [] : [`add_header Cache-Control ${quoted(caching)};`]),
  ]
}

const quoted = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`

const indented = (lines: readonly string[]) => lines.map((line) => (line === '' ? line : `    ${line}`))
