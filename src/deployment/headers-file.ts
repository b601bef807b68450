import type { HostRules } from './host-rules.ts'

/**
 * `_headers`, which several static hosts read, e.g. Cloudflare Pages and Netlify. Both join the values of all rules that
 * name an address, so that no header may stand in two of them.
 * https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile({ headers, tlsHeaders, caching }: HostRules): string {
  const lines = (named: Readonly<Record<string, string>>) =>
    Object.entries(named).map(([name, value]) => `  ${name}: ${value}`)
  return [
    '/*',
    ...lines({ ...headers, ...tlsHeaders }),
    ...caching.flatMap(({ address, value }) => [address, ...lines({ 'Cache-Control': value })]),
    '',
  ].join('\n')
}

/**
 * `_redirects` beside it: the addresses of the page that are no files, and no others.
 * https://developers.cloudflare.com/pages/configuration/redirects/
 */
export function redirectsFile({ base, pages }: HostRules): string {
  const routes = pages.filter((page) => page !== base && !page.endsWith('.html'))
  return routes.map((route) => `${route} ${base} 200\n`).join('')
}
