import type { Role } from '../../state/identity-pool.ts'
import type { Emulated } from '../../state/state.ts'
import { optional, readMembers, required } from '../../wire/validate.ts'
import type { XmlElement } from '../../wire/xml.ts'
import { assumedRoleArn, assumedRoleId } from '../assumed-role.ts'
import { issueAwsKeys } from '../aws-keys.ts'
import { sessionPoliciesIn } from '../session-policies.ts'
import { forbidden } from '../sts-error.ts'
import { verifyWebIdentity, type WebIdentity } from '../web-identity.ts'
import type { StsOperation } from './sts-operation.ts'

const defaultDuration = 3600

const rules = {
  RoleArn: required('text', { minLength: 20, maxLength: 2048 }),
  RoleSessionName: required('text', { minLength: 2, maxLength: 64, pattern: '[\\w+=,.@-]*' }),
  WebIdentityToken: required('text', { minLength: 4, maxLength: 20_000, secret: true }),
  DurationSeconds: optional('number', { least: 900, most: 43_200 }),
  Policy: optional('text', { minLength: 1, maxLength: 2048 }),
}

/**
 * Second step of the basic (classic) flow. Unsigned. A role has no MaxSessionDuration of its own.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export const assumeRoleWithWebIdentity: StsOperation<'AssumeRoleWithWebIdentity'> = {
  authorization: 'none',
  run,
}

async function run(emulated: Emulated, form: URLSearchParams): Promise<readonly XmlElement[]> {
  const request = Object.fromEntries(Object.keys(rules).map((name) => [name, form.get(name)]))
  const { RoleArn, RoleSessionName, WebIdentityToken, DurationSeconds, Policy } = readMembers(request, rules, 'sts')
  const identity = await verifyWebIdentity(emulated, WebIdentityToken)
  const role = trustedRole(emulated, RoleArn, identity)
  const sessionPolicies = sessionPoliciesIn(Policy, form)
  const keys = issueAwsKeys(emulated, {
    role,
    roleSessionName: RoleSessionName,
    identityId: identity.subject,
    durationSeconds: DurationSeconds ?? defaultDuration,
    sessionPolicies,
  })
  return [
    [
      'Credentials',
      [
        ['AccessKeyId', keys.accessKeyId],
        ['SecretAccessKey', keys.secretAccessKey],
        ['SessionToken', keys.sessionToken],
        ['Expiration', new Date(keys.expires).toISOString().replace('.000Z', 'Z')],
      ],
    ],
    [
      'AssumedRoleUser',
      [
        ['Arn', assumedRoleArn(emulated, role, RoleSessionName)],
        ['AssumedRoleId', assumedRoleId(role, RoleSessionName)],
      ],
    ],
    ['SubjectFromWebIdentityToken', identity.subject],
    ['Audience', identity.audience],
    ['Provider', 'cognito-identity.amazonaws.com'],
  ]
}

/** What the conditions on `cognito-identity.amazonaws.com:aud` and `:amr` of a pool's role come to. */
function trustedRole(emulated: Emulated, roleArn: string, { audience, amr }: WebIdentity): Role {
  const role = emulated.roles.get(roleArn)
  if (role?.trust === null) return role
  if (role?.trust.identityPoolId === audience && amr.includes(role.trust.amr)) return role
  throw forbidden('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity')
}
