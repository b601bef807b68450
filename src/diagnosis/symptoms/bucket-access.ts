import { type PolicyLayer, policyNames } from '../../protocol/aws/policy-layers.ts'
import { posixQuoted } from '../../text/posix-quoted.ts'
import { awsGuide } from '../../token/kind/source.ts'
import type { Evidence, UsedCredentials } from '../evidence/evidence.ts'
import { type DeniedBy, deniedBy } from '../own-api/denied-by.ts'
import { type Judgement, type Proof, proof, sign } from '../proof.ts'
import { messageOf } from '../proofs/wording.ts'
import { readRoles } from '../repairs/identity-pool-repairs.ts'
import type { Repair } from '../repairs/repair.ts'
import { awsPage, guide } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const denied = { services: ['s3'], says: /^AccessDenied$/, otherwise: 'possible' } as const
/** By a code of its own; a bucket that is not there, or not here, answers without the CORS rule that only it could have. */
const silentOr = { services: ['s3'], kinds: ['refused', 'unreachable'], otherwise: 'likely' } as const
const refusals = awsPage('troubleshoot-403-errors', 'AmazonS3/latest/userguide/troubleshoot-403-errors')

/** Where S3 names the kind of policy that refused. */
const named = (layer: PolicyLayer) =>
  ({
    ...denied,
    when: (evidence: Evidence): Judgement => {
      const stated = statedIn(evidence)
      return stated?.layer === layer ? policyProof(stated) : 'ruled-out'
    },
    source: refusals,
  }) as const

/** A bucket that does not show what is in it: which of the policies on the way, or what else. */
export const bucketAccess = {
  'prefix-denied': {
    ...denied,
    when: (evidence) => {
      const foreign = foreignPrefix(evidence)
      const stated = statedIn(evidence)
      const isOther = stated !== null && (stated.layer !== 'identity-based' || stated.isExplicit)
      return foreign === null || isOther ? 'ruled-out' : foreign
    },
    repair: ({ connection }) => readRoles(connection),
    source: awsGuide('iam-roles'),
  },
  'role-denies': {
    ...denied,
    when: (evidence) => {
      const stated = statedIn(evidence)
      if (stated?.layer === 'identity-based' && stated.isExplicit) return policyProof(stated)
      if (stated && stated.layer !== 'identity-based') return 'ruled-out'
      // The prefix alone is the likelier cause where the role is for users.
      const isLikely = foreignPrefix(evidence)?.certainty !== 'likely'
      const said = stated ? policyProof(stated) : proof('says-nothing-more')
      return sign(isLikely ? 'likely' : 'possible', said.name, ...said.values)
    },
    repair: ({ connection }) => readRoles(connection),
    source: refusals,
  },
  'session-policy-denies': {
    ...denied,
    when: (evidence) => {
      const stated = statedIn(evidence)
      if (stated) return stated.layer === 'session' ? policyProof(stated) : 'ruled-out'
      const { isGuest, flow } = evidence.credentials ?? {}
      return isGuest && flow === 'enhanced' ? sign('possible', 'guest-enhanced') : 'ruled-out'
    },
    source: awsGuide('iam-roles'),
  },
  'bucket-policy-denies': {
    ...denied,
    when: (evidence) => {
      const stated = statedIn(evidence)
      if (!stated) return 'open'
      // Also where the kind of policy isn't said.
      return stated.layer === null || stated.layer === 'resource-based' ? policyProof(stated) : 'ruled-out'
    },
    repair: bucket('get-bucket-policy'),
    source: refusals,
  },
  'boundary-denies': { ...named('permissions-boundary'), repair: ({ connection }) => readRoles(connection) },
  'service-control-denies': named('service-control'),
  'resource-control-denies': named('resource-control'),
  'endpoint-denies': named('endpoint'),
  'bucket-cors': {
    ...silentOr,
    when: byCode(/^AccessForbidden$/, 'likely'),
    repair: bucket('get-bucket-cors'),
    source: guide.s3Errors,
  },
  'bucket-unknown': {
    ...silentOr,
    when: byCode(/^(NoSuchBucket|InvalidBucketName)$/, 'possible'),
    repair: bucket('head-bucket'),
    source: guide.s3Errors,
  },
  'bucket-elsewhere': {
    ...silentOr,
    when: byCode(/^(AuthorizationHeaderMalformed|PermanentRedirect|IllegalLocationConstraint\w*)$/, 'possible'),
    repair: bucket('get-bucket-location'),
    source: guide.s3Errors,
  },
} as const satisfies SymptomTable

/** @param silent how sure it is where no answer could be read */
function byCode(code: RegExp, silent: 'likely' | 'possible'): (evidence: Evidence) => Judgement {
  return ({ problem }) => {
    if (problem?.kind === 'unreachable') return silent
    return problem?.kind === 'refused' && code.test(problem.code) ? 'open' : 'ruled-out'
  }
}

/**
 * What S3 adds to AccessDenied for callers of the bucket's own account or organization; others read only "Access Denied".
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
 */
function statedIn(evidence: Evidence): DeniedBy | null {
  const stated = deniedBy(messageOf(evidence))
  return stated && (stated.layer !== null || stated.isExplicit) ? stated : null
}

const policyProof = ({ layer, isExplicit }: DeniedBy): Proof =>
  proof('says-policy', layer === null ? 'policy' : policyNames[layer], isExplicit ? 'explicit' : 'silent')

/** Where the role's policy is that of the guide, `<identity ID>/*`. A guest's role rarely allows any prefix, but may. */
function foreignPrefix({ sent, credentials }: Evidence): Proof | null {
  const prefix = sent?.values.prefix
  if (prefix === undefined || !credentials?.identityId) return null
  const { identityId, isGuest } = credentials
  if (prefix.startsWith(`${identityId}/`)) return null
  return sign(isGuest ? 'possible' : 'likely', 'prefix-foreign', identityId, faultOf(prefix, identityId))
}

function faultOf(prefix: string, identityId: NonNullable<UsedCredentials['identityId']>): string {
  if (prefix === '') return 'empty'
  if (prefix === identityId) return 'no-slash'
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\/|$)/.test(prefix) ? 'sub' : 'other'
}

function bucket(command: string): (evidence: Evidence) => Repair | null {
  return ({ connection }) =>
    connection.bucket === undefined
      ? null
      : {
          place: 'bucket',
          command: `aws s3api ${command} --bucket ${posixQuoted(connection.bucket)} --region ${connection.region}`,
        }
}
