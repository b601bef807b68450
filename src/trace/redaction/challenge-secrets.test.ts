import { describe, expect, it } from 'vitest'
import { challengeNames, challenges } from '../../protocol/challenges.ts'
import { answered, exchange } from '../../testing/trace-fixture.ts'
import { redactBody } from './redaction.ts'

/** A value as long as a code, which stands nowhere else. */
const markerOf = (name: string) => `7${name.length}4310`

describe.each(challengeNames)('%s', (name) => {
  const { parameters, responses, secrets } = challenges[name]
  const valued = (names: readonly string[]) => Object.fromEntries(names.map((each) => [each, markerOf(each)]))
  const { requestBody, outcome } = exchange({
    operation: 'RespondToAuthChallenge',
    requestBody: JSON.stringify({ ChallengeName: name, Session: 'kept-back', ChallengeResponses: valued(responses) }),
    outcome: answered(
      JSON.stringify({ ChallengeName: name, Session: 'kept-back', ChallengeParameters: valued(parameters) }),
    ),
  })
  const bodies = [requestBody ?? '', outcome.kind === 'answered' ? outcome.body : '']

  it('its secrets leave no body in the clear, nor does the Session', () => {
    for (const body of bodies.map(redactBody)) {
      const members = JSON.parse(body)
      const all = { ...members, ...members.ChallengeResponses, ...members.ChallengeParameters }
      for (const secret of ['Session', ...secrets]) {
        if (secret in all) expect([secret, all[secret]]).toEqual([secret, expect.stringMatching(/^•••/)])
      }
      expect(body).not.toContain('kept-back')
    }
  })
})

it('a new passkey leaves no body in the clear, nor does anything in it', () => {
  const Credential = { id: 'name-of-it', response: { attestationObject: 'public-key', transports: ['internal'] } }
  const redacted = redactBody(JSON.stringify({ AccessToken: 'access-token', Credential }))
  for (const inside of ['name-of-it', 'public-key', 'internal', 'access-token']) expect(redacted).not.toContain(inside)
})

it('what answers a challenge that no table has leaves no body in the clear, whatever it is called', () => {
  const responses = { USERNAME: 'alice', PALM_PRINT: 'five-lines', 'userAttributes.email': 'a@example.com' }
  const body = JSON.stringify({ ChallengeResponses: responses, ChallengeName: 'PALM' })
  expect(JSON.parse(redactBody(body)).ChallengeResponses).toEqual({
    ...responses,
    PALM_PRINT: expect.stringMatching(/^•••#/),
  })
})

it('the name of a chosen challenge stays in the clear, and any other answer does not', () => {
  const answered = (ANSWER: string) => JSON.parse(redactBody(JSON.stringify({ ChallengeResponses: { ANSWER } })))
  expect(answered('EMAIL_OTP').ChallengeResponses.ANSWER).toBe('EMAIL_OTP')
  expect(answered('tomato').ChallengeResponses.ANSWER).toMatch(/^•••#/)
})
