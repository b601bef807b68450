import { isJsonObject } from '../../../text/json-object.ts'
import type { UserPoolClient } from '../../state/settings/user-pool-client.ts'
import type { Emulated } from '../../state/state.ts'
import {
  type AskedUserRequest,
  type ClientMetadata,
  LambdaInvocationError,
  type Trigger,
  type TriggerEvent,
  type Triggers,
  type UserRequest,
} from '../../state/triggers.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
import { ServiceError } from '../../wire/errors.ts'
import { attributeList } from '../account/user-attributes.ts'
import { triggersOfLambdas } from './lambda-functions.ts'

/** Where a trigger is invoked; AdminCreateUser has no client. */
export interface TriggerPlace {
  readonly emulated: Emulated
  readonly pool: UserPool
  readonly client: UserPoolClient | null
  /** Of the request, but for that of InitiateAuth, which only some triggers are given, as validationData. */
  readonly clientMetadata?: ClientMetadata | undefined
}

interface Invocation<Source extends string, Request, Response> {
  readonly source: Source
  readonly userName: string
  readonly request: Request
  /** As it is unless the trigger changes it. */
  readonly response: Response
  readonly version?: string
}

/** Those of the seed, and those that calls of the API named. */
export function triggersOf({ emulated, pool }: Pick<TriggerPlace, 'emulated' | 'pool'>): Triggers {
  const given = emulated.triggers[pool.id] ?? {}
  return pool.lambdas?.length ? { ...triggersOfLambdas(emulated, pool.lambdas), ...given } : given
}

/**
 * What the trigger answers. The refusals are worded as in amplify-js issues 3778 and 7240, and amplify-cli issue 2082.
 * @param name as AWS calls it in refusals
 * @returns null: there is no such trigger @throws ServiceError
 */
export async function invoke<Source extends string, Request, Response extends object>(
  place: TriggerPlace,
  name: string,
  trigger: Trigger<Source, Request, Response> | undefined,
  invocation: Invocation<Source, Request, Response>,
): Promise<Response | null> {
  if (!trigger) return null
  const returned: unknown = await run(name, () => trigger(eventOf(place, invocation)))
  const answer = isJsonObject(returned) ? returned.response : null
  if (!isJsonObject(answer)) {
    throw new ServiceError('InvalidLambdaResponseException', 'Unrecognizable lambda output')
  }
  // The type of the trigger says so; a program without types may return anything, which the members' readers bear.
  return { ...invocation.response, ...(structuredClone(answer) as Response) }
}

/** A copy, which the trigger may change. */
export const eventOf = <Source extends string, Request, Response>(
  { emulated, pool, client, clientMetadata }: TriggerPlace,
  { source, userName, request, response, version = '1' }: Invocation<Source, Request, Response>,
): TriggerEvent<Source, Request, Response> =>
  structuredClone({
    version,
    triggerSource: source,
    region: emulated.settings.region,
    userPoolId: pool.id,
    userName,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: client?.id ?? 'CLIENT_ID_NOT_APPLICABLE' },
    request: { ...request, ...(clientMetadata && { clientMetadata }) },
    response,
  })

async function run<Result>(name: string, trigger: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await inTime(trigger)
  } catch (error) {
    if (error instanceof LambdaInvocationError) {
      const message = `${name} invocation failed due to error ${error.message}.`
      throw new ServiceError('UnexpectedLambdaException', message)
    }
    const message = error instanceof Error ? error.message : String(error)
    throw new ServiceError('UserLambdaValidationException', `${name} failed with error ${message}.`)
  }
}

/** Milliseconds. */
const mostTime = 5000
const attempts = 3
const late: unique symbol = Symbol('late')

/**
 * Calls it again where it takes too long.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
 * @throws LambdaInvocationError in the words of sst issue 1815 and amazon-cognito-identity-dart-2 issue 204
 */
async function inTime<Result>(trigger: () => Result | Promise<Result>): Promise<Result> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    let timer: ReturnType<typeof setTimeout> | undefined
    const timeout = new Promise<typeof late>((resolve) => {
      timer = setTimeout(resolve, mostTime, late)
    })
    const outcome = await Promise.race([trigger(), timeout]).finally(() => clearTimeout(timer))
    if (outcome !== late) return outcome
  }
  throw new LambdaInvocationError('Socket timeout while invoking Lambda function')
}

/** The members of a request that tell of the user. */
export const userRequest = (user: User): UserRequest => ({
  userAttributes: {
    ...Object.fromEntries(attributeList(user).map(({ Name, Value }) => [Name, Value])),
    'cognito:user_status': user.status,
  },
})

export const askedUserRequest = (user: User | undefined): AskedUserRequest => ({
  ...(user ? userRequest(user) : { userAttributes: {} }),
  userNotFound: !user,
})
