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

/** Signs in by amazon-cognito-identity-js. @param asked answers what it asks for, until it has a session */
export function signInWithLibrary(
  endpoint: string,
  { username, password }: { readonly username: string; readonly password: string },
  asked: (user: CognitoUser, callbacks: IAuthenticationCallback) => Partial<IAuthenticationCallback>,
): Promise<CognitoUserSession> {
  const Storage = inMemory()
  const Pool = new CognitoUserPool({ UserPoolId: userPoolId, ClientId: clientId, endpoint, Storage })
  const user = new CognitoUser({ Username: username, Pool, Storage })
  return new Promise((resolve, reject) => {
    const callbacks: IAuthenticationCallback = { onSuccess: resolve, onFailure: reject }
    user.authenticateUser(new AuthenticationDetails({ Username: username, Password: password }), {
      ...callbacks,
      ...asked(user, callbacks),
    })
  })
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
