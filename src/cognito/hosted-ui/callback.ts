import type { Connection } from '../../connection/connection.ts'
import { poolIssuers } from '../../connection/pool-issuers.ts'
import type { TokenSet } from '../../token/token-set.ts'
import { ProblemError } from '../problem.ts'
import { tokensIn } from './hosted-ui-answers.ts'
import { throughLibrary } from './library-problem.ts'
import { type HostedUiSettings, signInClient } from './oidc-client.ts'

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
export function finishHostedUi(
  connection: Connection,
  settings: HostedUiSettings,
  { url, awaited }: HostedUiReturn,
): Promise<TokenSet> {
  return throughLibrary(async () => {
    refuseUnfit(connection, settings, { url, awaited })
    const client = signInClient(connection, settings)
    // Read before it is used up: the library checks the nonce but doesn't return it.
    const { state } = await client.readSigninResponseState(url)
    const response = await client.processSigninResponse(url)
    return { ...tokensIn(response), nonce: state.nonce, ...askedLevelsIn(state.data) }
  })
}

/**
 * Checks an address whose code has no use: its error, issuer and state.
 * @throws ProblemError
 */
export function checkReturn(connection: Connection, settings: HostedUiSettings, back: HostedUiReturn): Promise<void> {
  return throughLibrary(async () => {
    refuseUnfit(connection, settings, back)
    await signInClient(connection, settings).readSigninResponseState(back.url)
  })
}

/** What the request for the Hosted UI kept; a storage area can hold anything. */
function askedLevelsIn(data: unknown): Pick<TokenSet, 'askedLevels'> {
  const asked = typeof data === 'object' && data !== null && 'askedLevels' in data ? data.askedLevels : ''
  return typeof asked === 'string' && asked !== '' ? { askedLevels: asked } : {}
}

/** Characters. An address can hold any text, since a link to it can be made by anyone. */
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
    // The library's storage in memory has undefined, not null, for what it lacks.
    const isKnown = state === null || (storage.getItem(storagePrefix + state) ?? null) !== null
    throw new ProblemError({
      kind: 'sent-back',
      error: shortened(error, longestError),
      description: shortened(query.get('error_description'), longestDescription),
      awaited: awaited && isKnown,
    })
  }
  if (issuer !== null && !poolIssuers(connection).includes(issuer)) {
    throw new ProblemError({ kind: 'unexpected-return', reason: 'other-issuer' })
  }
}

function shortened<Text extends string | null>(text: Text, longest: number): Text | string {
  return text !== null && text.length > longest ? `${text.slice(0, longest)}…` : text
}
