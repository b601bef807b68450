import { expect, it } from 'vitest'
import { answer, exchange } from '../record/run-fixture.ts'
import { passkeySignInOf } from './passkey-sign-in.ts'

const options = { challenge: 'BAUG', rpId: 'localhost' }
const credential = { id: 'AQID', rawId: 'AQID', type: 'public-key', response: { signature: 'AA' } }

const asked = (of: object) =>
  exchange({
    operation: 'InitiateAuth',
    outcome: answer(JSON.stringify({ ChallengeParameters: { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(of) } })),
  })
const answered = (CREDENTIAL: string) =>
  exchange({
    operation: 'RespondToAuthChallenge',
    requestBody: JSON.stringify({ ChallengeName: 'WEB_AUTHN', ChallengeResponses: { CREDENTIAL } }),
  })

it('finds what was signed last, and for which options', () => {
  const found = passkeySignInOf([
    asked({ ...options, challenge: 'AAAA' }),
    asked(options),
    answered(JSON.stringify(credential)),
    asked({ ...options, challenge: 'CCCC' }),
  ])
  expect(found).toMatchObject({ credential, options })
})

it.each([
  ['there is no such sign-in', []],
  ['the options are missing', [answered(JSON.stringify(credential))]],
  ['the signature is masked', [asked(options), answered('•••#9c41')]],
  ['the signature is of no passkey', [asked(options), answered('{}')]],
])('finds nothing where %s', (_, events) => {
  expect(passkeySignInOf(events)).toBeNull()
})
