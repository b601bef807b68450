import { base64UrlToBytes, bytesToBase64Url, randomBytes, utf8 } from '../../../text/bytes.ts'
import type { Passkey } from '../../state/passkey.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
import { invalidParameter } from '../../wire/errors.ts'
import { incorrect } from '../prove-password.ts'
import { webAuthn } from './library.ts'
import { encodedMember, type ReceivedCredential, readCredential } from './received-credential.ts'
import { ceremonyTime, isOriginAllowed, requirePasskeys } from './relying-party.ts'

/** CREDENTIAL_REQUEST_OPTIONS. The members are those of WebAuthn; their order and which of them AWS sends is unverified. */
export function requestOptions(pool: UserPool, user: User): string {
  const { relyingPartyId, userVerification } = requirePasskeys(pool)
  return JSON.stringify({
    challenge: bytesToBase64Url(randomBytes(32)),
    timeout: ceremonyTime,
    rpId: relyingPartyId,
    allowCredentials: user.passkeys.map(({ id, transports }) => ({ id, transports, type: 'public-key' })),
    userVerification,
  })
}

/**
 * Takes what the authenticator signed, each signature once. What AWS says of a wrong one is unverified: the call has no
 * error of its own for it.
 * @param options as they were sent
 * @returns the passkey
 * @throws ServiceError
 */
export async function takeSignature(pool: UserPool, user: User, options: string, answer: string): Promise<Passkey> {
  const { relyingPartyId, userVerification } = requirePasskeys(pool)
  const credential = readCredential(parsed(answer))
  const passkey = user.passkeys.find(({ id }) => id === credential.id)
  const { clientData, response } = credential
  if (!passkey || !isOriginAllowed(clientData.origin, relyingPartyId) || !isOwn(user, response.userHandle)) {
    throw incorrect()
  }
  const { challenge } = parsed(options) as { readonly challenge: string }
  const expected = {
    expectedChallenge: challenge,
    expectedOrigin: clientData.origin,
    expectedRPID: relyingPartyId,
    requireUserVerification: userVerification === 'required',
  }
  passkey.counter = await newCounter(passkey, credential, expected)
  return passkey
}

interface Expected {
  readonly expectedChallenge: string
  readonly expectedOrigin: string
  readonly expectedRPID: string
  readonly requireUserVerification: boolean
}

/** @throws ServiceError where the signature, or what was signed, is wrong */
async function newCounter(passkey: Passkey, credential: ReceivedCredential, expected: Expected): Promise<number> {
  const { id, rawId, clientData } = credential
  const response = {
    clientDataJSON: clientData.encoded,
    authenticatorData: encodedMember(credential, 'authenticatorData'),
    signature: encodedMember(credential, 'signature'),
  }
  const publicKey = base64UrlToBytes(passkey.publicKey)
  if (!publicKey) throw incorrect()
  const { verifyAuthenticationResponse } = await webAuthn.load()
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    ...expected,
    response: { id, rawId, type: 'public-key', response, clientExtensionResults: {} },
    credential: { id, publicKey, counter: passkey.counter },
  }).catch(() => {
    throw incorrect()
  })
  if (!verified) throw incorrect()
  return authenticationInfo.newCounter
}

/** A passkey names its user by what it was told at its registration. */
const isOwn = ({ sub }: User, userHandle: unknown): boolean =>
  typeof userHandle !== 'string' || userHandle === bytesToBase64Url(utf8(sub))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The type is the model's; the text is unverified: no public thread shows it.
    throw invalidParameter('Invalid credential')
  }
}
