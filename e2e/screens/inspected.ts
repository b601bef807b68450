import { expect, type LocalCognito } from '../fixtures.ts'
import type { Workbench } from '../workbench.ts'
import type { Screen } from './screen.ts'

/** An unsigned token. */
function forged(claims: object, header: object = { alg: 'RS256', kid: 'a' }): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part(header)}.${part(claims)}.c2lnbmF0dXJl`
}

/** Five parts, the first of them a header that says so. */
const encrypted = `${Buffer.from('{"alg":"RSA-OAEP-256","enc":"A256GCM"}').toString('base64url')}.a2V5.aXY.dGV4dA.dGFn`

async function idTokenOf({ page }: Workbench, local: LocalCognito): Promise<string> {
  const answer = await page.request.post(local.origin, {
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    data: JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: local.seed.userPool.clients[0]?.id,
      AuthParameters: { USERNAME: 'alice', PASSWORD: 'Alice-Passw0rd!' },
    }),
  })
  return (await answer.json()).AuthenticationResult.IdToken
}

const verification = ({ page }: Workbench) => page.getByRole('region', { name: 'Verification' })

async function inspect(app: Workbench, token: string, sees: string): Promise<void> {
  await app.open('/token-inspector')
  await app.fill('Token', token)
  await expect(app.page.getByRole('main')).toContainText(sees)
}

const soon = () => Math.floor(Date.now() / 1000) + 600

/** The token inspector, with what a person may paste. */
export const inspected: readonly Screen[] = [
  {
    name: 'inspector-example-json',
    reach: async (app) => {
      await app.open('/token-inspector')
      await app.press('Try an example')
      await app.press('JSON')
      await expect(app.page.getByText('verified', { exact: true })).toBeVisible()
    },
  },
  {
    name: 'inspector-empty',
    reach: async (app) => {
      await app.open('/token-inspector')
      await expect(app.page.getByRole('heading', { name: 'Token inspector' })).toBeVisible()
    },
  },
  {
    name: 'inspector-user-pool-token',
    reach: async (app, local) => {
      await inspect(app, await idTokenOf(app, local), 'User pool ID token')
      await expect(verification(app).getByText('verified', { exact: true })).toBeVisible()
    },
  },
  { name: 'inspector-broken-token', reach: (app) => inspect(app, '§.§.§', 'characters that are not base64url') },
  {
    name: 'inspector-encrypted-token',
    reach: (app) => inspect(app, encrypted, 'A token with five parts is encrypted'),
  },
  { name: 'inspector-no-token', reach: (app) => inspect(app, 'hello world', 'a JWT has three parts') },
  {
    name: 'inspector-foreign-issuer',
    reach: async (app, local) => {
      const iss = `${local.origin}/ap-northeast-1_Local0001x/oidc`
      const token = forged({ iss, aud: 'app', sub: '1', iat: soon() - 900, exp: soon() })
      await inspect(app, token, 'It has the claims that OpenID Connect requires.')
      await expect(app.page.getByRole('button', { name: /^Fetch keys from localhost/ })).toBeVisible()
    },
  },
  {
    name: 'inspector-expectations',
    reach: async (app) => {
      const token = forged({ iss: 'https://accounts.google.com', aud: 'app', sub: '1', iat: soon() - 900, exp: soon() })
      await inspect(app, token, 'Google ID token')
      await app.page.getByText('Expected values').click()
      await app.fill('Key set (JWKS)', 'hello')
      await expect(verification(app)).toContainText('Not a key set')
    },
  },
]
