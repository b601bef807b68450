import { OidcClient, WebStorageStateStore } from 'oidc-client-ts'
import type { Connection } from '../connection/connection.ts'
import type { TokenSet } from '../token/token-set.ts'
import { hostedUiMetadata } from './hosted-ui-addresses.ts'
import { tokensIn } from './hosted-ui-answers.ts'
import { libraryProblem } from './library-problem.ts'
import { measured, type Note } from './note.ts'
import { type Problem, ProblemError } from './problem.ts'

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
  return request.url
}

/**
 * Finishes a sign-in at the address the browser came back with: checks state, trades the code at /oauth2/token,
 * checks the nonce. The stored attempt is used up by this, whatever comes of it.
 * @throws ProblemError
 */
export async function finishHostedUi(
  connection: Connection,
  settings: HostedUiSettings,
  url: string,
): Promise<TokenSet> {
  try {
    const client = clientFor(connection, settings)
    // Read before it is used up: the library checks the nonce but doesn't tell it.
    const { state } = await client.readSigninResponseState(url)
    const response = await client.processSigninResponse(url)
    return { ...tokensIn(response), nonce: state.nonce }
  } catch (error) {
    throw new ProblemError(errorInAddress(url) ?? libraryProblem(error), { cause: error })
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
    stateStore: new WebStorageStateStore({ prefix: settings.storagePrefix, store: settings.storage }),
  })
}

/** `error` and `error_description` in the address: the service's own words, shown even when the state is unknown. */
function errorInAddress(url: string): Problem | null {
  const query = new URL(url).searchParams
  const error = query.get('error')
  return error === null ? null : { kind: 'sent-back', error, description: query.get('error_description') }
}

/** 256 bits, base64url. */
function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')
}
