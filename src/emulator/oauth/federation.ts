import { bytesToBase64Url, randomBytes } from '../../text/bytes.ts'
import { type PretendCode, peopleOf } from '../state/pretend-providers.ts'
import type { Emulated } from '../state/state.ts'
import type { User } from '../state/user-pool.ts'
import { recordSignIn } from '../user-pool/auth-events/auth-events.ts'
import { ServiceError } from '../wire/errors.ts'
import { type AuthorizeRequest, checkAuthorize, refusedBack } from './authorize.ts'
import { federatedUser } from './federated-user.ts'
import { redirectBack } from './redirect-back.ts'

/**
 * How long a person may stay at the provider: Cognito cancels what isn't complete within five minutes.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html
 */
const timeAtProvider = 5 * 60 * 1000

/** Where a provider sends the browser back to. */
export const idpResponse = '/oauth2/idpresponse'

type FederationOutcome =
  | { readonly kind: 'signed-in'; readonly request: AuthorizeRequest; readonly user: User }
  | { readonly kind: 'refused'; readonly location: string }
  /** The app client, and so its callback URL, is unknown. */
  | { readonly kind: 'lost' }

/**
 * Sends the browser to a provider, as Cognito does: with its own `state`, and /oauth2/idpresponse to come back to.
 *
 * @param browser a value that only this browser has; it must have it still when it comes back
 */
export function startFederation(
  emulated: Emulated,
  request: AuthorizeRequest,
  provider: string,
  browser: string,
): string {
  const state = crypto.randomUUID()
  const expires = emulated.now() + timeAtProvider
  emulated.federations.set(state, { state, provider, browser, query: request.query, expires })
  return redirectBack(emulated.links.path(`/pretend/${encodeURIComponent(provider)}/authorize`), [
    ['client_id', request.pool.id],
    ['redirect_uri', emulated.links.path(idpResponse)],
    ['response_type', 'code'],
    ['state', state],
  ])
}

/** GET /oauth2/idpresponse: what the provider answered, turned into a user or into an error for the app. */
export async function finishFederation(
  emulated: Emulated,
  answer: URLSearchParams,
  browser: string,
): Promise<FederationOutcome> {
  const federation = emulated.federations.get(answer.get('state') ?? '')
  if (!federation || federation.browser !== browser || federation.expires <= emulated.now()) return { kind: 'lost' }
  emulated.federations.delete(federation.state)
  const outcome = checkAuthorize(emulated, new URLSearchParams(federation.query))
  if (outcome.kind !== 'allowed') return { kind: 'lost' }
  const { request } = outcome
  const refused = (error: string, description: string): FederationOutcome => ({
    kind: 'refused',
    location: refusedBack(request, error, description),
  })

  const error = answer.get('error')
  if (error !== null) return refused(error, describe(answer))
  const code = takeCode(emulated, answer.get('code') ?? '')
  const person = code && peopleOf(emulated, code.provider).find(({ id }) => id === code.personId)
  if (!person || code.provider !== federation.provider) {
    return refused('invalid_request', `${federation.provider} Error - 400 error getting token`)
  }
  try {
    const user = await federatedUser({ emulated, ...request }, federation.provider, person)
    // Text unverified: no public thread shows it.
    if (!user.enabled) return refused('invalid_request', 'User is disabled.')
    recordSignIn({ emulated, pool: request.pool }, { user, met: [] }, 'Pass')
    return { kind: 'signed-in', request: { ...request, nonce: request.nonce ?? ownNonce() }, user }
  } catch (error) {
    // With a space at its end, as public programs take it apart.
    if (error instanceof ServiceError) return refused('invalid_request', `${error.message} `)
    throw error
  }
}

/** Where the app sent none, the ID token holds Cognito's own: oauth4webapi issue 188, kargo issue 6797. */
const ownNonce = () => bytesToBase64Url(randomBytes(64))

/**
 * All that the provider said, in one text. Behind Cognito a cancelled Facebook sign-in was seen to read "Permissions
 * error; error=access_denied; error_code=200; error_reason=user_denied" (aws-amplify/amplify-js issue 5036). The
 * `error` beside it is the provider's own, too: Apple's `user_cancelled_authorize` in amplify-flutter issue 7077.
 */
function describe(answer: URLSearchParams): string {
  const rest = [...answer].filter(([name]) => name !== 'error_description' && name !== 'state')
  return [answer.get('error_description') ?? '', ...rest.map(([name, value]) => `${name}=${value}`)].join('; ')
}

function takeCode(emulated: Emulated, code: string): PretendCode | null {
  const found = emulated.pretendCodes.get(code)
  emulated.pretendCodes.delete(code)
  return found && found.expires > emulated.now() ? found : null
}
