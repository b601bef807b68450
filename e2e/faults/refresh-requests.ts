import { rotateRefreshTokens } from '../local-state.ts'
import { text } from './page-words.ts'
import type { Sent } from './sent.ts'
import { byHostedUi, guestIsKept, plainly, shownAgain } from './sign-ins.ts'
import { beReadyFromHostedUi, pressed, readyAfter } from './signed-in.ts'
import { refuses } from './stand-ins.ts'

const refresh = /^The refresh /

let hasExpired = false

const reused = (operation: Sent['operation'], protocol: Sent['protocol'], signIn: Sent['act']): Sent =>
  pressed('reuse-refresh-token', 'Reuse the replaced token', {
    operation,
    protocol,
    blamed: /^The reuse /,
    isReadElsewhere: true,
    refusal: { shown: text(/^Refused \d+ s after the rotation/), words: /(Not for you|Beep)/ },
    brings: text(/^Accepted \d+ s after the rotation/),
    ready: readyAfter(signIn, async ({ app, local }) => {
      // Longer than any real one: it outlasts all faults.
      rotateRefreshTokens(local, 3600)
      await app.press('Refresh tokens')
      await text(/The refresh token was rotated/)(app).waitFor()
    }),
  })

/** Fresh tokens, by all ways that lead to them. */
export const ofRefresh: readonly Sent[] = [
  pressed('refresh', 'Refresh tokens', { operation: 'InitiateAuth', blamed: refresh }),
  pressed('refresh', 'Refresh tokens', {
    operation: 'GetTokensFromRefreshToken',
    blamed: refresh,
    standIns: {
      InitiateAuth: (body) =>
        body.includes('REFRESH_TOKEN_AUTH') ? refuses('UnsupportedOperationException') : undefined,
    },
  }),
  pressed('refresh', 'Refresh tokens', {
    operation: '/oauth2/token',
    protocol: 'oauth',
    blamed: refresh,
    ready: beReadyFromHostedUi,
  }),
  pressed('refresh', 'Refresh tokens', {
    name: 'refresh of a user shown again',
    operation: 'InitiateAuth',
    blamed: refresh,
    ready: readyAfter(shownAgain),
    leave: guestIsKept,
  }),
  pressed('renew', 'Renew now', {
    name: 'renewal once the ID token has expired',
    operation: 'InitiateAuth',
    blamed: /^The renewal /,
    isReadElsewhere: true,
    act: ({ app }) => {
      hasExpired = true
      return app.press('Renew now')
    },
    standIns: {
      GetCredentialsForIdentity: () => {
        if (!hasExpired) return undefined
        hasExpired = false
        return refuses('NotAuthorizedException', 'Invalid login token. Token expired: 1700003600 >= 1700003500')
      },
    },
  }),
  reused('GetTokensFromRefreshToken', 'json', plainly),
  reused('/oauth2/token', 'oauth', byHostedUi),
]
