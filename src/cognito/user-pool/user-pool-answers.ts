import * as v from 'valibot'
import type { AccessToken, IdToken, RefreshToken } from '../../token/token-set.ts'
import type { Operation } from '../answer.ts'
import { filledText } from '../filled-text.ts'
import { awsJson } from '../protocols.ts'
import { isUsableServerPublic } from './srp.ts'

// What this app takes from the answers of a user pool (Amazon Cognito user pools API reference).

const hex = v.pipe(filledText, v.regex(/^[\da-f]{1,1024}$/i))

const issued = v.pipe(
  v.object({
    AuthenticationResult: v.object({
      IdToken: filledText,
      AccessToken: filledText,
      RefreshToken: v.nullish(filledText, null),
    }),
  }),
  // This is where the three strings get their names.
  v.transform(({ AuthenticationResult: { IdToken, AccessToken, RefreshToken } }) => ({
    kind: 'tokens' as const,
    tokens: {
      idToken: IdToken as IdToken,
      accessToken: AccessToken as AccessToken,
      refreshToken: RefreshToken as RefreshToken | null,
    },
  })),
)

const session = v.pipe(
  v.nullish(filledText),
  v.transform((value) => value ?? undefined),
)

const passwordVerifier = v.pipe(
  v.object({
    Session: session,
    ChallengeParameters: v.object({
      USER_ID_FOR_SRP: filledText,
      SALT: hex,
      SRP_B: v.pipe(filledText, v.check(isUsableServerPublic)),
      SECRET_BLOCK: v.pipe(filledText, v.base64()),
    }),
  }),
  v.transform(({ Session, ChallengeParameters: { USER_ID_FOR_SRP, SALT, SRP_B, SECRET_BLOCK } }) => ({
    kind: 'password-verifier' as const,
    session: Session,
    userIdForSrp: USER_ID_FOR_SRP,
    salt: SALT,
    serverPublic: SRP_B,
    secretBlock: SECRET_BLOCK,
  })),
)

/** On the wire: a JSON list inside a string, each name with `userAttributes.` in front. */
const attributeNames = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.string()),
  v.transform((names) => names.map((name) => name.replace(/^userAttributes\./, ''))),
)

const newPasswordRequired = v.pipe(
  v.object({
    Session: session,
    ChallengeParameters: v.nullish(
      v.object({ USER_ID_FOR_SRP: v.nullish(filledText, null), requiredAttributes: v.nullish(attributeNames, '[]') }),
      {},
    ),
  }),
  v.transform(({ Session, ChallengeParameters: { USER_ID_FOR_SRP, requiredAttributes } }) => ({
    kind: 'new-password' as const,
    session: Session,
    username: USER_ID_FOR_SRP,
    requiredAttributes,
  })),
)

const otherChallenge = v.pipe(
  v.object({ ChallengeName: filledText }),
  v.transform(({ ChallengeName }) => ({ kind: 'other-challenge' as const, name: ChallengeName })),
)

/** Tokens, or what is asked for before there are any. */
const signInAnswer = v.lazy((answer) => {
  const name = typeof answer === 'object' && answer !== null && 'ChallengeName' in answer ? answer.ChallengeName : null
  if (name === null || name === '') return issued
  if (name === 'PASSWORD_VERIFIER') return passwordVerifier
  return name === 'NEW_PASSWORD_REQUIRED' ? newPasswordRequired : otherChallenge
})

export type SignInReply = v.InferOutput<typeof signInAnswer>

function operation<Answer>(name: string, schema: v.GenericSchema<unknown, Answer>): Operation<Answer> {
  return { service: 'user-pool', operation: name, protocol: awsJson, schema }
}

const nothing = v.object({})

export const userPoolOperations = {
  initiateAuth: operation('InitiateAuth', signInAnswer),
  respondToAuthChallenge: operation('RespondToAuthChallenge', signInAnswer),
  /** InitiateAuth with REFRESH_TOKEN_AUTH, which asks for nothing more. */
  refresh: operation('InitiateAuth', issued),
  getTokensFromRefreshToken: operation('GetTokensFromRefreshToken', issued),
  getUser: operation(
    'GetUser',
    v.object({
      Username: filledText,
      UserAttributes: v.nullish(v.array(v.object({ Name: filledText, Value: v.nullish(v.string(), '') })), []),
    }),
  ),
  globalSignOut: operation('GlobalSignOut', nothing),
  revokeToken: operation('RevokeToken', nothing),
}
