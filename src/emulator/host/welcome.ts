import type { SeedFault } from '../seed/seed-error.ts'
import { socialProviders } from '../state/pretend-providers.ts'
import type { Snapshot } from '../state/state.ts'

interface Welcome {
  /** What runs. */
  readonly state: Snapshot
  /** null: it runs without the app. */
  readonly appOrigin: string | null
  readonly emulatorOrigin: string
  /** What of a template has no effect here. */
  readonly leftOut: readonly SeedFault[]
  /** The file; null: it is in memory only. */
  readonly keptIn: string | null
}

/** What a start prints: where the app and the local Cognito are, and who can sign in. */
export function welcome({ state, appOrigin, emulatorOrigin, leftOut, keptIn }: Welcome): string {
  const { demoUsers: users } = state
  const name = Math.max(...users.map((user) => user.username.length))
  const password = Math.max(...users.map((user) => user.password.length))
  return [
    '',
    ...(appOrigin === null ? [] : [`  Cognito Inspector  ${appOrigin}`]),
    `  Local Cognito      ${emulatorOrigin}`,
    ...(keptIn === null ? [] : [`  State kept in      ${keptIn}`]),
    '',
    ...leftOut.map(({ place, message }) => `  Without effect: ${place}: ${message}`),
    ...(leftOut.length > 0 ? [''] : []),
    ...(users.length > 0 ? ['  Sign in as'] : []),
    ...users.map((user) => `    ${user.username.padEnd(name)}  ${user.password.padEnd(password)}  ${user.note.en}`),
    ...(users.length > 0 ? [otherWays(state), ''] : []),
    appOrigin === null ? '  Ctrl-C ends it.' : '  Ctrl-C ends both.',
    '',
  ]
    .filter((line): line is string => line !== null)
    .join('\n')
}

/** e.g. `or as a guest, or with the pretend Facebook.`; null: there is none. */
function otherWays({ userPools, identityPools }: Snapshot): string | null {
  const providers = new Set(
    userPools.flatMap(({ identityProviders, providers: made }) => [
      ...identityProviders,
      ...made.map(([name]) => name),
    ]),
  )
  const labels = Object.entries(socialProviders).flatMap(([name, { label }]) =>
    [...providers].some((provider) => provider === name) ? [label] : [],
  )
  const ways = [
    ...(identityPools.some(({ allowUnauthenticated }) => allowUnauthenticated) ? ['as a guest'] : []),
    ...(labels.length > 0 ? [`with the pretend ${labels.join(' and ')}`] : []),
  ]
  return ways.length > 0 ? `  or ${ways.join(', or ')}.` : null
}
