import type { Emulated } from '../../state/state.ts'
import { LambdaInvocationError, type Trigger, type Triggers, type UserRequest } from '../../state/triggers.ts'
import type { User, UserPool, UserPoolClient } from '../../state/user-pool.ts'
import { ServiceError } from '../../wire/errors.ts'
import { attributeList } from '../account/user-attributes.ts'

/** Where a trigger is invoked; AdminCreateUser has no client. */
export interface TriggerPlace {
  readonly emulated: Emulated
  readonly pool: UserPool
  readonly client: UserPoolClient | null
}

interface Invocation<Source extends string, Request, Response> {
  readonly source: Source
  readonly userName: string
  readonly request: Request
  /** As it is unless the trigger changes it. */
  readonly response: Response
  readonly version?: string
}

export const triggersOf = ({ emulated, pool }: Pick<TriggerPlace, 'emulated' | 'pool'>): Triggers =>
  emulated.triggers[pool.id] ?? {}

/**
 * What the trigger answers. The refusals are worded as in amplify-js issues 3778 and 7240, and amplify-cli issue 2082.
 * @param name as AWS calls it in refusals
 * @returns null: there is no such trigger @throws ServiceError
 */
export async function invoke<Source extends string, Request, Response extends object>(
  { emulated, pool, client }: TriggerPlace,
  name: string,
  trigger: Trigger<Source, Request, Response> | undefined,
  { source, userName, request, response, version = '1' }: Invocation<Source, Request, Response>,
): Promise<Response | null> {
  if (!trigger) return null
  const event = structuredClone({
    version,
    triggerSource: source,
    region: emulated.settings.region,
    userPoolId: pool.id,
    userName,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: client?.id ?? 'CLIENT_ID_NOT_APPLICABLE' },
    request,
    response,
  })
  const returned: unknown = await run(name, () => trigger(event))
  const answer = isRecord(returned) ? returned.response : null
  if (!isRecord(answer)) {
    throw new ServiceError('InvalidLambdaResponseException', 'Unrecognizable lambda output')
  }
  // The type of the trigger says so; a program without types may return anything, which the members' readers bear.
  return { ...response, ...(structuredClone(answer) as Response) }
}

async function run<Result>(name: string, trigger: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await trigger()
  } catch (error) {
    if (error instanceof LambdaInvocationError) {
      const message = `${name} invocation failed due to error ${error.message}.`
      throw new ServiceError('UnexpectedLambdaException', message)
    }
    const message = error instanceof Error ? error.message : String(error)
    throw new ServiceError('UserLambdaValidationException', `${name} failed with error ${message}.`)
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The members of a request that tell of the user. */
export const userRequest = (user: User): UserRequest => ({
  userAttributes: {
    ...Object.fromEntries(attributeList(user).map(({ Name, Value }) => [Name, Value])),
    'cognito:user_status': user.status,
  },
})
