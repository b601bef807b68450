import type { RoleRequest } from '../../cognito/identity-pool/classic-flow.ts'
import { ProblemError } from '../../cognito/problem.ts'
import type { ListRequest } from '../../cognito/s3/list-objects.ts'
import { type IssuedCredentials, isUsable } from '../../credentials/aws-credentials.ts'
import type { AccessToken } from '../../token/token-set.ts'
import { usable, usableLogins } from '../usable.ts'
import type { Needed } from './needs.ts'
import type { TaskContext } from './task-context.ts'
import { taskServices } from './task-services.ts'

/** The classic flow for the identity that is known, beside the credentials that are there. */
export async function takeClassicFlow(
  { connection, updateResults }: TaskContext,
  { identityId, logins }: Needed['identity'],
  request: RoleRequest,
): Promise<void> {
  const { assumeRole, openIdToken } = await taskServices.classicFlow()
  const opened = await openIdToken(connection, identityId, usableLogins(logins))
  const role = await assumeRole(connection, opened.token, request)
  updateResults({ classic: { role, request, identityId: opened.identityId } })
}

export async function callGetUser(context: TaskContext, accessToken: AccessToken): Promise<void> {
  const { getUser } = await taskServices.getUser()
  const answer = await getUser(context.connection, usable(accessToken))
  context.updateResults({ answers: { ...context.results().answers, 'get-user': answer } })
}

export async function callUserInfo(context: TaskContext, accessToken: AccessToken): Promise<void> {
  const { userInfo } = await taskServices.userInfo()
  const answer = await userInfo(context.connection, usable(accessToken))
  context.updateResults({ answers: { ...context.results().answers, 'user-info': answer } })
}

/** @param now this computer's clock, by which the request is signed, epoch milliseconds */
export async function listBucket(
  { connection, updateResults }: TaskContext,
  credentials: IssuedCredentials,
  request: ListRequest,
  now: number,
): Promise<void> {
  if (!isUsable(credentials)) throw new ProblemError({ kind: 'credentials-expired' })
  const { listObjects } = await taskServices.s3()
  updateResults({ listing: { request, now, answer: await listObjects(connection, credentials, request, now) } })
}
