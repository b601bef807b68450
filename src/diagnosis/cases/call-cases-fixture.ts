import type { Problem, Service } from '../../cognito/problem.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { evidence, minute, sent, testConnection } from '../evidence/evidence-fixture.ts'
import { by, type Case, is, s3, sts } from './case-fixture.ts'

const caller = (code: string, message = '') => sts('GetCallerIdentity', code, message)
const list = (code: string) => s3('ListObjectsV2', code)
const signed = (...headers: readonly string[]) => ({
  sent: sent('GetCallerIdentity', { headers: ['authorization', ...headers] }),
})
const silent = (service: Service = 'user-pool'): Problem => ({
  kind: 'unreachable',
  service,
  operation: 'InitiateAuth',
})
const { page } = evidence(null)
const to = (url: string) => ({ sent: sent('InitiateAuth', { url }) })
const local: Partial<Evidence> = { connection: { ...testConnection, localCognito: true } }
const answer = { service: 'user-pool', operation: 'InitiateAuth' } as const

export const callCases: readonly Case[] = [
  is(
    'session-token-missing',
    caller('InvalidClientTokenId', 'The security token included in the request is invalid.'),
    'no-session-token',
    signed(),
  ),
  is('session-token-missing', list('InvalidAccessKeyId'), 'no-session-token', signed()),
  is('keys-unknown', caller('InvalidClientTokenId'), null, signed('x-amz-security-token')),
  is('keys-unknown', list('InvalidAccessKeyId')),
  is('keys-expired', caller('ExpiredToken', 'The security token included in the request is expired')),
  is('keys-expired', by('s3')('ListObjectsV2', 'ExpiredToken')),
  is(
    'signature-expired',
    caller('SignatureDoesNotMatch', 'Signature expired: 20261128T115300Z is now earlier than 20261128T115500Z'),
    'clock-off',
    { clockDifference: 7 * minute },
  ),
  is('signature-expired', list('RequestTimeTooSkewed')),
  is('signature-refused', caller('SignatureDoesNotMatch', 'The request signature we calculated does not match.')),
  is('caller-denied', caller('AccessDenied')),
  is('object-denied', list('AccessDenied')),
  is('bucket-unknown', by('s3', 404)('ListObjectsV2', 'NoSuchBucket')),
  is('bucket-elsewhere', by('s3')('ListObjectsV2', 'AuthorizationHeaderMalformed')),
  is('bucket-cors', list('AccessForbidden')),
  is('throttled', by('s3', 503)('ListObjectsV2', 'SlowDown')),
  is('offline', silent(), 'offline', { page: { ...page, isOnline: false } }),
  is('mixed-content', silent(), 'mixed-content', to('http://cognito.example:9250/')),
  is('policy-blocks', silent(), 'policy-blocks', {
    ...to('https://cognito.example/'),
    page: { ...page, isAllowed: false },
  }),
  is('local-cognito-stopped', silent(), null, local),
  is('answer-lost', silent(), null, { ...local, answeredBeside: { operation: 'GetId', when: 'before' } }),
  is('answer-lost', silent(), 'others-answered', { answeredBeside: { operation: 'GetId', when: 'since' } }),
  is('unreachable', silent()),
  is('unreachable', silent('hosted-ui')),
  is('timed-out', { kind: 'timed-out', ...answer, seconds: 30 }),
  is(
    'web-page-answered',
    { kind: 'unreadable', ...answer, status: 200, excerpt: '<!DOCTYPE html><html>' },
    'html-answer',
  ),
  is('unreadable', { kind: 'unreadable', ...answer, status: 200, excerpt: 'hello' }),
  is('malformed', { kind: 'malformed', ...answer, status: 200, faults: [] }),
  is('service-down', { kind: 'malformed', ...answer, status: 502, faults: [] }),
  is('service-down', { kind: 'unreadable', ...answer, status: 503, excerpt: '<html>down' }),
  is('throttled-by-status', { kind: 'unreadable', ...answer, status: 429, excerpt: 'slow' }),
  is('no-storage', { kind: 'no-storage' }),
  is('insecure-page', { kind: 'insecure-page' }, 'page-insecure'),
  is('code-hangs', { kind: 'unloaded', hangs: true }),
  is('code-not-loaded', { kind: 'unloaded', hangs: false }),
  is('credentials-dropped', { kind: 'credentials-expired' }),
  is('token-dropped', { kind: 'token-expired' }),
  is('own-fault', { kind: 'fault', message: 'x is not a function' }),
  is('cancelled', { kind: 'cancelled' }),
]
