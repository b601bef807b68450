import type { ServiceName } from './services.ts'

/** What an issuer publishes below its own path (OpenID Connect Discovery 1.0, 4), and the service that answers. */
export const published = {
  '/.well-known/jwks.json': 'user-pool',
  '/.well-known/openid-configuration': 'provider',
} as const satisfies Readonly<Record<string, ServiceName>>

type Published = keyof typeof published

/** The path below the issuer's own, which is another for each pool; null: this address is no such. */
export function publishedBelow(path: string): Published | null {
  const known = Object.keys(published) as Published[]
  return known.find((name) => path.endsWith(name)) ?? null
}

/** The path of a user pool's domain where it stands below another path; null: it ends in no address of a domain. */
export const domainPath = (path: string): string | null => /\/(oauth2\/[^/]+|logout)$/.exec(path)?.[0] ?? null
