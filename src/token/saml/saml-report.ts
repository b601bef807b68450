import { longestLogin } from '../../protocol/federation/logins.ts'
import { awsAudiences, isAwsRecipient, roleAttribute, sessionNameAttribute } from '../../protocol/saml/namespaces.ts'
import type { SamlAssertion, SamlDocument } from '../../protocol/saml/saml-response.ts'

/** What AWS wants of a SAML response.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html */
export const samlRules = [
  'response',
  'status',
  'assertion',
  'signature',
  'not-before',
  'expiry',
  'audience',
  'recipient',
  'session-name',
  'role',
  'length',
] as const

export type SamlRule = (typeof samlRules)[number]

export interface SamlFinding {
  readonly rule: SamlRule
  /** `open`: it may be so. */
  readonly verdict: 'passed' | 'failed' | 'open'
  /** What stands there; a time as epoch milliseconds; null: nothing. */
  readonly found: string | number | null
}

interface Circumstances {
  /** Characters of the base64. */
  readonly length: number
  /** Epoch milliseconds by the services' clock. */
  readonly now: number
}

/** Judges all but the signature's value, which takes the provider's certificate. */
export function samlReport(document: SamlDocument, { length, now }: Circumstances): readonly SamlFinding[] {
  const { response, assertion } = document
  const status = response?.status?.split(':').at(-1) ?? null
  return [
    finding('response', response !== null, response?.issuer ?? null),
    ...(response ? [finding('status', status === 'Success', status)] : []),
    finding('assertion', assertion !== null && !document.isEncrypted, countOf(document)),
    ...(assertion ? ofAssertion(document, assertion, now) : []),
    finding('length', length <= longestLogin, String(length)),
  ]
}

function ofAssertion({ response }: SamlDocument, assertion: SamlAssertion, now: number): SamlFinding[] {
  const { notBefore, confirmations, audiences } = assertion
  const end = endOf(assertion)
  const signatures = [response?.signature, assertion.signature].filter((signature) => !!signature)
  const [confirmation, ...others] = confirmations
  const isSentToAws = others.length === 0 && isAwsRecipient(confirmation?.recipient ?? '')
  const isForAws = audiences.length > 0 && audiences.every((some) => some.some((one) => awsAudiences.includes(one)))
  const names = valuesOf(assertion, sessionNameAttribute)
  const roles = valuesOf(assertion, roleAttribute)
  return [
    finding(
      'signature',
      signatures.length > 0 && signatures.every(({ coversParent }) => coversParent),
      signatures.map(({ reference }) => reference ?? '–').join(', ') || null,
    ),
    ...(notBefore === null ? [] : [finding('not-before', notBefore <= now, notBefore)]),
    finding('expiry', end !== null && now < end, end),
    finding('audience', isForAws, audiences.flat().join(', ') || null),
    finding('recipient', isSentToAws, confirmations.map(({ recipient }) => recipient ?? '–').join(', ') || null),
    finding('session-name', names.length === 1, names.join(', ') || null),
    roles.length === 0
      ? { rule: 'role', verdict: 'open', found: null }
      : finding('role', roles.every(isPair), roles.join('; ')),
  ]
}

const finding = (rule: SamlRule, isGood: boolean, found: SamlFinding['found']): SamlFinding => ({
  rule,
  verdict: isGood ? 'passed' : 'failed',
  found,
})

/** The earliest of its ends; null: it has none. */
export function endOf({ notOnOrAfter, confirmations }: SamlAssertion): number | null {
  const ends = [notOnOrAfter, ...confirmations.map((confirmation) => confirmation.notOnOrAfter)]
  const given = ends.filter((end) => end !== null)
  return given.length === 0 ? null : Math.min(...given)
}

const valuesOf = ({ attributes }: SamlAssertion, wanted: string): readonly string[] =>
  attributes.filter(({ name }) => name === wanted).flatMap(({ values }) => values)

const isPair = (pair: string) => /:role\/[^,]+,[^,]+:saml-provider\/|:saml-provider\/[^,]+,[^,]+:role\//.test(pair)

const countOf = ({ assertions, isEncrypted }: SamlDocument) =>
  `${assertions}${isEncrypted ? ' + EncryptedAssertion' : ''}`
