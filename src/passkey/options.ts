import * as v from 'valibot'

// What a relying party wants of an authenticator, as JSON: https://www.w3.org/TR/webauthn-3/#sctn-parseCreationOptionsFromJSON

/** Lists are short; a hostile one is not drawn. */
const most = 100

const base64Url = v.pipe(v.string(), v.regex(/^[\w-]+$/))

const descriptors = v.optional(
  v.pipe(
    v.array(
      v.looseObject({ id: base64Url, type: v.literal('public-key'), transports: v.optional(v.array(v.string())) }),
    ),
    v.maxLength(most),
  ),
)

const timeout = v.optional(v.pipe(v.number(), v.minValue(0)))

/** CredentialCreationOptions of StartWebAuthnRegistration. */
export const creationOptions = v.looseObject({
  challenge: base64Url,
  rp: v.looseObject({ id: v.optional(v.string()), name: v.string() }),
  user: v.looseObject({ id: base64Url, name: v.string(), displayName: v.string() }),
  pubKeyCredParams: v.pipe(
    v.array(v.looseObject({ alg: v.number(), type: v.literal('public-key') })),
    v.maxLength(most),
  ),
  timeout,
  excludeCredentials: descriptors,
  authenticatorSelection: v.optional(
    v.looseObject({ userVerification: v.optional(v.string()), residentKey: v.optional(v.string()) }),
  ),
})

export type PasskeyCreationOptions = v.InferOutput<typeof creationOptions>

/** CREDENTIAL_REQUEST_OPTIONS of the challenge WEB_AUTHN. */
export const requestOptions = v.looseObject({
  challenge: base64Url,
  rpId: v.optional(v.string()),
  timeout,
  allowCredentials: descriptors,
  userVerification: v.optional(v.string()),
})

export type PasskeyRequestOptions = v.InferOutput<typeof requestOptions>

/** What a browser's `PublicKeyCredential.toJSON()` gives. */
export interface CredentialJson {
  readonly id: string
  readonly rawId: string
  readonly type: string
  readonly authenticatorAttachment?: string | null
  readonly clientExtensionResults: object
  readonly response: Readonly<Record<string, unknown>>
}
