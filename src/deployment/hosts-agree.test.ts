import { describe, expect, it } from 'vitest'
import { originsOfConfig } from '../page-policy/connect-origins.ts'
import { contentSecurityPolicy } from '../page-policy/content-security-policy.ts'
import { hostRules } from './host-rules.ts'
import { hostingFiles } from './hosting-files.ts'

/** Headers by their names in small letters; Cache-Control by address beside them. */
interface Said {
  readonly headers: Readonly<Record<string, string>>
  readonly caching: Readonly<Record<string, string>>
}

const small = (headers: Iterable<readonly [string, string]>) =>
  Object.fromEntries([...headers].map(([name, value]) => [name.toLowerCase(), value]))

/** Rules of an address and the headers below it. */
function saidBy(rules: readonly (readonly [address: string, headers: Readonly<Record<string, string>>])[]): Said {
  const [[, headers] = ['', {}], ...others] = rules
  return { headers, caching: Object.fromEntries(others.map(([address, of]) => [address, of['cache-control'] ?? ''])) }
}

function ofHeadersFile(text: string): Said {
  const rules = text.trimEnd().split(/\n(?=\/)/)
  return saidBy(
    rules.map((rule) => {
      const [address = '', ...lines] = rule.split('\n')
      return [address, small(lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) as [string, string]))]
    }),
  )
}

function ofAmplify(text: string): Said {
  const [first, ...rules] = text.trimEnd().split('\n  - pattern: ')
  expect(first).toBe('customHeaders:')
  return saidBy(
    rules.map((rule) => {
      const pairs = [...rule.matchAll(/\n {6}- key: (".*")\n {8}value: (".*")(?=\n|$)/g)]
      expect(rule.split('\n')).toHaveLength(2 + 2 * pairs.length)
      return [
        JSON.parse(rule.split('\n')[0] ?? ''),
        small(pairs.map(([, key = '', value = '']) => [JSON.parse(key), JSON.parse(value)] as const)),
      ]
    }),
  )
}

function ofNginx(text: string): readonly Said[] {
  const hsts = /if \(\$https\) \{ set \$cognito_inspector_tls "(.*)"; \}/.exec(text)?.[1] ?? ''
  const blocks = text.split(/\n(?=\s*location )/).filter((block) => block.includes('add_header'))
  return blocks.map((block) => {
    const address = /^\s*location (?:= |\^~ |~ )?(\S+) \{/.exec(block)?.[1] ?? ''
    const headers = small(
      [...block.matchAll(/add_header (\S+) (?:"(.*?)"|(\$\w+))( always)?;/g)].map(([, name = '', value, variable]) => [
        name,
        value ?? (variable ? hsts : ''),
      ]),
    )
    const { 'cache-control': caching = '', ...others } = headers
    return { headers: others, caching: { [address]: caching } }
  })
}

interface Policy {
  readonly SecurityHeadersConfig: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly CustomHeadersConfig: { readonly Items: readonly { readonly Header: string; readonly Value: string }[] }
}

function ofCloudFront({ SecurityHeadersConfig: own, CustomHeadersConfig }: Policy): Said['headers'] {
  return small([
    ['Content-Security-Policy', String(own.ContentSecurityPolicy?.ContentSecurityPolicy)],
    ...(own.ContentTypeOptions ? [['X-Content-Type-Options', 'nosniff'] as const] : []),
    ['Referrer-Policy', String(own.ReferrerPolicy?.ReferrerPolicy)],
    ['X-Frame-Options', String(own.FrameOptions?.FrameOption)],
    ['Strict-Transport-Security', `max-age=${own.StrictTransportSecurity?.AccessControlMaxAgeSec}`],
    ...CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value] as const),
  ])
}

const configs = {
  'any connection': '{"connections":[]}',
  'a fixed one': JSON.stringify({
    connections: [{ name: 'a', region: 'eu-west-1', userPoolId: 'eu-west-1_AbC', userPoolClientId: 'client' }],
    ownConnections: false,
  }),
}

describe.each(Object.entries(configs))('for %s', (_, config) => {
  describe.each(['/', '/some/path/'])('at %s', (base) => {
    const connect = originsOfConfig(config)
    const files = hostingFiles(hostRules({ connect, base }))
    const file = (name: string) => files[name] ?? ''
    const said = ofHeadersFile(file('_headers'))

    it('a static host sends the policy of the page’s own server', () => {
      expect(said.headers).toEqual({
        'content-security-policy': contentSecurityPolicy({ connect, place: 'header' }),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': 'camera=(), microphone=(), geolocation=()',
        'x-frame-options': 'DENY',
        'strict-transport-security': 'max-age=31536000',
      })
      expect(said.caching).toEqual({
        [`${base}assets/*`]: 'public, max-age=31536000, immutable',
        [base]: 'no-store',
        [`${base}index.html`]: 'no-store',
        [`${base}callback`]: 'no-store',
        [`${base}token-inspector`]: 'no-store',
        [`${base}config.json`]: 'no-store',
        [`${base}local-cognito.js`]: 'no-cache',
      })
      for (const line of file('_headers').split('\n')) expect(line.length).toBeLessThan(2000)
    })

    it('Amplify Hosting says the same', () => expect(ofAmplify(file('.hosting/customHttp.yml'))).toEqual(said))

    it('nginx says the same at each of its locations', () => {
      const places = ofNginx(file('.hosting/nginx.conf'))
      expect(places.length).toBe(9)
      for (const { headers } of places) expect(headers).toEqual(said.headers)
      const caching = Object.assign({}, ...places.slice(1, -1).map((place) => place.caching))
      expect(caching).toEqual(
        Object.fromEntries(Object.entries(said.caching).map(([address, value]) => [address.replace('*', ''), value])),
      )
      expect(places[0]?.caching).toEqual({ [base]: 'no-cache' })
    })

    it('CloudFront says the same, by its own file and by the template', () => {
      const own: Policy & { readonly CustomHeadersConfig: { readonly Quantity: number } } = JSON.parse(
        file('.hosting/cloudfront-headers-policy.json'),
      )
      expect(own.CustomHeadersConfig.Quantity).toBe(own.CustomHeadersConfig.Items.length)
      const template = JSON.parse(file('.hosting/cloudformation.template.json'))
      for (const policy of [own, template.Resources.Headers.Properties.ResponseHeadersPolicyConfig]) {
        expect(ofCloudFront(policy)).toEqual(said.headers)
      }
      expect(own.SecurityHeadersConfig.ContentSecurityPolicy?.ContentSecurityPolicy).toHaveProperty('length')
    })

    it('the addresses of the page that are no files show it, and no others', () => {
      expect(file('_redirects')).toBe(`${base}callback ${base} 200\n${base}token-inspector ${base} 200\n`)
      expect(JSON.parse(file('.hosting/amplify-rewrites.json'))).toEqual([
        { source: `${base}callback`, target: `${base}index.html`, status: '200' },
        { source: `${base}token-inspector`, target: `${base}index.html`, status: '200' },
      ])
    })
  })
})
