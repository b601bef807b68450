import type { Seed } from '../seed/seed.ts'

/** What `npm start` prints: where the app and the local Cognito are, and who can sign in. */
export function welcome(seed: Seed, appOrigin: string, emulatorOrigin: string): string {
  const users = [seed.userPool, ...seed.furtherUserPools].flatMap((pool) => pool.users)
  const name = Math.max(...users.map((user) => user.username.length))
  const password = Math.max(...users.map((user) => user.password.length))
  return [
    '',
    `  Cognito Inspector  ${appOrigin}`,
    `  Local Cognito      ${emulatorOrigin}`,
    '',
    '  Sign in as',
    ...users.map((user) => `    ${user.username.padEnd(name)}  ${user.password.padEnd(password)}  ${user.note.en}`),
    '  or as a guest, or with the pretend Facebook and Login with Amazon.',
    '',
    '  Ctrl-C ends both.',
    '',
  ].join('\n')
}
