import * as v from 'valibot'
import type { PolicyLayer } from '../../protocol/aws/policy-layers.ts'
import { placeInJson } from '../../text/place-in-json.ts'
import type { PolicyDocument, PolicyStatement } from '../state/policies/policy.ts'
import { conditionKey, conditionKeyNames } from './condition-keys.ts'
import { conditionOperatorNames } from './condition-operators.ts'
import { unknownVariables } from './variables.ts'

/** A policy that can't be evaluated here; its message has each fault with its place. */
export class MalformedPolicy extends Error {
  override readonly name = 'MalformedPolicy'
}

/**
 * Reads a policy document. What can't be evaluated here is refused and not passed over.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html and, for resource control policies,
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
 * @throws MalformedPolicy
 */
export function readPolicy(value: unknown, layer: PolicyLayer): PolicyDocument {
  const { issues, output } = v.safeParse(documentForm(layer, hasVariables(value)), value)
  if (!issues) return output
  const faults = issues.map(({ path = [], message }) => `${placeInJson(path.map(({ key }) => key))} ${message}`.trim())
  throw new MalformedPolicy(faults.join('; '))
}

/** The same of a policy as text. @throws MalformedPolicy */
export function parsePolicy(text: string, layer: PolicyLayer): PolicyDocument {
  return readPolicy(jsonOf(text), layer)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new MalformedPolicy('The policy is not in the valid JSON format.')
  }
}

const versions = ['2012-10-17', '2008-10-17'] as const

const hasVariables = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'Version' in value && value.Version === versions[0]

function documentForm(layer: PolicyLayer, variables: boolean) {
  const isForAll = layer === 'resource-control'
  const members = {
    Version: v.optional(v.picklist(isForAll ? [versions[0]] : versions, `must be ${versions[0]}`), versions[1]),
    Id: v.exactOptional(text),
    Statement: listOf(
      v.pipe(
        statementForms[layer](variables),
        v.check(hasAction, 'must have either Action or NotAction'),
        v.check(hasResource, 'must have either Resource or NotResource'),
      ),
    ),
  }
  return v.pipe(
    v.strictObject(members, ({ expected }) =>
      expected === 'never' ? 'is no member of a policy' : 'must be an object with Version and Statement',
    ),
    v.transform(({ Version, Statement }): PolicyDocument => ({ Version, Statement })),
  )
}

const text = v.string('must be a text')

/** A single one may stand in place of a list. */
const listOf = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(
    v.unknown(),
    v.transform((value): unknown => (Array.isArray(value) ? value : [value])),
    v.array(schema),
    v.minLength(1, 'must not be empty'),
    v.readonly(),
  )

const listed = (names: readonly string[]) => `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const actions = v.exactOptional(
  listOf(v.pipe(text, v.regex(/^(\*|[\w-]+:[\w*?]+)$/, 'must be an action, e.g. s3:ListBucket, or *'))),
)

/** A text whose variables have to be known. */
const readable = (variables: boolean) =>
  v.pipe(
    text,
    v.check(
      (value) => !variables || unknownVariables(value).length === 0,
      ({ input }) =>
        `has ${unknownVariables(input).join(', ')}, which is not known here; ${listed(conditionKeyNames)} are`,
    ),
  )

const conditions = (variables: boolean) =>
  v.record(
    v.picklist(conditionOperatorNames, `is not evaluated here; ${listed(conditionOperatorNames)} are`),
    v.record(
      v.pipe(
        v.string(),
        v.check((name) => conditionKey(name) !== null, `is not known here; ${listed(conditionKeyNames)} are`),
      ),
      listOf(readable(variables)),
      'must be an object of keys',
    ),
    'must be an object of operators',
  )

const common = (variables: boolean) => {
  const resource = v.pipe(readable(variables), v.regex(/^(\*$|arn:)/, 'must be an ARN, or *'))
  return {
    Action: actions,
    Resource: v.exactOptional(listOf(resource)),
    NotResource: v.exactOptional(listOf(resource)),
    Condition: v.exactOptional(conditions(variables)),
  }
}

const notAStatement = ({ expected }: { readonly expected: string | null }) =>
  expected === 'never' ? 'is not evaluated here' : 'must be an object: a statement'

const isOneOf = (one: unknown, other: unknown) => (one === undefined) !== (other === undefined)
const hasAction = ({ Action, NotAction }: PolicyStatement) => isOneOf(Action, NotAction)
const hasResource = ({ Resource, NotResource }: PolicyStatement) => isOneOf(Resource, NotResource)

type StatementForm = (variables: boolean) => v.GenericSchema<unknown, PolicyStatement>

const sid = v.exactOptional(text)
const effect = v.picklist(['Allow', 'Deny'], 'must be Allow or Deny')

/** Of a policy around a principal, which names none. */
const ofPrincipal: StatementForm = (variables) =>
  v.strictObject({ Sid: sid, Effect: effect, ...common(variables), NotAction: actions }, notAStatement)

/** Of a policy around a resource, which names whom it is about. */
const ofResource: StatementForm = (variables) =>
  v.strictObject(
    { Sid: sid, Effect: effect, Principal: principals, ...common(variables), NotAction: actions },
    notAStatement,
  )

/** AWS itself attaches the one that allows, RCPFullAWSAccess. */
const ofAllResources: StatementForm = (variables) =>
  v.strictObject(
    { Sid: sid, Effect: v.picklist(['Deny'], 'must be Deny'), Principal: everyone, ...common(variables) },
    notAStatement,
  )

const statementForms: Readonly<Record<PolicyLayer, StatementForm>> = {
  endpoint: ofResource,
  'resource-control': ofAllResources,
  'service-control': ofPrincipal,
  'resource-based': ofResource,
  'identity-based': ofPrincipal,
  'permissions-boundary': ofPrincipal,
  session: ofPrincipal,
}

/** `"*"` is everyone, too. */
function ofAws<Schema extends v.GenericSchema<string, string>>(name: Schema) {
  const message = 'must be "*" or an object with AWS: others are not evaluated here'
  return v.pipe(
    v.unknown(),
    v.transform((value): unknown => (value === '*' ? { AWS: [value] } : value)),
    v.strictObject({ AWS: listOf(name) }, message),
  )
}

const principals = ofAws(
  v.pipe(
    text,
    v.regex(
      /^(\*|\d{12}|arn:[\w-]+:iam::\d{12}:(root|role\/[^*]+)|arn:[\w-]+:sts::\d{12}:assumed-role\/[^/*]+\/[^/*]+)$/,
      'must be *, an account, a role or a role session: wildcards within are not allowed',
    ),
  ),
)

const everyone = ofAws(v.picklist(['*'], 'must be *'))
