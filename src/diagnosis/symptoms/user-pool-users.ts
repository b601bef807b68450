import type { Evidence } from '../evidence/evidence.ts'
import { type Judgement, proof } from '../proof.ts'
import { describeClient } from '../repairs/client-repairs.ts'
import type { Repair } from '../repairs/repair.ts'
import { aboutUser, readPool } from '../repairs/user-pool-repairs.ts'
import { api, guide } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const schema = ({ connection }: Evidence) => readPool(connection, 'sign-up', 'UserPool.SchemaAttributes')

/** What a user is, and may be: state, name and attributes. */
export const userPoolUsers = {
  'user-unknown': {
    says: /^User does not exist|^Username\/client id combination not found|^UserNotFoundException$/,
    otherwise: 'likely',
    repair: ({ connection }) => readPool(connection, 'sign-in', 'UserPool.[UsernameAttributes,AliasAttributes]'),
    source: guide.errors,
  },
  'user-disabled': {
    says: /^User is (disabled|not enabled)/,
    otherwise: 'likely',
    repair: (evidence) => userOf(evidence, 'admin-enable-user'),
    source: api('user-pool', 'AdminEnableUser'),
  },
  'user-unconfirmed': {
    says: /^User is not confirmed|^UserNotConfirmedException$/,
    otherwise: 'likely',
    repair: (evidence) => userOf(evidence, 'admin-confirm-sign-up'),
    press: 'confirm-account',
    source: guide.verification,
  },
  'username-taken': {
    says: /^UsernameExistsException$/,
    otherwise: 'likely',
    repair: (evidence) => userOf(evidence, 'admin-get-user'),
    source: api('user-pool', 'SignUp'),
  },
  'alias-taken': { says: /^AliasExistsException$/, otherwise: 'likely', source: guide.attributes },
  'username-form': {
    says: /^Username (should be|cannot be of)/,
    otherwise: 'likely',
    repair: ({ connection }) => readPool(connection, 'sign-in', 'UserPool.[UsernameAttributes,AliasAttributes]'),
    source: guide.attributes,
  },
  'attribute-missing': {
    says: /^Attributes did not conform to the schema|^Invalid attributes given/,
    otherwise: 'likely',
    repair: schema,
    source: guide.attributes,
  },
  'attribute-not-writable': {
    says: /^A client attempted to write unauthorized attribute/,
    otherwise: 'likely',
    repair: ({ connection }) => describeClient(connection, 'UserPoolClient.WriteAttributes'),
    source: guide.attributes,
  },
  'attribute-provided': {
    says: /^Cannot modify an already provided (?<value>\S+)/,
    otherwise: 'likely',
    source: guide.attributes,
  },
  'attribute-form': {
    says: /^Invalid (email address|phone number) format/,
    when: (evidence) => phoneForm(evidence),
    otherwise: 'likely',
    source: guide.attributes,
  },
  'no-attribute-address': {
    says: /^User does not have a valid registered (email address|phone number)/,
    otherwise: 'likely',
    repair: (evidence) => userOf(evidence, 'admin-get-user'),
    source: api('user-pool', 'GetUserAttributeVerificationCode'),
  },
  'attribute-not-verifiable': {
    says: /^Invalid attribute name\. Only/,
    otherwise: 'likely',
    source: api('user-pool', 'GetUserAttributeVerificationCode'),
  },
  'sign-up-off': {
    says: /^SignUp is not permitted/,
    otherwise: 'likely',
    repair: ({ connection }) => readPool(connection, 'sign-up', 'UserPool.AdminCreateUserConfig'),
    source: guide.verification,
  },
  'already-confirmed': {
    says: /^User cannot be confirmed\. Current status|^User is already confirmed/,
    otherwise: 'likely',
    repair: (evidence) => userOf(evidence, 'admin-get-user'),
    source: api('user-pool', 'ConfirmSignUp'),
  },
} as const satisfies SymptomTable

const names = ['Username', 'AuthParameters.USERNAME', 'ChallengeResponses.USERNAME']

/** A command about the user of the request; null: it names none. */
export function userOf({ connection, sent }: Evidence, action: string): Repair | null {
  const username = names.map((path) => sent?.values[path]).find((value) => value !== undefined)
  return username === undefined ? null : aboutUser(connection, action, username)
}

/** E.164: a plus, the country code, digits only. */
function phoneForm({ sent, problem }: Evidence): Judgement {
  if (problem?.kind !== 'refused' || !problem.message.includes('phone')) return 'open'
  const values = Object.entries(sent?.values ?? {})
  const index = values.findIndex(([, value]) => value === 'phone_number')
  const phone = values[index + 1]?.[1]
  return index < 0 || phone === undefined || /^\+\d{4,15}$/.test(phone) ? 'open' : proof('phone-form')
}
