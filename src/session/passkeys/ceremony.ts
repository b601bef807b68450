import { ProblemError } from '../../cognito/problem.ts'
import type { CredentialJson, PasskeyCreationOptions, PasskeyRequestOptions } from '../../passkey/options.ts'
import { base64UrlToBytes, bytesToBase64Url } from '../../text/bytes.ts'

/** The browser's passkeys; undefined on a page that is not secure. */
export type Passkeys = Pick<CredentialsContainer, 'create' | 'get'> | undefined

/** Has the authenticator make a passkey. @throws ProblemError */
export const createPasskey = (passkeys: Passkeys, options: PasskeyCreationOptions, signal: AbortSignal) =>
  credentialOf(passkeys, (container) => container.create({ publicKey: parsedCreation(options), signal }))

/** Has the authenticator sign with one. @throws ProblemError */
export const signWithPasskey = (passkeys: Passkeys, options: PasskeyRequestOptions, signal: AbortSignal) =>
  credentialOf(passkeys, (container) => container.get({ publicKey: parsedRequest(options), signal }))

async function credentialOf(
  passkeys: Passkeys,
  ask: (container: NonNullable<Passkeys>) => Promise<Credential | null>,
): Promise<CredentialJson> {
  if (!passkeys) throw new ProblemError({ kind: 'insecure-page' })
  const credential = await ask(passkeys).catch((error: unknown) => {
    if (!(error instanceof Error) || error.name === 'AbortError') throw error
    throw new ProblemError({ kind: 'authenticator', error: error.name, message: error.message }, { cause: error })
  })
  if (!credential) throw new ProblemError({ kind: 'authenticator', error: 'NotAllowedError', message: '' })
  return jsonOf(credential as PublicKeyCredential)
}

// Chrome before 129 and Safari before 18.4 have none of the methods that convert JSON.

const converters = () => globalThis.PublicKeyCredential as Partial<typeof PublicKeyCredential> | undefined

function parsedCreation(options: PasskeyCreationOptions): PublicKeyCredentialCreationOptions {
  const parsed = converters()?.parseCreationOptionsFromJSON?.(options as PublicKeyCredentialCreationOptionsJSON)
  if (parsed) return parsed
  const { challenge, user, excludeCredentials } = options
  const converted = {
    ...options,
    challenge: bytes(challenge),
    user: { ...user, id: bytes(user.id) },
    excludeCredentials: excludeCredentials?.map(withBytes),
  }
  return converted as PublicKeyCredentialCreationOptions
}

function parsedRequest(options: PasskeyRequestOptions): PublicKeyCredentialRequestOptions {
  const parsed = converters()?.parseRequestOptionsFromJSON?.(options as PublicKeyCredentialRequestOptionsJSON)
  if (parsed) return parsed
  const { challenge, allowCredentials } = options
  const converted = { ...options, challenge: bytes(challenge), allowCredentials: allowCredentials?.map(withBytes) }
  return converted as PublicKeyCredentialRequestOptions
}

const bytes = (encoded: string) => base64UrlToBytes(encoded) ?? new Uint8Array()

const withBytes = <Descriptor extends { readonly id: string }>(descriptor: Descriptor) => ({
  ...descriptor,
  id: bytes(descriptor.id),
})

const responseMembers = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']

function jsonOf(credential: PublicKeyCredential): CredentialJson {
  const { toJSON } = credential as Partial<PublicKeyCredential>
  if (toJSON) return toJSON.call(credential) as object as CredentialJson
  const { id, rawId, type, authenticatorAttachment, response } = credential
  const members = responseMembers.flatMap((name) => {
    const value: unknown = Reflect.get(response, name)
    return value instanceof ArrayBuffer ? [[name, encoded(value)] as const] : []
  })
  const transports = 'getTransports' in response ? (response as AuthenticatorAttestationResponse).getTransports() : []
  return {
    id,
    rawId: encoded(rawId),
    type,
    authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { ...Object.fromEntries(members), ...(transports.length > 0 && { transports }) },
  }
}

const encoded = (buffer: ArrayBuffer) => bytesToBase64Url(new Uint8Array(buffer))
