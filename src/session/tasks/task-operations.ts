import type { AfterState, TaskName } from './task-state.ts'

const refreshing = ['InitiateAuth', 'GetTokensFromRefreshToken', '/oauth2/token']
const renewing = [...refreshing, 'GetCredentialsForIdentity', 'GetCallerIdentity']
const revoking = ['RevokeToken', '/oauth2/revoke']

/** What each task may send. */
export const operationsOf: Readonly<Record<TaskName, readonly string[]>> = {
  refresh: refreshing,
  renew: renewing,
  'ask-role': renewing,
  classic: ['GetOpenIdToken', 'AssumeRoleWithWebIdentity'],
  'get-user': ['GetUser'],
  'user-info': ['/oauth2/userInfo'],
  revoke: revoking,
  everywhere: ['GlobalSignOut'],
  all: ['GlobalSignOut', ...revoking],
  'try-id-token': ['GetCredentialsForIdentity'],
  'try-access-token': ['GetUser'],
  'try-refresh': refreshing,
  'try-credentials': ['GetCallerIdentity'],
}

/** These use the refresh token or change the credentials: two at once would use a token up twice. */
const exclusive: readonly TaskName[] = ['refresh', 'renew', 'ask-role', 'try-refresh', 'revoke', 'everywhere', 'all']

/** The task under way that has to end before this one may begin, which may be the same; null: none. */
export function waitsFor(tasks: AfterState['tasks'], name: TaskName): TaskName | null {
  // Object.keys says `string`; these are the keys of the table.
  const names = Object.keys(operationsOf) as TaskName[]
  return names.find((other) => tasks[other]?.at === 'running' && disturbs(other, name)) ?? null
}

/** These bring the same: fresh credentials. */
const bringingCredentials: readonly TaskName[] = ['renew', 'ask-role']

/** With this task done. What another one failed to bring is there now, so that failure is no news any more. */
export function afterSuccess(tasks: AfterState['tasks'], name: TaskName): AfterState['tasks'] {
  const others = bringingCredentials.includes(name) ? bringingCredentials : []
  const settled = others.filter((other) => tasks[other]?.at === 'failed')
  const rest = Object.entries(tasks).filter(([other]) => !settled.some((one) => one === other))
  return { ...Object.fromEntries(rest), [name]: { at: 'done' } }
}

/** Also what sends the same operation waits, so that each can be cancelled by itself. */
function disturbs(other: TaskName, name: TaskName): boolean {
  if (exclusive.includes(other) && exclusive.includes(name)) return true
  return operationsOf[other].some((operation) => operationsOf[name].includes(operation))
}
