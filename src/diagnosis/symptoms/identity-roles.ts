import type { Evidence } from '../evidence/evidence.ts'
import { type Judgement, proof } from '../proof.ts'
import { loginOf } from '../proofs/logins.ts'
import { expired } from '../proofs/time.ts'
import { allowClassicFlow, readRoles } from '../repairs/identity-pool-repairs.ts'
import { allowDuration, readTrustPolicy } from '../repairs/role-repairs.ts'
import { api, awsPage, guide, seenIn } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const assume = api('sts', 'AssumeRoleWithWebIdentity')
const roles = ({ connection }: Evidence) => readRoles(connection)
const trust = ({ sent }: Evidence) => (sent?.values.RoleArn ? readTrustPolicy(sent.values.RoleArn) : null)
const sts = ['sts'] as const

/** Which role an identity gets, and whether it can be assumed. */
export const identityRoles = {
  'role-missing': {
    says: /^Invalid identity pool configuration|^InvalidIdentityPoolConfigurationException$/,
    otherwise: 'likely',
    repair: roles,
    source: guide.trust,
  },
  'role-trust-wrong': {
    says: /^Invalid identity pool configuration|^InvalidIdentityPoolConfigurationException$/,
    otherwise: 'possible',
    repair: roles,
    source: seenIn('aws/aws-sdk-js', 1615),
  },
  'role-ambiguous': {
    says: /^The ambiguous role mapping rules/,
    when: (evidence) => rolesInToken(evidence),
    otherwise: 'likely',
    repair: roles,
    source: guide.roles,
  },
  'role-not-offered': {
    says: /CustomRoleArn|requested role/i,
    when: (evidence) => notInToken(evidence),
    otherwise: 'likely',
    repair: roles,
    source: guide.roles,
  },
  'classic-off': {
    says: /classic\) flow is not enabled/,
    otherwise: 'likely',
    repair: ({ connection }) => allowClassicFlow(connection),
    source: guide.flows,
  },
  'tags-not-allowed': {
    says: /perform: sts:TagSession/,
    otherwise: 'likely',
    repair: trust,
    source: awsPage('id_session-tags', 'IAM/latest/UserGuide/id_session-tags'),
  },
  'role-not-trusting': {
    says: /Not authorized to perform:? sts:AssumeRoleWithWebIdentity/,
    otherwise: 'likely',
    repair: trust,
    source: guide.trust,
  },
  'duration-too-long': {
    says: /DurationSeconds exceeds the MaxSessionDuration/,
    when: ({ sent }) => {
      const { DurationSeconds: seconds, RoleArn: role } = sent?.values ?? {}
      return seconds ? proof('duration-sent', seconds, role ?? '') : 'open'
    },
    otherwise: 'likely',
    repair: ({ sent }) => {
      const { DurationSeconds: seconds, RoleArn: role } = sent?.values ?? {}
      return seconds && role ? allowDuration(role, seconds) : null
    },
    source: assume,
  },
  'web-identity-expired': {
    services: sts,
    operations: ['AssumeRoleWithWebIdentity'],
    says: /^ExpiredToken/,
    when: (evidence) => expired(evidence, evidence.sent?.token) ?? 'open',
    otherwise: 'likely',
    source: assume,
  },
  'web-identity-invalid': { services: sts, says: /^InvalidIdentityToken/, otherwise: 'likely', source: assume },
  'web-identity-provider-down': { services: sts, says: /^IDPCommunicationError/, otherwise: 'likely', source: assume },
  'web-identity-refused': { services: sts, says: /^IDPRejectedClaim/, otherwise: 'likely', source: assume },
  'session-policy-wrong': { services: sts, says: /^MalformedPolicyDocument/, otherwise: 'likely', source: assume },
  'session-policy-too-large': { services: sts, says: /^PackedPolicyTooLarge/, otherwise: 'likely', source: assume },
  'region-disabled': {
    services: sts,
    says: /^RegionDisabledException/,
    otherwise: 'likely',
    source: awsPage('id_credentials_temp_enable-regions', 'IAM/latest/UserGuide/id_credentials_temp_enable-regions'),
  },
} as const satisfies SymptomTable

/** Several roles of groups, none of which is preferred. */
function rolesInToken(evidence: Evidence): Judgement {
  const token = loginOf(evidence)?.token
  if (token?.kind !== 'user-pool-id') return 'open'
  return proof('roles-in-token', String(token.roles.length), token.preferredRole ?? '–')
}

function notInToken(evidence: Evidence): Judgement {
  const token = loginOf(evidence)?.token
  const role = evidence.sent?.values.CustomRoleArn
  if (token?.kind !== 'user-pool-id' || role === undefined) return 'open'
  return token.roles.includes(role) ? 'open' : proof('role-not-in-token', role, token.roles.join(' ') || '–')
}
