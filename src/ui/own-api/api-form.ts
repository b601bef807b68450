import { useState } from 'react'
import { type ApiMethod, apiMethods } from '../../cognito/own-api/api-call.ts'
import type { Connection } from '../../connection/connection.ts'
import { isHere } from '../../connection/endpoint-hosts.ts'
import { isUsable } from '../../credentials/aws-credentials.ts'
import { isRegion } from '../../protocol/identifiers.ts'
import type { Progress } from '../../session/sign-in/journey.ts'
import type { OwnApiCall } from '../../session/tasks/own-api/own-api-results.ts'
import { type ApiCredential, type ApiKind, apiCredentials, apiKinds } from '../../token/api/api-kinds.ts'
import { type ApiOfAddress, apiOfAddress } from '../../token/api/api-of-address.ts'
import { type HeaderLines, readHeaders } from './read-headers.ts'

/** What was typed or chosen; null: nothing, so that it follows from the address. */
interface Typed {
  readonly address: string
  readonly method: ApiMethod | null
  readonly kind: ApiKind | null
  readonly credential: ApiCredential | null
  readonly service: string | null
  readonly region: string | null
  readonly headers: string
  readonly body: string | null
}

/** The form as it stands, with all that follows from what was typed. */
export interface ApiForm {
  readonly typed: Typed
  readonly change: (changed: Partial<Typed>) => void
  /** null: no address that may be called. */
  readonly url: URL | null
  readonly detected: ApiOfAddress
  readonly kind: ApiKind
  readonly method: ApiMethod
  /** What the sign-in has to send. */
  readonly available: readonly ApiCredential[]
  readonly credential: ApiCredential
  readonly service: string
  readonly region: string
  readonly headers: HeaderLines
  readonly body: string
  /** null: something has to be put right first. */
  readonly call: OwnApiCall | null
}

const nothing: Typed = {
  address: '',
  method: null,
  kind: null,
  credential: null,
  service: null,
  region: null,
  headers: '',
  body: null,
}

const unknownApi: ApiOfAddress = { kind: 'plain', isCertain: false, service: null, region: null }

/** @param signs whether it begins with a signature, as beside the credentials */
export function useApiForm(connection: Connection, progress: Progress, signs: boolean): ApiForm {
  const { apis = [] } = connection
  const first = apis.find((api) => !signs || apiAt(connection, addressOf(api)).kind === 'iam-api') ?? apis[0]
  const [typed, setTyped] = useState<Typed>({ ...nothing, address: first ?? '' })
  const url = addressOf(typed.address)
  const detected = apiAt(connection, url)
  const kind = typed.kind ?? detected.kind
  const method = typed.method ?? (kind === 'app-sync' ? 'POST' : 'GET')
  const available = availableIn(progress)
  const wanted = [...(signs ? (['signature'] as const) : []), ...apiKinds[kind].wants]
  const usual = wanted.find((credential) => available.includes(credential)) ?? 'none'
  const credential = typed.credential !== null && available.includes(typed.credential) ? typed.credential : usual
  const service = typed.service ?? apiKinds[kind].service ?? detected.service ?? 'execute-api'
  const region = typed.region ?? detected.region ?? connection.region
  const headers = readHeaders(typed.headers)
  const body = typed.body ?? (kind === 'app-sync' ? '{"query":"query { __typename }"}' : '')
  const isReady =
    url !== null && headers.faulty === null && (credential !== 'signature' || (isService(service) && isRegion(region)))
  return {
    typed,
    change: (changed) => setTyped((before) => ({ ...before, ...changed })),
    url,
    detected,
    kind,
    method,
    available,
    credential,
    service,
    region,
    headers,
    body,
    call: isReady
      ? {
          request: {
            method,
            url: url.href,
            headers: withContentType(headers.headers, method === 'GET' ? '' : body),
            body: method === 'GET' || body === '' ? null : body,
          },
          kind,
          credential,
          scheme: apiKinds[kind].scheme,
          service,
          region,
        }
      : null,
  }
}

/** The names of services in signatures. */
export const isService = (text: string) => /^[a-z0-9-]{1,64}$/.test(text)

export const isMethod = (text: string): text is ApiMethod => apiMethods.some((method) => method === text)

/** Over TLS, or on this machine. */
function addressOf(text: string): URL | null {
  const trimmed = text.trim()
  if (!URL.canParse(trimmed)) return null
  const url = new URL(trimmed)
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isHere(url.hostname))
  return isSafe && url.username + url.password === '' ? url : null
}

function apiAt({ localCognito, endpoints }: Connection, url: URL | null): ApiOfAddress {
  if (url === null) return unknownApi
  const own = localCognito && endpoints.userPool ? new URL(endpoints.userPool).origin : null
  return apiOfAddress(url, url.origin === own)
}

function availableIn({ tokens, credentials }: Progress): readonly ApiCredential[] {
  return apiCredentials.filter((credential) => {
    if (credential === 'none') return true
    return credential === 'signature' ? credentials !== null && isUsable(credentials) : tokens !== null
  })
}

function withContentType(headers: HeaderLines['headers'], body: string): HeaderLines['headers'] {
  const isSaid = headers.some(([name]) => name.toLowerCase() === 'content-type')
  return body === '' || isSaid ? headers : [...headers, ['content-type', 'application/json']]
}
