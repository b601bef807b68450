import { describe, expect, it } from 'vitest'
import type { Computation, Exchange, TraceEvent } from '../record/exchange.ts'
import { answer, exchange, runOf } from '../record/run-fixture.ts'
import { redacted } from '../redaction/redacted-run.ts'
import { srpEvents, srpProof } from './srp-proof.ts'

const computation = (id: string, name: Computation['name'], values: Computation['values'] = []): Computation => ({
  kind: 'computation',
  id,
  name,
  values,
  at: 0,
})
const call = (id: string, request: object, response: object, status = 200): Exchange =>
  exchange({
    id,
    peer: 'user-pool',
    operation: 'AuthFlow' in request ? 'InitiateAuth' : 'RespondToAuthChallenge',
    requestBody: JSON.stringify(request),
    outcome: answer(JSON.stringify(response), { status }),
  })

const secrets = { block: 'c2VjcmV0LWJsb2Nr'.repeat(4), signature: 'c2lnbmF0dXJlLW9mLXRoZS1jbGFpbQ==' }
const srpB = 'b0'.repeat(384)
const key = computation('key', 'srp-key', [
  { name: 'a', length: 64 },
  { name: 'SRP_A', length: 768 },
])
const start = call(
  'start',
  { AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME: 'alice', SRP_A: 'a0'.repeat(384) } },
  {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: { SALT: '5a17', SRP_B: srpB, SECRET_BLOCK: secrets.block, USER_ID_FOR_SRP: 'alice' },
  },
)
const claimOf = (id: string, response: object, status: number, name = 'PASSWORD_VERIFIER') =>
  call(
    id,
    {
      ChallengeName: name,
      ChallengeResponses: {
        USERNAME: 'alice',
        TIMESTAMP: 'Sat Nov 21 09:30:00 UTC 2026',
        PASSWORD_CLAIM_SECRET_BLOCK: secrets.block,
        PASSWORD_CLAIM_SIGNATURE: secrets.signature,
      },
    },
    response,
    status,
  )
const refusal = (message: string) => ({ __type: 'NotAuthorizedException', message })
const right = claimOf('claim', { AuthenticationResult: {} }, 200)
const proof = computation('proof', 'srp-proof')
const idsOf = (events: readonly TraceEvent[]) => events.map(({ id }) => id)

describe('srpEvents', () => {
  const other = exchange({ id: 'GetId' })
  const again = [
    computation('key-2', 'srp-key'),
    call('start-2', { ChallengeName: 'DEVICE_SRP_AUTH', ChallengeResponses: { SRP_A: 'a1' } }, {}),
  ]
  const events = [key, start, other, proof, right, ...again]

  it.each(['key', 'start', 'proof', 'claim'])('finds the proof from its %s, and no other', (id) => {
    expect(idsOf(srpEvents(events, id))).toEqual(['key', 'start', 'proof', 'claim'])
  })

  it('tells one proof from the next', () => {
    expect(idsOf(srpEvents(events, 'start-2'))).toEqual(['key-2', 'start-2'])
    expect(srpProof(srpEvents(events, 'start-2'))?.of).toBe('device')
  })

  it('needs no computations, which a file of another program has not', () => {
    const foreign = [start, right, { ...start, id: 'later' }]
    expect(idsOf(srpEvents(foreign, 'claim'))).toEqual(['start', 'claim'])
    expect(idsOf(srpEvents(foreign, 'later'))).toEqual(['later'])
  })

  it('finds nothing for another step, nor for a key pair that was never sent', () => {
    expect(srpEvents(events, 'GetId')).toEqual([])
    expect(srpEvents([key], 'key')).toEqual([])
  })
})

describe('srpProof', () => {
  it('has what was recorded, and names what went along', () => {
    expect(srpProof([key, start, proof, right])).toEqual({
      of: 'password',
      privateLength: 64,
      started: { id: 'start', values: [{ name: 'SRP_A', value: 'a0'.repeat(384) }], others: ['USERNAME'] },
      challenge: {
        id: 'start',
        values: [
          { name: 'SALT', value: '5a17' },
          { name: 'SRP_B', value: srpB },
          { name: 'SECRET_BLOCK', value: secrets.block },
        ],
        others: ['USER_ID_FOR_SRP'],
      },
      claim: {
        id: 'claim',
        values: [
          { name: 'PASSWORD_CLAIM_SIGNATURE', value: secrets.signature },
          { name: 'PASSWORD_CLAIM_SECRET_BLOCK', value: secrets.block },
          { name: 'TIMESTAMP', value: 'Sat Nov 21 09:30:00 UTC 2026' },
        ],
        others: ['USERNAME'],
      },
      end: { kind: 'accepted' },
    })
  })

  it('of a masked run has no secret, and still says which of its values are one and the same', () => {
    const { events } = redacted(runOf([key, start, proof, right]))
    const masked = srpProof(events)
    const written = JSON.stringify(masked)
    for (const secret of Object.values(secrets)) expect(written).not.toContain(secret)
    const block = masked?.challenge?.values.find(({ name }) => name === 'SECRET_BLOCK')?.value
    expect(block).toMatch(/^•••#/)
    expect(masked?.claim?.values).toContainEqual({ name: 'PASSWORD_CLAIM_SECRET_BLOCK', value: block })
    expect(masked?.challenge?.values).toContainEqual({ name: 'SRP_B', value: srpB })
  })

  const wrong = claimOf('claim', refusal('Incorrect username or password.'), 400)
  const disabled = claimOf('claim', refusal('User is disabled.'), 400)
  const noUser = call(
    'start',
    { AuthFlow: 'USER_SRP_AUTH', AuthParameters: { SRP_A: 'a0' } },
    { __type: 'UserNotFoundException', message: 'User does not exist.' },
    400,
  )
  it.each([
    ['a wrong password', [start, wrong], { kind: 'wrong', code: 'NotAuthorizedException' }],
    ['a disabled user', [start, disabled], { kind: 'refused', code: 'NotAuthorizedException' }],
    ['an unknown user', [noUser], { kind: 'start-refused', code: 'UserNotFoundException' }],
    ['a claim that is still to come', [start], { kind: 'pending' }],
    [
      'a claim that got lost',
      [start, { ...right, outcome: { kind: 'unreachable', duration: 1 } }],
      { kind: 'unanswered' },
    ],
    ['a second try that worked', [start, wrong, { ...right, id: 'again' }], { kind: 'accepted' }],
  ] as const)('ends with %s as it was recorded', (_, events, end) => {
    expect(srpProof(events)?.end).toEqual(end)
  })

  it.each(['[]', '{', '{"AuthParameters":3}', '{"AuthParameters":{"SRP_A":7}}', null])(
    'takes a body that is no such message: %s',
    (requestBody) => {
      const event = exchange({ requestBody })
      expect(srpProof([event])?.started.values ?? []).toEqual([])
    },
  )
})
