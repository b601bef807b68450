import type { PasskeySettings } from '../../state/passkey.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
import { ServiceError } from '../../wire/errors.ts'

/** Milliseconds that the user has for a passkey; AWS's own number. */
export const ceremonyTime = 60_000

type ReadySettings = PasskeySettings & { readonly relyingPartyId: string }

/** Whether it takes the place of both factors for the user. */
export const isPasskeyEnough = ({ passkeys }: UserPool, { mfa }: User): boolean =>
  isMultiFactor(passkeys) && mfa.passkey

export const isMultiFactor = ({ factorConfiguration }: PasskeySettings): boolean =>
  factorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION'

/** The types are those of the model, the texts its descriptions of them. @throws ServiceError */
export function requirePasskeys({ passkeys, firstFactors }: UserPool): ReadySettings {
  if (!firstFactors.includes('WEB_AUTHN')) {
    throw new ServiceError('WebAuthnNotEnabledException', "The passkey feature isn't enabled for the user pool.")
  }
  const { relyingPartyId } = passkeys
  if (relyingPartyId === null) {
    throw new ServiceError(
      'WebAuthnConfigurationMissingException',
      "The user pool doesn't have a configured relying party id or a user pool domain.",
    )
  }
  const userVerification = isMultiFactor(passkeys) ? 'required' : passkeys.userVerification
  return { ...passkeys, relyingPartyId, userVerification }
}

/**
 * Whether a page of that origin may use passkeys of the relying party: its own pages and those below it, over https, or
 * on this computer.
 */
export function isOriginAllowed(origin: string, relyingPartyId: string): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, hostname } = new URL(origin)
  if (protocol !== 'https:' && !(protocol === 'http:' && /^(.+\.)?localhost$/.test(hostname))) return false
  return hostname === relyingPartyId || hostname.endsWith(`.${relyingPartyId}`)
}
