import { expect, type LocalCognito } from '../fixtures.ts'
import { forged, signIn, soon } from '../tokens-at-hand.ts'
import type { Workbench } from '../workbench.ts'
import type { Screen } from './screen.ts'

/** Five parts, the first of them a header that says so. */
const encrypted = `${Buffer.from('{"alg":"RSA-OAEP-256","enc":"A256GCM"}').toString('base64url')}.a2V5.aXY.dGV4dA.dGFn`

const tokensOf = async ({ page: { request } }: Workbench, { origin }: LocalCognito) =>
  (await signIn({ request, origin })).AuthenticationResult
const idTokenOf = async (app: Workbench, local: LocalCognito) => (await tokensOf(app, local)).IdToken

const verification = ({ page }: Workbench) => page.getByRole('region', { name: 'Verification' })

async function inspect(app: Workbench, token: string, sees: string): Promise<void> {
  await app.open('/token-inspector')
  await app.fill('Token', token)
  await expect(app.page.getByRole('main')).toContainText(sees)
}

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
  {
    name: 'inspector-forged',
    reach: async (app, local) => {
      await inspect(app, await idTokenOf(app, local), 'User pool ID token')
      await app.page.getByRole('heading', { name: 'Edit and re-sign a token' }).click()
      await app.press('Sign')
      await expect(app.page.getByRole('button', { name: 'Check with the key made here' })).toBeVisible()
    },
  },
  {
    name: 'inspector-login-warning',
    reach: async (app, local) =>
      inspect(app, (await tokensOf(app, local)).AccessToken, 'GetId is likely to be refused'),
  },
  { name: 'inspector-broken-token', reach: (app) => inspect(app, '§.§.§', 'characters that are not base64url') },
  {
    name: 'inspector-encrypted-token',
    reach: (app) => inspect(app, encrypted, 'A token with five parts is encrypted'),
  },
  {
    name: 'inspector-saml',
    reach: async (app, local) => {
      const arn = encodeURIComponent('arn:aws:iam::000000000000:saml-provider/PretendSaml')
      const given = await app.page.request.post(`${local.origin}/pretend/${arn}/token`)
      await inspect(app, (await given.json()).saml_response, 'Roles that the user may assume')
    },
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
  {
    name: 'inspector-product',
    reach: async (app) => {
      const iss = 'https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555/v2.0'
      const claims = { iss, aud: 'api', sub: '1', oid: '1', azp: 'a', azpacr: '1', ver: '2.0', iat: soon() - 900 }
      await inspect(app, forged({ ...claims, exp: soon() }), 'Microsoft Entra ID (v2.0)')
    },
  },
  {
    name: 'inspector-several-tokens',
    reach: async (app, local) => {
      const prefix = 'CognitoIdentityServiceProvider.localclient000000000000000.alice'
      const other = forged({ iss: 'https://accounts.google.com', aud: 'app', sub: '1', exp: soon() })
      const cookies = `Cookie: ${prefix}.idToken=${await idTokenOf(app, local)}; ${prefix}.accessToken=${other}`
      await inspect(app, cookies, 'Tokens found (2)')
    },
  },
  {
    name: 'inspector-code-address',
    reach: (app) => inspect(app, 'https://app.example.com/callback?code=0f8fad5b-d9cb&state=a', 'not a token'),
  },
]
