import type { Evidence } from '../evidence/evidence.ts'
import { proof } from '../proof.ts'
import { endedHere, spentBefore } from '../proofs/history.ts'
import { only } from '../proofs/wording.ts'
import { describeClient } from '../repairs/client-repairs.ts'
import { api, guide, oauthErrors } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const unknown = /Invalid Refresh Token|Refresh Token has different Client/
const lifetimes = ({ connection }: Evidence) =>
  describeClient(connection, 'UserPoolClient.[RefreshTokenValidity,TokenValidityUnits,RefreshTokenRotation]')

/** Refresh and revocation. */
export const refresh = {
  'refresh-ended-here': {
    says: /^invalid_grant$|Refresh Token has been revoked|Invalid Refresh Token/,
    when: (evidence) => only(isRefresh(evidence) ? endedHere(evidence) : null),
    otherwise: 'ruled-out',
    source: guide.revocation,
  },
  'refresh-rotated-here': {
    says: /^invalid_grant$|^RefreshTokenReuseException$|Invalid Refresh Token/,
    when: (evidence) => only(isRefresh(evidence) && rotates(evidence) ? spentBefore(evidence) : null),
    otherwise: 'ruled-out',
    repair: lifetimes,
    source: guide.refresh,
  },
  'refresh-device-missing': {
    says: unknown,
    when: ({ sent, earlier }) => {
      const gaveDevice = earlier.some(({ values }) => values['ChallengeResponses.DEVICE_KEY'] !== undefined)
      const key = sent?.values.DeviceKey ?? sent?.values['AuthParameters.DEVICE_KEY']
      return only(sent && gaveDevice && key === undefined ? proof('no-device-key') : null)
    },
    otherwise: 'ruled-out',
    source: guide.devices,
  },
  'refresh-refused': {
    services: ['hosted-ui'],
    says: /^invalid_grant$/,
    when: (evidence) => (isRefresh(evidence) ? 'open' : 'ruled-out'),
    otherwise: 'likely',
    repair: lifetimes,
    source: oauthErrors.token,
  },
  'refresh-token-revoked': { says: /Refresh Token has been revoked/, otherwise: 'likely', source: guide.revocation },
  'refresh-token-expired': {
    says: /Refresh Token has expired/,
    otherwise: 'likely',
    repair: lifetimes,
    source: guide.refresh,
  },
  'refresh-token-unknown': { says: unknown, otherwise: 'likely', repair: lifetimes, source: guide.refresh },
  'refresh-token-used': {
    says: /^RefreshTokenReuseException$/,
    otherwise: 'likely',
    repair: lifetimes,
    source: guide.refresh,
  },
  'refresh-by-rotation': {
    operations: ['InitiateAuth'],
    says: /REFRESH_TOKEN(_AUTH)? .*(not (supported|enabled|allowed)|rotation)|refresh token rotation|^UnsupportedOperationException$/i,
    when: (evidence) => (evidence.sent === null || isRefresh(evidence) ? 'open' : 'ruled-out'),
    otherwise: 'likely',
    repair: lifetimes,
    source: guide.refresh,
  },
  'revocation-off': {
    operations: ['RevokeToken', '/oauth2/revoke'],
    says: /^(UnsupportedOperationException|invalid_request)$/,
    otherwise: 'likely',
    repair: ({ connection }) => describeClient(connection, 'UserPoolClient.EnableTokenRevocation'),
    source: guide.revocation,
  },
  'revoked-other-token': {
    operations: ['RevokeToken', '/oauth2/revoke'],
    says: /^UnsupportedTokenTypeException$|^unsupported_token_type$/,
    otherwise: 'likely',
    source: api('user-pool', 'RevokeToken'),
  },
} as const satisfies SymptomTable

function isRefresh({ sent, problem }: Evidence): boolean {
  if (problem?.kind === 'refused' && problem.operation === 'GetTokensFromRefreshToken') return true
  const { grant_type: grant, AuthFlow: flow } = sent?.values ?? {}
  return grant === 'refresh_token' || flow?.startsWith('REFRESH_TOKEN') === true
}

/** Without rotation the same token is meant to be sent again and again. */
function rotates({ problem }: Evidence): boolean {
  return problem?.kind === 'refused' && problem.code === 'RefreshTokenReuseException'
}
