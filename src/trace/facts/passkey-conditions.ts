import { isAccepted, judgeRelyingParty, type PageAddress } from '../../passkey/relying-party.ts'
import type { Exchange } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'
import { objectIn } from './json-object.ts'

/** What must be so for a user pool to offer a passkey at a sign-in. */
export const passkeyConditions = ['plan', 'client-flow', 'first-factor', 'relying-party', 'registered', 'mfa'] as const

export type PasskeyCondition = (typeof passkeyConditions)[number]

/** What recorded calls tell of a condition; none: nothing. */
export type KnownConditions = Readonly<Partial<Record<PasskeyCondition, boolean>>>

/** The latest call that tells of a condition counts. */
export function knownPasskeyConditions(runs: readonly Run[], page: PageAddress): KnownConditions {
  const exchanges = runs.flatMap(({ events }) => events.flatMap((event) => (event.kind === 'exchange' ? [event] : [])))
  return Object.assign({}, ...exchanges.map((exchange) => toldBy(exchange, page)))
}

function toldBy({ operation, requestBody, outcome }: Exchange, page: PageAddress): KnownConditions {
  if (outcome.kind !== 'answered') return {}
  const answer = objectIn(outcome.body) ?? {}
  const refusal = outcome.status < 300 ? null : `${answer.__type} ${answer.message}`
  if (refusal?.startsWith('FeatureUnavailableInTierException')) return { plan: false }
  switch (operation) {
    case 'InitiateAuth':
    case 'RespondToAuthChallenge':
      return { ...flowTold(objectIn(requestBody ?? '')?.AuthFlow, refusal), ...challengesTold(answer, page) }
    case 'StartWebAuthnRegistration':
      if (refusal?.startsWith('WebAuthnNotEnabled')) return { 'first-factor': false }
      if (refusal?.startsWith('WebAuthnConfigurationMissing')) return { 'relying-party': false }
      return refusal ? {} : { plan: true, 'first-factor': true, ...relyingParty(idIn(answer), page) }
    case 'ListWebAuthnCredentials':
      return Array.isArray(answer.Credentials) ? { registered: answer.Credentials.length > 0 } : {}
    default:
      return {}
  }
}

function flowTold(flow: unknown, refusal: string | null): KnownConditions {
  if (flow !== 'USER_AUTH') return {}
  if (refusal === null) return { 'client-flow': true }
  return /not enabled for (this|the) client/.test(refusal) ? { 'client-flow': false } : {}
}

/** Where it is missing, the user may just have none. */
function challengesTold(answer: Readonly<Record<string, unknown>>, page: PageAddress): KnownConditions {
  const { AvailableChallenges: available, ChallengeName: name, ChallengeParameters: parameters } = answer
  const isOffered = name === 'WEB_AUTHN' || (Array.isArray(available) && available.includes('WEB_AUTHN'))
  if (!isOffered) return {}
  const options = isObject(parameters) ? objectIn(String(parameters.CREDENTIAL_REQUEST_OPTIONS)) : null
  return { plan: true, 'first-factor': true, registered: true, ...relyingParty(options?.rpId, page) }
}

function idIn({ CredentialCreationOptions: options }: Readonly<Record<string, unknown>>): unknown {
  return isObject(options) && isObject(options.rp) ? options.rp.id : undefined
}

function relyingParty(id: unknown, page: PageAddress): KnownConditions {
  return typeof id === 'string' ? { 'relying-party': isAccepted(judgeRelyingParty(id, page)) } : {}
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
