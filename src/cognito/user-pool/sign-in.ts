import { CognitoIdentityProviderClient, InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { Connection } from '../../connection/connection.ts'
import type { AccessToken } from '../../token/token-set.ts'
import { alongWith, provenBySrp } from '../challenges/first-factor.ts'
import { clientSettings } from '../client-settings.ts'
import { answerOf } from '../sdk-answer.ts'
import { deviceParameter, proveBySrp, provenDevice, type SrpTools } from './prove-by-srp.ts'
import type { SignInAnswer } from './respond-to-challenge.ts'
import { type SignInReply, userPoolOperations } from './user-pool-answers.ts'

export { prepareSrp } from './prove-by-srp.ts'

/**
 * How the password is proved: without sending it, or by sending it; `choice`: as the user chooses among the first
 * factors; `custom`: the user pool asks questions instead, or after the proof by SRP.
 */
export type PasswordFlow = 'srp' | 'plain' | 'choice' | 'custom' | 'custom-srp'

/**
 * How strongly the user shall sign in, by USER_AUTH; empty members are not sent.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html
 */
export interface WantedStrength {
  /** TARGET_ACR_VALUES: names of levels with spaces between them, the preferred one first. */
  readonly levels: string
  /** MAX_AGE: seconds. */
  readonly maxAge: string
  /** Of the sign-in to step up from. */
  readonly accessToken?: AccessToken
}

export interface PasswordSignIn {
  readonly username: string
  /** Empty where the flow needs none. */
  readonly password: string
  readonly flow: PasswordFlow
  /** The first factor to begin with where the flow is `choice`; empty: the user pool is asked for all. */
  readonly preferred?: string
  readonly strength?: WantedStrength
  /** Of a confirmed sign-up, which needs no other proof. */
  readonly session?: string
}

/** Starts a sign-in with user name and, where the flow needs it, password. @throws ProblemError */
export async function signInWithPassword(
  connection: Connection,
  signIn: PasswordSignIn,
  srp: SrpTools,
): Promise<SignInAnswer> {
  const { username, password, session } = signIn
  if (session) {
    return provenDevice(connection, await initiate(connection, username, 'USER_AUTH', {}, session), username, srp)
  }
  const { flow, parameters, provenBySrp: proven } = starts[signIn.flow](signIn)
  const send = (more: Readonly<Record<string, string>>) =>
    initiate(connection, username, flow, { ...parameters, ...more, ...deviceParameter(srp) })
  return proven
    ? proveBySrp(connection, { username, password }, srp, send)
    : provenDevice(connection, await send({}), username, srp)
}

interface Start {
  readonly flow: 'USER_SRP_AUTH' | 'USER_PASSWORD_AUTH' | 'USER_AUTH' | 'CUSTOM_AUTH'
  /** AuthParameters besides USERNAME and SRP_A. */
  readonly parameters: Readonly<Record<string, string>>
  readonly provenBySrp: boolean
}

/** With USER_PASSWORD_AUTH, and where PASSWORD is chosen, the password travels, under TLS, to Cognito. */
const starts: { readonly [Flow in PasswordFlow]: (signIn: PasswordSignIn) => Start } = {
  srp: () => ({ flow: 'USER_SRP_AUTH', parameters: {}, provenBySrp: true }),
  plain: ({ password }) => ({ flow: 'USER_PASSWORD_AUTH', parameters: { PASSWORD: password }, provenBySrp: false }),
  choice: ({ password, preferred = '', strength }) => {
    const chosen = { choice: preferred, password }
    const parameters = {
      ...(preferred && { PREFERRED_CHALLENGE: preferred }),
      ...(strength && strengthParameters(strength)),
      ...alongWith(chosen),
    }
    return { flow: 'USER_AUTH', parameters, provenBySrp: provenBySrp(chosen) !== null }
  },
  custom: () => ({ flow: 'CUSTOM_AUTH', parameters: {}, provenBySrp: false }),
  'custom-srp': () => ({ flow: 'CUSTOM_AUTH', parameters: { CHALLENGE_NAME: 'SRP_A' }, provenBySrp: true }),
}

const strengthParameters = ({ levels, maxAge, accessToken }: WantedStrength): Readonly<Record<string, string>> => ({
  ...(levels && { TARGET_ACR_VALUES: levels }),
  ...(maxAge && { MAX_AGE: maxAge }),
  ...(accessToken && { ACCESS_TOKEN: accessToken }),
})

function initiate(
  connection: Connection,
  username: string,
  flow: Start['flow'],
  parameters: Readonly<Record<string, string>>,
  session?: string,
): Promise<SignInReply> {
  const command = new InitiateAuthCommand({
    ClientId: connection.userPoolClientId,
    AuthFlow: flow,
    AuthParameters: { USERNAME: username, ...parameters },
    Session: session,
  })
  const client = new CognitoIdentityProviderClient(clientSettings(connection, 'userPool'))
  return answerOf(userPoolOperations.initiateAuth, client, () => client.send(command))
}
