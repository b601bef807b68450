import {
  InitiateAuthCommand,
  type InitiateAuthCommandOutput,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
  type IAuthenticationCallback,
  type ICognitoStorage,
} from 'amazon-cognito-identity-js'
import { clientId, userPoolId, type World } from '../emulator-fixture.ts'

/** The first answer to a password in the AWS SDK. */
export const begin = (world: World, USERNAME: string, PASSWORD: string) =>
  world.idp.send(
    new InitiateAuthCommand({
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME, PASSWORD },
    }),
  )

type Challenge = Pick<InitiateAuthCommandOutput, 'ChallengeName' | 'Session'>

/** Answers what `begin` gave. */
export const respond = (world: World, { ChallengeName, Session }: Challenge, responses: Record<string, string>) =>
  world.idp.send(
    new RespondToAuthChallengeCommand({
      ClientId: clientId,
      ChallengeName,
      Session,
      ChallengeResponses: responses,
    }),
  )

interface Account {
  readonly username: string
  readonly password: string
  readonly flow?: string
}

type Asked = (user: CognitoUser, callbacks: IAuthenticationCallback) => Partial<IAuthenticationCallback>

/** Signs in by amazon-cognito-identity-js. @param asked answers what it asks for, until it has a session */
export const signInWithLibrary = async (
  endpoint: string,
  account: Account,
  asked: Asked,
): Promise<CognitoUserSession> => (await signIn(endpoint, account, inMemory(), asked)).session

/** The same as a browser that keeps what the library stores. */
export async function signIn(
  endpoint: string,
  { username, password, flow = 'USER_SRP_AUTH' }: Account,
  Storage: ICognitoStorage,
  asked: Asked,
): Promise<{ readonly user: CognitoUser; readonly session: CognitoUserSession }> {
  const Pool = new CognitoUserPool({ UserPoolId: userPoolId, ClientId: clientId, endpoint, Storage })
  const user = new CognitoUser({ Username: username, Pool, Storage })
  user.setAuthenticationFlowType(flow)
  const session = await new Promise<CognitoUserSession>((resolve, reject) => {
    const callbacks: IAuthenticationCallback = { onSuccess: resolve, onFailure: reject }
    user.authenticateUser(new AuthenticationDetails({ Username: username, Password: password }), {
      ...callbacks,
      ...asked(user, callbacks),
    })
  })
  return { user, session }
}

export function inMemory(): ICognitoStorage {
  const items = new Map<string, string>()
  return {
    setItem: (key, value) => void items.set(key, value),
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  }
}
