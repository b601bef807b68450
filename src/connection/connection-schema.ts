import * as v from 'valibot'
import { identityIdForm, regionForm, userPoolClientIdForm, userPoolIdForm } from '../protocol/identifiers.ts'
import { isLoopback } from './endpoint-hosts.ts'
import { withoutSlashes } from './issuer.ts'

/** A fault of the configuration: where it is, and what kind it is. The words are made by the page. */
export interface ConnectionFault {
  /** Path inside the file, e.g. `connections[0].userPoolId`; empty for the file as a whole. */
  readonly path: string
  readonly code: FaultCode
  /** What stands there, shortened; null where nothing does, and for what may be a secret. */
  readonly found: string | null
}

/** One sentence of the catalogue each; the schema's messages are these codes. */
export type FaultCode =
  | 'not-json'
  | 'not-an-object'
  | 'connections-missing'
  | 'not-a-list'
  | 'text-needed'
  | 'boolean-needed'
  | 'name-empty'
  | 'name-twice'
  | 'id-empty'
  | 'id-twice'
  | 'region-form'
  | 'user-pool-form'
  | 'client-form'
  | 'client-is-secret'
  | 'identity-pool-form'
  | 'domain-form'
  | 'domain-http'
  | 'domain-is-issuer'
  | 'domain-prefix'
  | 'endpoint-form'
  | 'issuer-form'
  | 'other-region'
  | 'user-pool-region'
  | 'no-user-pools'
  | 'client-without-pool'
  | 'pool-without-client'
  | 'client-secret'
  | 'other-secret'
  | 'unknown-member'

const text = v.string('text-needed')
const pattern = (form: RegExp, code: FaultCode) => v.pipe(text, v.regex(form, code))
const texts = v.optional(v.array(text, 'not-a-list'), [])
const address = v.pipe(text, v.check(isAllowedIssuer, 'endpoint-form'), v.transform(addressOf))
const endpoint = v.optional(address)

const objectFault = (issue: v.ObjectIssue): FaultCode => (issue.expected === 'Object' ? 'not-an-object' : 'text-needed')

export const endpointsSchema = v.object(
  { userPool: endpoint, identityPool: endpoint, sts: endpoint, hostedUi: endpoint, s3: endpoint },
  objectFault,
)

export const connectionSchema = v.object(
  {
    id: v.optional(v.pipe(text, v.nonEmpty('id-empty'))),
    name: v.pipe(text, v.trim(), v.nonEmpty('name-empty')),
    region: pattern(regionForm, 'region-form'),
    userPoolId: v.optional(pattern(userPoolIdForm, 'user-pool-form')),
    userPoolClientId: v.optional(
      v.pipe(
        text,
        v.regex(userPoolClientIdForm, 'client-form'),
        v.check((id) => !looksLikeSecret(id), 'client-is-secret'),
      ),
    ),
    identityPoolId: v.optional(pattern(identityIdForm, 'identity-pool-form')),
    hostedUiDomain: v.optional(
      v.pipe(
        text,
        v.transform((domain) => domain.replace(/^https:\/\//, '').replace(/\/{1,9}$/, '')),
        v.check(
          (domain) => faultOfDomain(domain) === null,
          ({ input }) => faultOfDomain(input) ?? 'domain-form',
        ),
      ),
    ),
    identityProviders: texts,
    scopes: v.optional(v.array(text, 'not-a-list'), ['openid', 'email', 'profile']),
    callbackUrls: v.optional(v.array(text, 'not-a-list')),
    issuer: v.optional(v.pipe(text, v.check(isAllowedIssuer, 'issuer-form'))),
    bucket: v.optional(text),
    apis: v.optional(v.array(address, 'not-a-list')),
    localCognito: v.optional(v.boolean('boolean-needed')),
    endpoints: v.optional(endpointsSchema, {}),
  },
  objectFault,
)

/** Cognito makes IDs of app clients of 26 signs, and secrets of twice as many. */
const looksLikeSecret = (id: string): boolean => /^[a-z0-9]{40,}$/.test(id)

function faultOfDomain(domain: string): FaultCode | null {
  if (/^(issuer-)?cognito-idp[.-]/.test(domain)) return 'domain-is-issuer'
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain)) return null
  if (domain.startsWith('http:')) return 'domain-http'
  return /^[a-z0-9-]+$/.test(domain) ? 'domain-prefix' : 'domain-form'
}

/** RFC 8414, section 2: https without query and fragment. A local server may do without https. */
function isAllowedIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false
  const { protocol, hostname, search, hash, username, password } = new URL(issuer)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  return isSafe && search + hash + username + password === ''
}

function addressOf(endpoint: string): string {
  return URL.canParse(endpoint) ? withoutSlashes(new URL(endpoint).href) : endpoint
}
