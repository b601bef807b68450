import type { PolicyDocument } from '../../emulator/state/policies/policy.ts'
import { type Page, poolKey, type World } from './page-fixture.ts'
import { type Act, after, withClient } from './world-fixture.ts'

const minute = 60_000
const hour = 60 * minute
const alice = ({ signIn }: Page) => signIn('alice', 'Alice-Passw0rd!')
const secret = withClient({ secret: 'only_a_server_can_keep_it' })
const elsewhere: World = { connection: { userPoolId: 'us-east-1_AbCdEf123' } }
const users = async (page: Page) => page.credentials({ [poolKey]: (await page.issued('bob', 'Bob-Passw0rd!')).IdToken })
const faulted = (name: Parameters<Page['fault']>[0], act: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await page.fault(name)
  await act(page)
}

const allowing = (Action: string): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: [Action], Resource: ['*'] }],
})
const everything = allowing('*')
const elseOnly = allowing('sqs:*')

/** How client and pools are set up, limits, what stands before them, and calls that are signed. */
export const callActs: readonly Act[] = [
  after('client-has-secret', 'no-secret-hash', alice, secret),
  after('client-has-secret', 'no-secret-hash', faulted('client-has-secret', alice)),
  after('client-has-secret', 'no-secret-hash', ({ idp }) => idp('ForgotPassword', { Username: 'alice' }), secret),
  after(
    'client-has-secret',
    null,
    ({ signIn }) => signIn('alice', 'Alice-Passw0rd!', { SECRET_HASH: 'd3Jvbmc=' }),
    secret,
  ),
  after('client-has-no-secret', null, ({ signIn }) => signIn('alice', 'Alice-Passw0rd!', { SECRET_HASH: 'd3Jvbmc=' })),
  after('flow-off', 'flow-sent', faulted('flow-off', alice)),
  after('flow-off', 'flow-sent', ({ initiate }) => initiate('USER_SRP_AUTH', { USERNAME: 'alice', SRP_A: '2' }), {
    ...withClient({ explicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] }),
  }),
  after('client-unknown', null, faulted('client-unknown', alice)),
  after(
    'client-unknown',
    'region-differs',
    ({ idp }) => idp('ForgotPassword', { Username: 'a', ClientId: 'x' }),
    elsewhere,
  ),
  after('user-pool-unknown', null, ({ get }) => get('/ap-northeast-1_Nowhere01/.well-known/jwks.json')),
  after(
    'user-pool-unknown',
    'region-differs',
    ({ get }) => get('/us-east-1_AbCdEf123/.well-known/jwks.json'),
    elsewhere,
  ),
  after('value-malformed', null, ({ idp }) => idp('ForgotPassword', { Username: 'alice', ClientId: 'no client!' })),
  after('value-malformed', null, ({ identity }) => identity('GetId', { IdentityPoolId: 'not an ID' })),

  after('throttled', null, faulted('throttled', alice)),
  after(
    'throttled',
    null,
    faulted('throttled', ({ getId }) => getId()),
  ),
  after(
    'throttled',
    null,
    faulted('throttled', ({ sts }) => sts({ Action: 'GetCallerIdentity' })),
  ),
  after(
    'throttled',
    null,
    faulted('throttled', ({ exchangeCode }) => exchangeCode({ code: 'any' })),
  ),
  after('service-error', null, faulted('server-error', alice)),
  after('waf-block', null, faulted('blocked-by-waf', alice)),
  after(
    'forbidden-page',
    null,
    faulted('blocked-by-waf', ({ exchangeCode }) => exchangeCode({ code: 'any' })),
  ),
  after('web-page-answered', 'html-answer', faulted('web-page', alice)),
  after('unreadable', null, faulted('dropped', alice)),
  after('local-cognito-stopped', null, (page) => {
    page.cut()
    return page.getId()
  }),
  after('local-cognito-stopped', null, async (page) => {
    await page.getId()
    page.pass(minute)
    page.cut()
    await page.getId()
  }),
  after('answer-lost', null, async (page) => {
    const { IdentityId } = await page.getId()
    page.cut()
    await page.identity('GetCredentialsForIdentity', { IdentityId })
  }),
  after('signed-call-wanted', null, ({ call, connection }) =>
    call('AdminCreateUser', { UserPoolId: connection.userPoolId, Username: 'zoe' }),
  ),

  after('session-token-missing', 'no-session-token', async (page) =>
    page.callerIdentity({ ...(await page.credentials()), sessionToken: '' }),
  ),
  after('session-token-missing', 'no-session-token', async (page) =>
    page.list({ ...(await page.credentials()), sessionToken: '' }),
  ),
  after('keys-expired', null, async (page) => {
    const keys = await page.credentials()
    page.pass(2 * hour)
    await page.callerIdentity(keys)
  }),
  after('keys-expired', null, async (page) => {
    const keys = await users(page)
    page.pass(2 * hour)
    await page.list(keys)
  }),
  after('keys-unknown', null, async (page) =>
    page.callerIdentity({ ...(await page.credentials()), accessKeyId: 'ASIAUNKNOWN000000000' }),
  ),
  after('keys-unknown', null, async (page) =>
    page.list({ ...(await page.credentials()), accessKeyId: 'ASIAUNKNOWN000000000' }),
  ),
  after('signature-expired', 'clock-off', async (page) => page.callerIdentity(await page.credentials()), {
    ahead: 20 * minute,
  }),
  after('signature-expired', 'clock-off', async (page) => page.list(await users(page)), { ahead: 20 * minute }),
  after('signature-refused', null, async (page) =>
    page.callerIdentity({ ...(await page.credentials()), secretAccessKey: 'wrong' }),
  ),
  after('signature-refused', null, async (page) => page.list({ ...(await users(page)), secretAccessKey: 'wrong' })),
  after('prefix-denied', 'prefix-foreign', async (page) => page.list(await users(page), { prefix: 'shared/' })),
  after('role-denies', 'says-policy', async (page) => page.list(await page.credentials())),
  after('bucket-policy-denies', 'says-policy', async (page) => page.list(await users(page), { prefix: 'audit/' })),
  after('resource-control-denies', 'says-policy', async (page) =>
    page.list(await users(page), { prefix: 'restricted/' }),
  ),
  after('service-control-denies', 'says-policy', async (page) => page.list(await users(page)), {
    change: (from) => ({ ...from, organization: { 'service-control': elseOnly } }),
  }),
  after('endpoint-denies', 'says-policy', async (page) => page.list(await users(page)), {
    change: (from) => ({ ...from, vpcEndpoints: [['s3', { policy: elseOnly }]] }),
  }),
  after('boundary-denies', 'says-policy', async (page) => page.list(await users(page)), {
    change: (from) => ({
      ...from,
      roles: from.roles.map(([arn, role]) => [
        arn,
        { ...role, policies: { 'identity-based': everything, 'permissions-boundary': elseOnly } },
      ]),
    }),
  }),
  after('bucket-unknown', null, async (page) => page.list(await users(page), { bucket: 'no-such-bucket' })),
  after('bucket-elsewhere', null, async (page) => page.list(await users(page), { region: 'us-east-1' })),
]
