import type { HostRules } from './host-rules.ts'

/**
 * `customHttp.yml` of Amplify Hosting, for the root of the repository that it builds, or for its console. A text of JSON
 * is one of YAML too.
 * https://docs.aws.amazon.com/amplify/latest/userguide/custom-headers.html
 */
export function amplifyHeaders({ headers, tlsHeaders, caching }: HostRules): string {
  const rule = (pattern: string, named: Readonly<Record<string, string>>) => [
    `  - pattern: ${JSON.stringify(pattern)}`,
    '    headers:',
    ...Object.entries(named).map(
      ([key, value]) => `      - key: ${JSON.stringify(key)}\n        value: ${JSON.stringify(value)}`,
    ),
  ]
  return [
    'customHeaders:',
    ...rule('**/*', { ...headers, ...tlsHeaders }),
    ...caching.flatMap(({ address, value }) => rule(address, { 'Cache-Control': value })),
    '',
  ].join('\n')
}

/**
 * Its rewrites, for `aws amplify update-app --custom-rules file://…`: the addresses of the page that are no files. In place
 * of the rule that a new app has, which answers every missing file with the page.
 * https://docs.aws.amazon.com/amplify/latest/userguide/redirects.html
 */
export function amplifyRewrites({ base, pages }: HostRules): string {
  const routes = pages.filter((page) => page !== base && !page.endsWith('.html'))
  const rules = routes.map((source) => ({ source, target: `${base}index.html`, status: '200' }))
  return `${JSON.stringify(rules, null, 2)}\n`
}
