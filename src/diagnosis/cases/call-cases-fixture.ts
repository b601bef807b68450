import type { Problem, Service } from '../../cognito/problem.ts'
import type { Evidence, UsedCredentials } from '../evidence/evidence.ts'
import { evidence, minute, sent, testConnection, testNow } from '../evidence/evidence-fixture.ts'
import { by, type Case, is, s3, sts } from './case-fixture.ts'

const caller = (code: string, message = '') => sts('GetCallerIdentity', code, message)
const list = (code: string, message = '') => s3('ListObjectsV2', code, message)
const own = 'eu-west-1:11111111-2222-4333-8444-555555555555/'
const refusedFor = (because: string) =>
  list('AccessDenied', `User: arn:aws:sts::1:x is not authorized to perform: s3:ListBucket on resource: "b" ${because}`)
const prefixed = (prefix: string, more: Partial<UsedCredentials> = {}): Partial<Evidence> => ({
  sent: sent('ListObjectsV2', { values: { prefix } }),
  credentials: { identityId: own.slice(0, -1), isGuest: false, flow: 'enhanced', expires: null, ...more },
})
const unreadList: Problem = { kind: 'unreachable', service: 's3', operation: 'ListObjectsV2' }
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
  is('bucket-unknown', by('s3', 404)('ListObjectsV2', 'NoSuchBucket')),
  is('bucket-elsewhere', by('s3')('ListObjectsV2', 'AuthorizationHeaderMalformed')),
  is('bucket-cors', list('AccessForbidden')),
  is('prefix-denied', refusedFor('because no identity-based policy allows it'), 'prefix-foreign', prefixed('shared/')),
  is('prefix-denied', list('AccessDenied', 'Access Denied'), 'prefix-foreign', prefixed('')),
  is('role-denies', refusedFor('because no identity-based policy allows it'), 'says-policy', prefixed(own)),
  is('role-denies', list('AccessDenied', 'Access Denied'), 'says-nothing-more', prefixed(own)),
  is('role-denies', list('AccessDenied', 'Access Denied'), 'says-nothing-more', prefixed('shared/', { isGuest: true })),
  is('role-denies', list('AccessDenied', 'Access Denied'), 'says-nothing-more'),
  is('session-policy-denies', refusedFor('because no session policy allows it'), 'says-policy', prefixed('')),
  is('bucket-policy-denies', refusedFor('because no resource-based policy allows it'), 'says-policy'),
  is('bucket-policy-denies', refusedFor('with an explicit deny in a resource-based policy'), 'says-policy'),
  is('bucket-policy-denies', refusedFor('with an explicit deny'), 'says-policy'),
  is('role-denies', refusedFor('with an explicit deny in an identity-based policy'), 'says-policy', prefixed('a/')),
  is('boundary-denies', refusedFor('because no permissions boundary allows it'), 'says-policy', prefixed('a/')),
  is('service-control-denies', refusedFor('with an explicit deny in a service control policy'), 'says-policy'),
  is('resource-control-denies', refusedFor('with an explicit deny in a resource control policy'), 'says-policy'),
  is('endpoint-denies', refusedFor('because no VPC endpoint policy allows it'), 'says-policy'),
  is('bucket-cors', unreadList),
  is('bucket-cors', unreadList, null, prefixed(own, { expires: testNow + minute })),
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
  is('window-blocked', { kind: 'sign-in-window', reason: 'blocked' }),
  is('window-closed', { kind: 'sign-in-window', reason: 'closed' }),
  is('window-timed-out', { kind: 'sign-in-window', reason: 'timed-out' }),
  is('insecure-page', { kind: 'insecure-page' }, 'page-insecure'),
  is('code-hangs', { kind: 'unloaded', hangs: true }),
  is('code-not-loaded', { kind: 'unloaded', hangs: false }),
  is('credentials-dropped', { kind: 'credentials-expired' }),
  is('token-dropped', { kind: 'token-expired' }),
  is('own-fault', { kind: 'fault', message: 'x is not a function' }),
  is('cancelled', { kind: 'cancelled' }),
]
