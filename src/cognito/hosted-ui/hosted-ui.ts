import { OidcClient, type SigninRequest, WebStorageStateStore } from 'oidc-client-ts'
import type { Connection } from '../../connection/connection.ts'
import type { TokenSet } from '../../token/token-set.ts'
import { measured, type Note } from '../note.ts'
import { ProblemError } from '../problem.ts'
import { hostedUiMetadata } from './addresses.ts'
import { tokensIn } from './hosted-ui-answers.ts'
import { libraryProblem } from './library-problem.ts'

/** What a sign-in through the Hosted UI needs from the app. */
export interface HostedUiSettings {
  /** Registered at the client, compared there character by character. */
  readonly redirectUri: string
  /** Keeps state, nonce and code verifier while the person is away. */
  readonly storage: Storage
  readonly storagePrefix: string
}

/**
 * Prepares a sign-in with the code flow and PKCE S256.
 * @param wanted.identityProvider goes straight to that provider; null: the Hosted UI's own page
 * @param wanted.language of its pages; they are in English unless told otherwise, and only managed login has others
 * (developer guide, "Managed login localization")
 * @returns the address to send the browser to
 */
export async function hostedUiAddress(
  connection: Connection,
  settings: HostedUiSettings,
  wanted: { readonly identityProvider: string | null; readonly language: string },
  note: Note,
): Promise<string> {
  if (!globalThis.crypto?.subtle) throw new ProblemError({ kind: 'insecure-page' })
  const request = await clientFor(connection, settings).createSigninRequest({
    nonce: randomText(),
    extraQueryParams: {
      ...(wanted.identityProvider !== null && { identity_provider: wanted.identityProvider }),
      ...(wanted.language !== 'en' && { lang: wanted.language }),
    },
  })
  const challenge = new URL(request.url).searchParams.get('code_challenge')
  note({
    name: 'pkce',
    values: [measured('code_verifier', request.state.code_verifier ?? ''), measured('code_challenge', challenge ?? '')],
  })
  return withLongState(request, stateStore(settings))
}

/** The library's own state is a UUID, of which 122 bits are random; ASVS 5.0, 11.5.1 wants 128. */
async function withLongState({ state, url }: SigninRequest, store: WebStorageStateStore): Promise<string> {
  const id = randomText()
  await store.remove(state.id)
  await store.set(id, JSON.stringify({ ...JSON.parse(state.toStorageString()), id }))
  return url.replace(state.id, id)
}

/** How the browser came back. */
export interface HostedUiReturn {
  readonly url: string
  /** Whether a sign-in of this tab is waiting for it. */
  readonly awaited: boolean
}

/**
 * Finishes a sign-in at the address the browser came back with: checks state, trades the code at /oauth2/token,
 * checks the nonce. The stored attempt is used up by this, whatever comes of it.
 * @throws ProblemError
 */
export async function finishHostedUi(
  connection: Connection,
  settings: HostedUiSettings,
  { url, awaited }: HostedUiReturn,
): Promise<TokenSet> {
  try {
    refuseUnfit(connection, settings, { url, awaited })
    const client = clientFor(connection, settings)
    // Read before it is used up: the library checks the nonce but doesn't tell it.
    const { state } = await client.readSigninResponseState(url)
    const response = await client.processSigninResponse(url)
    return { ...tokensIn(response), nonce: state.nonce }
  } catch (error) {
    throw new ProblemError(libraryProblem(error), { cause: error })
  }
}

function clientFor(connection: Connection, settings: HostedUiSettings): OidcClient {
  const metadata = hostedUiMetadata(connection)
  return new OidcClient({
    authority: metadata.issuer,
    metadata,
    client_id: connection.userPoolClientId ?? '',
    redirect_uri: settings.redirectUri,
    response_type: 'code',
    scope: connection.scopes.join(' '),
    loadUserInfo: false,
    stateStore: stateStore(settings),
  })
}

function stateStore({ storage, storagePrefix }: HostedUiSettings): WebStorageStateStore {
  return new WebStorageStateStore({ prefix: storagePrefix, store: storage })
}

/** Characters; what stands in an address may have been written by anybody. */
const longestError = 80
const longestDescription = 500

/**
 * Throws where the address holds an error, or names another issuer than the one that was asked (RFC 9207, 2.4).
 * Cognito leaves the state out of some errors (developer guide, "Managed login and federation error responses").
 */
function refuseUnfit(
  connection: Connection,
  { storage, storagePrefix }: HostedUiSettings,
  { url, awaited }: HostedUiReturn,
): void {
  const query = new URL(url).searchParams
  const [state, error, issuer] = [query.get('state'), query.get('error'), query.get('iss')]
  if (error !== null) {
    const isKnown = state === null || storage.getItem(storagePrefix + state) !== null
    throw new ProblemError({
      kind: 'sent-back',
      error: shortened(error, longestError),
      description: shortened(query.get('error_description'), longestDescription),
      awaited: awaited && isKnown,
    })
  }
  if (issuer !== null && issuer !== hostedUiMetadata(connection).issuer) {
    throw new ProblemError({ kind: 'unexpected-return', reason: 'other-issuer' })
  }
}

function shortened<Text extends string | null>(text: Text, longest: number): Text | string {
  return text !== null && text.length > longest ? `${text.slice(0, longest)}…` : text
}

/** 256 bits, base64url. */
function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')
}
