import type { CheckEvidence } from '../../diagnosis/doctor/check.ts'
import { decodeUnverified } from '../../token/decode.ts'
import { textClaim } from '../../token/own-claim.ts'
import { scopesOf } from '../../token/scopes.ts'
import type { IdToken } from '../../token/token-set.ts'
import type { SessionState } from '../session-state.ts'
import { progressOf } from '../sign-in/journey.ts'
import type { PagePolicy } from '../world.ts'

/** What is known of the connection before anything is sent. */
export function evidenceOf(
  state: SessionState,
  policy: Pick<PagePolicy, 'unreachable'>,
  redirectUri: string,
): CheckEvidence {
  const { connection, guestIdentityId } = state
  const progress = progressOf(state.journey)
  return {
    connection,
    answers: {},
    page: {
      redirectUri,
      hasWebCrypto: globalThis.crypto?.subtle !== undefined,
      unlisted: policy.unreachable(connection),
    },
    registered: { callbackUrls: connection.callbackUrls ?? null, scopes: null },
    idToken: claimsOf(idTokenOf(state)),
    grantedScopes:
      progress?.signInMethod === 'hosted-ui' && progress.tokens ? scopesOf(progress.tokens.accessToken) : null,
    guestIdentityId,
    clockDifference: null,
  }
}

/** Of the sign-in at hand; null: it has none. */
export function idTokenOf({ journey }: Pick<SessionState, 'journey'>): IdToken | null {
  return progressOf(journey)?.tokens?.idToken ?? null
}

function claimsOf(token: IdToken | null): CheckEvidence['idToken'] {
  const decoded = token === null ? null : decodeUnverified(token)
  if (decoded?.kind !== 'jwt') return null
  const issuer = textClaim(decoded.unverifiedClaims, 'iss')
  const audience = textClaim(decoded.unverifiedClaims, 'aud')
  return issuer === null || audience === null ? null : { issuer, audience }
}
