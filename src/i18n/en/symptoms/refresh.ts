import type { refresh as table } from '../../../diagnosis/symptoms/refresh.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: refresh and revocation. */
export const refresh: SymptomTexts<typeof table> = {
  'refresh-ended-here': {
    cause: 'The refresh token was ended from this page: with the sign-in, all its tokens were revoked.',
    remedy: 'Sign in again.',
  },
  'refresh-rotated-here': {
    cause:
      'The app client rotates its refresh tokens, and this page has sent this one before: only the newest is accepted.',
    remedy: 'Sign in again; a program must keep the refresh token of each response.',
  },
  'refresh-device-missing': {
    cause: 'The refresh token belongs to a remembered device, and the request doesn’t name the device.',
    remedy: 'Send DEVICE_KEY with the refresh token, or sign in again.',
  },
  'refresh-refused': {
    cause:
      'The refresh token was revoked, has already been used, or has expired. The token endpoint returns no more than this code.',
    remedy: 'Sign in again.',
  },
  'refresh-token-revoked': {
    cause: 'The refresh token was revoked, or the user was signed out everywhere.',
    remedy: 'Sign in again.',
  },
  'refresh-token-expired': {
    cause: 'The refresh token has expired: after 30 days, unless the app client sets another duration.',
    remedy: 'Sign in again.',
  },
  'refresh-token-unknown': {
    cause:
      'The user pool doesn’t accept this refresh token for this app client: it was issued to another client, or to a remembered device whose key was not sent, or it was replaced by rotation.',
    remedy: 'Sign in again with this app client.',
  },
  'refresh-token-used': {
    cause:
      'The app client rotates its refresh tokens, and this one was used before: another tab or program has its replacement.',
    remedy: 'Sign in again. If you didn’t use it yourself, revoke that sign-in.',
  },
  'refresh-by-rotation': {
    cause: 'The app client rotates its refresh tokens. Then REFRESH_TOKEN_AUTH is not available.',
    remedy: 'Refresh with GetTokensFromRefreshToken, or turn rotation off for this app client.',
  },
  'revocation-off': {
    cause: 'Token revocation is not enabled for this app client, or this kind of token can’t be revoked.',
    remedy: 'Enable token revocation for the app client, or sign out everywhere instead.',
  },
  'revoked-other-token': {
    cause: 'Only refresh tokens can be revoked; with them end the access tokens of the same sign-in.',
    remedy: 'Revoke the refresh token.',
  },
}
