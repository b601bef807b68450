/** What a user pool wants of passkeys: its WebAuthnConfiguration. */
export interface PasskeySettings {
  /** null: the pool has neither a relying party ID nor a domain. */
  readonly relyingPartyId: string | null
  readonly userVerification: 'preferred' | 'required'
  /** Left out: SINGLE_FACTOR. With the other a passkey whose user was verified takes the place of two factors. */
  readonly factorConfiguration?: 'SINGLE_FACTOR' | 'MULTI_FACTOR_WITH_USER_VERIFICATION'
}

/** As the user pool keeps it; binary values in base64url. */
export interface Passkey {
  /** The credential ID. */
  readonly id: string
  /** A COSE key (RFC 9052, section 7). */
  readonly publicKey: string
  readonly name: string
  readonly relyingPartyId: string
  readonly attachment: string | null
  readonly transports: readonly string[]
  /** Of its last signature; 0: the authenticator doesn't count. */
  counter: number
  readonly created: number
}

/** A registration that was begun, by its challenge. */
export interface PasskeyRegistration {
  readonly clientId: string
  readonly username: string
  readonly expires: number
}
