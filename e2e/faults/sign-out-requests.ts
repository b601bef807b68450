import type { OperationName } from '../../src/protocol/operations.ts'
import type { Sent } from './sent.ts'
import { plainly } from './sign-ins.ts'
import { beReadyForTasks, beReadyFromHostedUi, pressed, readyAfter } from './signed-in.ts'
import { standIns } from './stand-ins.ts'

const revoking = /^Revoking the refresh token /

/** What is tried once the user has signed out somehow; here nothing was really ended. */
const tried = (
  what: 'id-token' | 'access-token' | 'refresh-token' | 'credentials',
  button: string,
  operation: OperationName,
  more: Pick<Sent, 'blamed'> & Partial<Sent>,
): Sent => {
  const row: NonNullable<Sent['brings']> = ({ page }) =>
    page.getByRole('row').filter({ has: page.getByRole('button', { name: button }) })
  return pressed(`probe-${what}`, button, {
    operation,
    isReadElsewhere: true,
    refusal: { shown: row, words: /refused.*(Not for you|Beep)/ },
    brings: (app) => row(app).filter({ hasText: 'works' }),
    ready: readyAfter(plainly, async ({ app }) => {
      await app.press('Revoke the refresh token')
      await row(app).waitFor()
    }),
    standIns: standIns.revocation,
    ...more,
  })
}

/** All ways out, and what is tried after them. */
export const ofSignOut: readonly Sent[] = [
  pressed('revoke', 'Revoke the refresh token', {
    operation: 'RevokeToken',
    blamed: revoking,
    isLast: true,
    answersNothing: true,
  }),
  pressed('revoke', 'Revoke the refresh token', {
    operation: '/oauth2/revoke',
    protocol: 'oauth',
    blamed: revoking,
    ready: beReadyFromHostedUi,
    standIns: standIns.revocation,
    answersNothing: true,
  }),
  pressed('revoke-linked', 'Revoke it and linked sessions', {
    operation: 'RevokeToken',
    blamed: /^Revoking the refresh token with linked sessions /,
    isReadElsewhere: true,
    isLast: true,
    answersNothing: true,
  }),
  tried('id-token', 'Try the ID token', 'GetCredentialsForIdentity', { blamed: /^The ID token check / }),
  tried('access-token', 'Try the access token', 'GetUser', { blamed: /^GetUser / }),
  tried('refresh-token', 'Try a refresh', 'InitiateAuth', { blamed: /^The refresh / }),
  tried('credentials', 'Try the credentials', 'GetCallerIdentity', { protocol: 'sts', blamed: /^GetCallerIdentity / }),
  pressed('everywhere', 'Sign out everywhere', {
    operation: 'GlobalSignOut',
    blamed: /^GlobalSignOut /,
    isLast: true,
    answersNothing: true,
  }),
  pressed('all', 'End everything', {
    operation: 'RevokeToken',
    blamed: /^Part of the sign-out /,
    isReadElsewhere: true,
    isLast: true,
    answersNothing: true,
    brings: ({ page }) => page.getByRole('radiogroup', { name: 'Choose how to sign in' }),
    ready: beReadyForTasks,
  }),
]
