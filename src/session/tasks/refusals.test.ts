import { expect, it } from 'vitest'
import { refusesWhatWasSent } from './refusals.ts'

const call = { service: 'user-pool', operation: 'GetUser' } as const
const answered = (code: string, status: number) =>
  ({ kind: 'refused', ...call, code, message: 'Words.', status }) as const

it.each([
  ['NotAuthorizedException', 400],
  ['RefreshTokenReuseException', 400],
  ['ExpiredToken', 403],
  ['InvalidClientTokenId', 403],
  ['AccessDenied', 403],
  ['invalid_grant', 400],
  ['UnknownToThisPage', 400],
])('%s with status %i refuses what was sent', (code, status) => {
  expect(refusesWhatWasSent(answered(code, status))).toBe(true)
})

it.each([
  ['TooManyRequestsException', 400],
  ['LimitExceededException', 400],
  ['Throttling', 400],
  ['ThrottlingException', 400],
  ['ForbiddenException', 400],
  ['ExternalServiceException', 400],
  ['IDPCommunicationError', 400],
  ['InternalErrorException', 500],
  ['ServiceUnavailable', 503],
  ['server_error', 400],
  ['NotAuthorizedException', 429],
  ['UnknownToThisPage', 500],
])('%s with status %i says nothing of what was sent', (code, status) => {
  expect(refusesWhatWasSent(answered(code, status))).toBe(false)
})

it('silence and an unreadable answer refuse nothing', () => {
  expect(refusesWhatWasSent({ kind: 'unreachable', ...call })).toBe(false)
  expect(refusesWhatWasSent({ kind: 'unreadable', ...call, status: 403, excerpt: '<html>' })).toBe(false)
})
