import type { ConnectionSettings, Endpoints } from '../connection.ts'
import type { ImportedDraft } from '../import/reading/imported.ts'

/** A connection in a form: each text as it is typed, empty where there is none. */
export interface ConnectionDraft {
  readonly name: string
  readonly region: string
  readonly userPoolId: string
  readonly userPoolClientId: string
  readonly identityPoolId: string
  readonly hostedUiDomain: string
  readonly issuer: string
  readonly bucket: string
  readonly identityProviders: readonly string[]
  readonly scopes: readonly string[]
  /** Empty: not known. */
  readonly callbackUrls: readonly string[]
  readonly apis: readonly string[]
  readonly endpoints: Endpoints
  readonly localCognito: boolean
}

export const emptyDraft: ConnectionDraft = {
  name: '',
  region: '',
  userPoolId: '',
  userPoolClientId: '',
  identityPoolId: '',
  hostedUiDomain: '',
  issuer: '',
  bucket: '',
  identityProviders: [],
  scopes: ['openid', 'email', 'profile'],
  callbackUrls: [],
  apis: [],
  endpoints: {},
  localCognito: false,
}

export function draftOfConnection(settings: ConnectionSettings): ConnectionDraft {
  const {
    name,
    region,
    identityProviders,
    scopes,
    callbackUrls = [],
    apis = [],
    endpoints,
    localCognito = false,
  } = settings
  const { userPoolId = '', userPoolClientId = '', identityPoolId = '' } = settings
  const { hostedUiDomain = '', issuer = '', bucket = '' } = settings
  const ids = { userPoolId, userPoolClientId, identityPoolId, hostedUiDomain, issuer, bucket }
  return { name, region, ...ids, identityProviders, scopes, callbackUrls, apis, endpoints, localCognito }
}

/** What an import found; what is still to be chosen stays empty. */
export function draftOfImport({ name, found }: ImportedDraft): ConnectionDraft {
  return {
    name: name ?? '',
    region: found.region?.value ?? '',
    userPoolId: found.userPoolId?.value ?? '',
    userPoolClientId: found.userPoolClientId?.value ?? '',
    identityPoolId: found.identityPoolId?.value ?? '',
    hostedUiDomain: found.hostedUiDomain?.value ?? found.domainPrefix?.value ?? '',
    issuer: found.issuer?.value ?? '',
    bucket: found.bucket?.value ?? '',
    identityProviders: found.identityProviders?.value ?? [],
    scopes: found.scopes?.value ?? emptyDraft.scopes,
    callbackUrls: found.callbackUrls?.value ?? [],
    apis: [],
    endpoints: found.endpoints?.value ?? {},
    localCognito: false,
  }
}
