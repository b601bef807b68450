import { describe, expect, it } from 'vitest'
import { challenges } from './challenges.ts'
import { isSecretElement, isSecretHeader, isSecretMap, isSecretMember, isSecretParameter } from './secrets.ts'

describe('a secret', () => {
  for (const name of [
    'PASSWORD',
    'NEW_PASSWORD',
    'ProposedPassword',
    'Session',
    'SecretHash',
    'SMS_MFA_CODE',
    'EMAIL_OTP_CODE',
    'SMS_OTP_CODE',
    'SOFTWARE_TOKEN_MFA_CODE',
    'ANSWER',
    'CREDENTIAL',
    'UserCode',
    'ConfirmationCode',
    'DEVICE_KEY',
    'DeviceSecretVerifierConfig',
    'PasswordVerifier',
    'IdToken',
    'SecretAccessKey',
    'refresh_token',
  ]) {
    it(`stands in the member ${name}, in any case`, () => {
      expect(isSecretMember(name)).toBe(true)
      expect(isSecretMember(name.toLowerCase())).toBe(true)
    })
  }

  it('stands in every response to a challenge that has one', () => {
    const secrets = Object.values(challenges).flatMap((row): readonly string[] => row.secrets)
    expect(secrets.length).toBeGreaterThan(10)
    expect(secrets.filter((name) => !isSecretMember(name))).toEqual([])
  })

  it('stands in each member of Logins, and Logins itself is shown', () => {
    expect([isSecretMap('Logins'), isSecretMember('Logins')]).toEqual([true, false])
  })

  it('stands in parameters of OAuth that are no secret as members of a body', () => {
    expect([isSecretParameter('state'), isSecretMember('state')]).toEqual([true, false])
  })

  it('stands in the code of VerifyUserAttribute, not in the name of an error in XML', () => {
    expect([isSecretMember('Code'), isSecretElement('Code'), isSecretElement('SecretAccessKey')]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('stands in the headers that authenticate', () => {
    expect([isSecretHeader('Authorization'), isSecretHeader('content-type')]).toEqual([true, false])
  })
})

it('no secret stands in what has to be seen', () => {
  for (const name of ['USERNAME', 'AuthFlow', 'ChallengeName', 'SRP_A', 'SRP_B', 'IdentityId', 'TIMESTAMP']) {
    expect([name, isSecretMember(name)]).toEqual([name, false])
  }
})
