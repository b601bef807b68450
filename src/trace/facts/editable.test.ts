import { expect, it } from 'vitest'
import { exchange } from '../record/run-fixture.ts'
import { editableParameters } from './editable.ts'

const locks = (operation: string, requestBody: string, url = 'https://a.b/') =>
  Object.fromEntries(
    editableParameters({ ...exchange({ operation, requestBody, url }) }).map(({ key, lock }) => [key, lock]),
  )

it('what belongs to a secret or a proof can’t be changed by hand, and what is signed can’t at all', () => {
  expect(
    locks(
      'RespondToAuthChallenge',
      '{"ClientId":"c","ChallengeName":"PASSWORD_VERIFIER","Session":"s","ChallengeResponses":{"USERNAME":"a","TIMESTAMP":"t","PASSWORD_CLAIM_SIGNATURE":"p"}}',
    ),
  ).toEqual({
    ClientId: null,
    ChallengeName: null,
    Session: 'secret',
    'ChallengeResponses.USERNAME': null,
    'ChallengeResponses.TIMESTAMP': 'computed',
    'ChallengeResponses.PASSWORD_CLAIM_SIGNATURE': 'computed',
  })
  expect(locks('InitiateAuth', '{"AuthParameters":{"USERNAME":"a","SRP_A":"f"}}')).toEqual({
    'AuthParameters.USERNAME': null,
    'AuthParameters.SRP_A': 'computed',
  })
  expect(locks('GetId', '{"IdentityPoolId":"p","Logins":{"k.example.com":"t"}}')).toEqual({
    IdentityPoolId: null,
    'Logins.k.example.com': 'secret',
  })
  expect(
    locks('/oauth2/authorize', '', 'https://a.b/oauth2/authorize?scope=openid&state=s&code_challenge=c&nonce=n'),
  ).toEqual({ '?scope': null, '?state': 'secret', '?code_challenge': 'computed', '?nonce': 'secret' })
  expect(locks('GetCallerIdentity', 'Action=GetCallerIdentity')).toEqual({ Action: 'signed' })
})
