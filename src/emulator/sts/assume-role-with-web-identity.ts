import type { Role } from '../state/identity-pool.ts'
import type { Emulated } from '../state/state.ts'
import { ServiceError } from '../wire/errors.ts'
import type { XmlElement } from '../wire/xml.ts'
import { assumedRoleArn, assumedRoleId } from './assumed-role.ts'
import { issueAwsKeys } from './aws-keys.ts'
import type { StsAction } from './sts-action.ts'
import { forbidden } from './sts-error.ts'
import { verifyWebIdentity, type WebIdentity } from './web-identity.ts'

const defaultDuration = 3600

/**
 * Second step of the basic (classic) flow. Unsigned. Session policies are accepted and weigh nothing, as there is
 * nothing here that they could forbid; a role has no MaxSessionDuration of its own.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export const assumeRoleWithWebIdentity: StsAction<'AssumeRoleWithWebIdentity'> = {
  authorization: 'none',
  run,
}

async function run(emulated: Emulated, form: URLSearchParams): Promise<readonly XmlElement[]> {
  checkParameters(form)
  const sessionName = form.get('RoleSessionName') ?? ''
  const identity = await verifyWebIdentity(emulated, form.get('WebIdentityToken') ?? '')
  const role = trustedRole(emulated, form.get('RoleArn') ?? '', identity)
  const keys = issueAwsKeys(emulated, {
    role,
    roleSessionName: sessionName,
    identityId: identity.subject,
    durationSeconds: Number(form.get('DurationSeconds') ?? defaultDuration),
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
        ['Arn', assumedRoleArn(emulated, role, sessionName)],
        ['AssumedRoleId', assumedRoleId(role, sessionName)],
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
  if (role?.trust.identityPoolId === audience && amr.includes(role.trust.amr)) return role
  throw forbidden('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity')
}

type Constraint = readonly [name: string, required: boolean, holds: (value: string) => boolean, wording: string]

const constraints: readonly Constraint[] = [
  ['RoleArn', true, (value) => value.length >= 20, 'Member must have length greater than or equal to 20'],
  ['RoleArn', true, (value) => value.length <= 2048, 'Member must have length less than or equal to 2048'],
  ['RoleSessionName', true, (value) => value.length >= 2, 'Member must have length greater than or equal to 2'],
  ['RoleSessionName', true, (value) => value.length <= 64, 'Member must have length less than or equal to 64'],
  [
    'RoleSessionName',
    true,
    (value) => /^[\w+=,.@-]*$/.test(value),
    String.raw`Member must satisfy regular expression pattern: [\w+=,.@-]*`,
  ],
  ['WebIdentityToken', true, (value) => value.length >= 4, 'Member must have length greater than or equal to 4'],
  ['WebIdentityToken', true, (value) => value.length <= 20_000, 'Member must have length less than or equal to 20000'],
  ['DurationSeconds', false, (value) => Number(value) >= 900, 'Member must have value greater than or equal to 900'],
  ['DurationSeconds', false, (value) => Number(value) <= 43_200, 'Member must have value less than or equal to 43200'],
]

/** @throws ServiceError `ValidationError` with all faults at once, worded as in mmmorris1975/aws-runas issue 80 */
function checkParameters(form: URLSearchParams): void {
  const duration = form.get('DurationSeconds')
  if (duration !== null && !/^-?\d+$/.test(duration)) {
    // The type is that of aws-azure-login pull request 30; the text is unverified: no public thread shows it.
    throw new ServiceError('MalformedInput', 'DurationSeconds must be a whole number')
  }
  const faults = new Set<string>()
  for (const [name, required, holds, wording] of constraints) {
    const value = form.get(name)
    const at = `at '${name.charAt(0).toLowerCase()}${name.slice(1)}' failed to satisfy constraint:`
    if (value === null) {
      if (required) faults.add(`Value null ${at} Member must not be null`)
    } else if (!holds(value)) {
      // A token is never repeated in an error.
      faults.add(`Value ${name === 'WebIdentityToken' ? '' : `'${value}' `}${at} ${wording}`)
    }
  }
  if (faults.size === 0) return
  const count = faults.size === 1 ? '1 validation error' : `${faults.size} validation errors`
  throw new ServiceError('ValidationError', `${count} detected: ${[...faults].join('; ')}`)
}
