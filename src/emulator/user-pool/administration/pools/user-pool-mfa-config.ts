import type { MfaType } from '../../../state/mfa.ts'
import type { PasskeySettings } from '../../../state/passkey.ts'
import type { PoolMfa } from '../../../state/settings/pool-settings.ts'
import type { UserPool } from '../../../state/user-pool.ts'
import type { ServedOperation, WireObject } from '../../../wire/operation.ts'
import { optional, readMembers, structure } from '../../../wire/validate.ts'
import { requirePool } from '../../pools.ts'
import { userPoolId } from '../../rules.ts'
import { keep, readKept } from '../kept.ts'
import { changePool } from './change-pool.ts'
import { checkMfa } from './pool-settings.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserPoolMfaConfig.html */
export const getUserPoolMfaConfig: ServedOperation = (emulated, request) => {
  const { UserPoolId } = readMembers(request, { UserPoolId: userPoolId })
  return describeMfa(requirePool(emulated, UserPoolId))
}

/**
 * What the request leaves out stays as it is, MfaConfiguration alone becomes OFF.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html
 */
export const setUserPoolMfaConfig: ServedOperation = (emulated, request) => {
  const given = readMembers(request, {
    UserPoolId: userPoolId,
    SmsMfaConfiguration: structure({ SmsConfiguration: structure({ SnsCallerArn: optional('text') }) }),
    SoftwareTokenMfaConfiguration: structure({ Enabled: optional('flag') }),
    EmailMfaConfiguration: structure({ Message: optional('text'), Subject: optional('text') }),
    MfaConfiguration: optional('text', { oneOf: ['OFF', 'ON', 'OPTIONAL'] }),
    WebAuthnConfiguration: structure({
      RelyingPartyId: optional('text', { minLength: 1, maxLength: 127 }),
      UserVerification: optional('text', { oneOf: ['required', 'preferred'] }),
      FactorConfiguration: optional('text', { oneOf: ['SINGLE_FACTOR', 'MULTI_FACTOR_WITH_USER_VERIFICATION'] }),
    }),
  })
  const pool = requirePool(emulated, given.UserPoolId)
  const { SmsMfaConfiguration: sms, SoftwareTokenMfaConfiguration: app, EmailMfaConfiguration: email } = given
  const types = typesAfter(pool.mfa.types, {
    SMS_MFA: sms && sms.SmsConfiguration !== undefined,
    SOFTWARE_TOKEN_MFA: app && (app.Enabled ?? false),
    EMAIL_OTP: email && true,
  })
  const kept = keep(request, ['SmsMfaConfiguration', 'EmailMfaConfiguration'])
  const mfa = {
    configuration: (given.MfaConfiguration ?? 'OFF') as PoolMfa['configuration'],
    types,
    kept: JSON.stringify({ ...readKept(pool.mfa.kept ?? '{}'), ...readKept(kept) }),
  }
  checkMfa(mfa)
  const webAuthn = given.WebAuthnConfiguration
  const passkeys = webAuthn
    ? {
        relyingPartyId: webAuthn.RelyingPartyId ?? pool.passkeys.relyingPartyId,
        userVerification: (webAuthn.UserVerification ?? 'preferred') as PasskeySettings['userVerification'],
        factorConfiguration: (webAuthn.FactorConfiguration ?? 'SINGLE_FACTOR') as NonNullable<
          PasskeySettings['factorConfiguration']
        >,
      }
    : pool.passkeys
  return describeMfa(changePool(emulated, pool, { mfa, passkeys }))
}

function describeMfa({ mfa, passkeys, kept }: UserPool): WireObject {
  const { SmsConfiguration } = readKept(kept)
  const {
    SmsMfaConfiguration: sms = { ...(SmsConfiguration !== undefined && { SmsConfiguration }) },
    EmailMfaConfiguration: email = {},
  } = readKept(mfa.kept ?? '{}')
  const { relyingPartyId, userVerification, factorConfiguration } = passkeys
  return {
    ...(mfa.types.includes('SMS_MFA') && { SmsMfaConfiguration: sms }),
    ...(mfa.types.includes('SOFTWARE_TOKEN_MFA') && { SoftwareTokenMfaConfiguration: { Enabled: true } }),
    ...(mfa.types.includes('EMAIL_OTP') && { EmailMfaConfiguration: email }),
    MfaConfiguration: mfa.configuration,
    ...(relyingPartyId !== null && {
      WebAuthnConfiguration: {
        RelyingPartyId: relyingPartyId,
        UserVerification: userVerification,
        ...(factorConfiguration && { FactorConfiguration: factorConfiguration }),
      },
    }),
  }
}

function typesAfter(
  before: readonly MfaType[],
  set: Readonly<Record<MfaType, boolean | undefined>>,
): readonly MfaType[] {
  const all: readonly MfaType[] = ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA']
  return all.filter((type) => set[type] ?? before.includes(type))
}
