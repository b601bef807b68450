import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { World } from '../../emulator-fixture.ts'

export const password = 'Some-Passw0rd!'

/** A user pool with an app client, made by calls. */
export async function madePool(
  { idp }: Pick<World, 'idp'>,
  pool: Partial<CreateUserPoolCommandInput>,
  client: Partial<CreateUserPoolClientCommandInput> = {},
): Promise<{ readonly UserPoolId: string; readonly ClientId: string }> {
  const { UserPool } = await idp.send(new CreateUserPoolCommand({ PoolName: 'made', ...pool }))
  const UserPoolId = UserPool?.Id ?? ''
  const ExplicitAuthFlows = [
    'ALLOW_USER_PASSWORD_AUTH' as const,
    'ALLOW_ADMIN_USER_PASSWORD_AUTH' as const,
    'ALLOW_USER_SRP_AUTH' as const,
    'ALLOW_REFRESH_TOKEN_AUTH' as const,
  ]
  const { UserPoolClient } = await idp.send(
    new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'app', ExplicitAuthFlows, ...client }),
  )
  return { UserPoolId, ClientId: UserPoolClient?.ClientId ?? '' }
}

/** A confirmed user with `password`. */
export async function madeUser(
  { idp }: Pick<World, 'idp'>,
  UserPoolId: string,
  Username: string,
  attributes: Readonly<Record<string, string>> = {},
): Promise<void> {
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
  await idp.send(new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' }))
  await idp.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: password, Permanent: true }))
}
