import * as v from 'valibot'
import { type PasskeyRequestOptions, requestOptions } from '../../passkey/options.ts'
import { measured } from '../note.ts'

export interface WebAuthnParameters {
  readonly options: PasskeyRequestOptions
}

export interface PasskeySignature {
  /** What the browser's `toJSON()` gives, as text. */
  readonly credential: string
}

/** WEB_AUTHN: a passkey of the user signs the challenge. */
export const webAuthn = {
  parameters: v.pipe(
    v.object({ CREDENTIAL_REQUEST_OPTIONS: v.pipe(v.string(), v.parseJson(), requestOptions) }),
    v.transform(({ CREDENTIAL_REQUEST_OPTIONS }): WebAuthnParameters => ({ options: CREDENTIAL_REQUEST_OPTIONS })),
  ),
  computed: ({ credential }: PasskeySignature) =>
    ({ name: 'passkey-signature', values: [measured('CREDENTIAL', credential)] }) as const,
  responses: ({ credential }: PasskeySignature) => ({ CREDENTIAL: credential }),
}
