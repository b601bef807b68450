import { CognitoCaller, type Target } from './cognito-caller.ts'

/**
 * Makes a user pool with a client and a user, and an identity pool that takes its tokens, by the calls of
 * administrators, at whatever server has Cognito's API.
 * @param role of signed-in identities; null for a server whose identity pools take whatever comes, without role or provider
 */
export async function madeTarget(server: Pick<Target, 'origin' | 'region'>, role: string | null): Promise<Target> {
  const user = { ...server, username: 'alice', password: 'Alice-Passw0rd!' }
  const { region } = server
  const caller = new CognitoCaller({ ...user, userPoolId: '', clientId: '', identityPoolId: '' }, 'signed')
  const made = async (call: Promise<Readonly<Record<string, unknown>>>, path: RegExp) =>
    path.exec(JSON.stringify(await call))?.[1] ?? ''
  const UserPoolId = await made(caller.userPool('CreateUserPool', { PoolName: 'bench' }), /"Id": ?"([^"]+)"/)
  const client = { UserPoolId, ClientName: 'bench', ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] }
  const clientId = await made(caller.userPool('CreateUserPoolClient', client), /"ClientId": ?"([^"]+)"/)
  const name = { UserPoolId, Username: user.username }
  await caller.userPool('AdminCreateUser', name)
  await caller.userPool('AdminSetUserPassword', { ...name, Password: user.password, Permanent: true })
  const provider = `cognito-idp.${region}.amazonaws.com/${UserPoolId}`
  const identityPoolId = await made(
    caller.identityPool('CreateIdentityPool', {
      IdentityPoolName: 'bench',
      AllowUnauthenticatedIdentities: true,
      ...(role !== null && { CognitoIdentityProviders: [{ ProviderName: provider, ClientId: clientId }] }),
    }),
    /"IdentityPoolId": ?"([^"]+)"/,
  )
  if (role !== null) {
    const Roles = { authenticated: role }
    await caller.identityPool('SetIdentityPoolRoles', { IdentityPoolId: identityPoolId, Roles })
  }
  caller.close()
  return { ...user, userPoolId: UserPoolId, clientId, identityPoolId }
}
