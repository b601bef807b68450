import { challengeNames, challenges } from './challenges.ts'
import { managementOperations, operations } from './operations.ts'

// What is secret, by name, without regard to case. Derived from the tables of operations and challenges; what stands
// in no body of theirs is named here. Nothing else decides what is hidden.

/** Of user pool operations that this page does not send: they may stand in a trace that was made elsewhere. */
const secretsOfOtherOperations = [
  'DeviceSecretVerifierConfig',
  'PasswordVerifier',
  'TemporaryPassword',
  'client_secret',
  // Of SAML's form (saml-bindings-2.0-os, section 3.5.4), and of AssumeRoleWithSAML.
  'SAMLResponse',
  'SAMLAssertion',
]

const everyMember = '.*'

const named: readonly string[] = [
  ...[operations, managementOperations, challenges].flatMap((table) =>
    Object.values(table).flatMap(({ secrets }: { readonly secrets: readonly string[] }) => secrets),
  ),
  ...secretsOfOtherOperations,
]

const secretMembers = lowerCased(named.filter((name) => !name.endsWith(everyMember)))

const secretMaps = lowerCased(
  named.filter((name) => name.endsWith(everyMember)).map((name) => name.slice(0, -everyMember.length)),
)

const namedResponses = lowerCased(['USERNAME', ...Object.values(challenges).flatMap(({ responses }) => responses)])

/** Of forms and queries (RFC 6749, RFC 7636, OpenID Connect Core). */
const secretParameters = lowerCased(['client_secret', 'code', 'code_verifier', 'state', 'nonce', 'RelayState'])

const secretHeaders = lowerCased(['authorization', 'x-amz-security-token', 'x-api-key', 'cookie', 'set-cookie'])

/** A member of a JSON body, with all that is in it. */
export const isSecretMember = (name: string): boolean => secretMembers.has(name.toLowerCase())

/** An element of an XML body, with all that is in it; `Code` has the name of an error there, not a user's code. */
export const isSecretElement = (name: string): boolean => name !== 'Code' && isSecretMember(name)

/** A member whose members are all secret, whatever their names. */
export const isSecretMap = (name: string): boolean => secretMaps.has(name.toLowerCase())

/** A member of ChallengeResponses that no challenge here has: it may be anything. An attribute is named by its prefix. */
export const isUnknownResponse = (name: string): boolean =>
  !namedResponses.has(name.toLowerCase()) && !name.startsWith('userAttributes.')

/** The answer to a choice is the name of a challenge, which is not secret: it stands in the clear elsewhere. */
export const isChosenChallenge = (member: string | null, value: string): boolean =>
  member === 'ANSWER' && challengeNames.some((name) => name === value)

/** A parameter of a form or a query. */
export const isSecretParameter = (name: string): boolean =>
  isSecretMember(name) || secretParameters.has(name.toLowerCase())

export const isSecretHeader = (name: string): boolean => secretHeaders.has(name.toLowerCase())

function lowerCased(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()))
}
