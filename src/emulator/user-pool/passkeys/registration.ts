import { authenticatorName } from '../../../protocol/authenticators.ts'
import { bytesToBase64Url, randomBytes, utf8 } from '../../../text/bytes.ts'
import type { Passkey } from '../../state/passkey.ts'
import type { Emulated } from '../../state/state.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
import { ServiceError } from '../../wire/errors.ts'
import type { WireObject } from '../../wire/operation.ts'
import { webAuthn } from './library.ts'
import { encodedMember, malformed, type ReceivedCredential, readCredential } from './received-credential.ts'
import { ceremonyTime, isOriginAllowed, requirePasskeys } from './relying-party.ts'

/** ES256 and RS256 of the COSE algorithms, as AWS offers them. */
const algorithms = [-7, -257]

/** https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html */
const mostPasskeys = 20

/** Who registers a passkey, and by which client's access token. */
export interface Registrant {
  readonly pool: UserPool
  readonly user: User
  readonly clientId: string
}

/** CredentialCreationOptions, members in AWS's order. @throws ServiceError */
export function beginRegistration(emulated: Emulated, { pool, user, clientId }: Registrant): WireObject {
  const { relyingPartyId, userVerification } = requirePasskeys(pool)
  const challenge = bytesToBase64Url(randomBytes(32))
  const { username } = user
  pool.passkeyRegistrations.set(challenge, { clientId, username, expires: emulated.now() + ceremonyTime })
  return {
    authenticatorSelection: { requireResidentKey: true, residentKey: 'required', userVerification },
    challenge,
    excludeCredentials: user.passkeys.map(({ id }) => ({ id, type: 'public-key' })),
    pubKeyCredParams: algorithms.map((alg) => ({ alg, type: 'public-key' })),
    rp: { id: relyingPartyId, name: relyingPartyId },
    timeout: ceremonyTime,
    user: { displayName: username, id: bytesToBase64Url(utf8(user.sub)), name: username },
  }
}

/** Keeps the passkey that the authenticator made. @throws ServiceError */
export async function completeRegistration(
  emulated: Emulated,
  registrant: Registrant,
  document: unknown,
): Promise<void> {
  const { pool, user } = registrant
  const { relyingPartyId, userVerification } = requirePasskeys(pool)
  const credential = readCredential(document)
  takeRegistration(emulated, registrant, credential.clientData.challenge)
  if (!isOriginAllowed(credential.clientData.origin, relyingPartyId)) {
    throw new ServiceError(
      'WebAuthnOriginNotAllowedException',
      "The passkey credential's registration origin does not align with the user pool relying party id.",
    )
  }
  const made = await verified(credential, relyingPartyId, userVerification === 'required')
  // The type is the model's; the text is unverified: no public thread shows it.
  if (user.passkeys.length >= mostPasskeys) throw new ServiceError('LimitExceededException', 'Too many passkeys')
  if (user.passkeys.some(({ id }) => id === made.id)) throw malformed()
  user.passkeys = [...user.passkeys, { ...made, created: emulated.now() }]
}

/** The registration that the challenge belongs to; each serves once. */
function takeRegistration({ now }: Emulated, { pool, user, clientId }: Registrant, challenge: string): void {
  const begun = pool.passkeyRegistrations.get(challenge)
  if (!begun || begun.username !== user.username || begun.expires <= now()) {
    throw new ServiceError(
      'WebAuthnChallengeNotFoundException',
      'The challenge from StartWebAuthnRegistration has expired or is unknown.',
    )
  }
  if (begun.clientId !== clientId) {
    throw new ServiceError(
      'WebAuthnClientMismatchException',
      'The access token is from a different client than the one in the original StartWebAuthnRegistration request.',
    )
  }
  pool.passkeyRegistrations.delete(challenge)
}

async function verified(
  credential: ReceivedCredential,
  relyingPartyId: string,
  requireUserVerification: boolean,
): Promise<Omit<Passkey, 'created'>> {
  const { id, rawId, clientData, attachment, response } = credential
  const attestationObject = encodedMember(credential, 'attestationObject')
  const { verifyRegistrationResponse } = await webAuthn.load()
  const { registrationInfo } = await verifyRegistrationResponse({
    response: {
      id,
      rawId,
      type: 'public-key',
      response: { clientDataJSON: clientData.encoded, attestationObject },
      clientExtensionResults: {},
    },
    expectedChallenge: clientData.challenge,
    expectedOrigin: clientData.origin,
    expectedRPID: relyingPartyId,
    requireUserVerification,
    supportedAlgorithmIDs: algorithms,
  }).catch((error: unknown) => {
    throw refusalOf(error)
  })
  if (registrationInfo?.credential.id !== id) throw notSupported()
  const { aaguid, credential: made } = registrationInfo
  return {
    id,
    publicKey: bytesToBase64Url(made.publicKey),
    // How AWS names passkeys of other authenticators is unverified: no public thread shows it.
    name: authenticatorName(aaguid) ?? 'Passkey',
    relyingPartyId,
    attachment,
    transports: textsIn(response.transports),
    counter: made.counter,
  }
}

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

/** In the library's words a refusal has the name or the beginning of these. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (error.name === 'UnexpectedRPIDHash') {
    return new ServiceError(
      'WebAuthnRelyingPartyMismatchException',
      'The passkey credential is associated with a different relying party ID than the user pool relying party ID.',
    )
  }
  return /^(Unexpected public key alg|User (verification|presence) was required)/.test(error.message)
    ? notSupported()
    : malformed()
}

const notSupported = () =>
  new ServiceError(
    'WebAuthnCredentialNotSupportedException',
    'The passkey credentials are from an unsupported device or provider.',
  )
