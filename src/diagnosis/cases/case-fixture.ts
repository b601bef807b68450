import type { Problem, Service } from '../../cognito/problem.ts'
import type { Finding } from '../diagnose.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { ProofName } from '../proof.ts'
import type { SymptomName } from '../symptoms.ts'

/** A refusal in the words of the service, with what else is known, and the cause that has to come first. */
export interface Case {
  readonly symptom: SymptomName
  readonly problem: Problem
  /** null: only the words speak for it. */
  readonly proof: ProofName | null
  readonly more: Partial<Evidence>
}

export const is = (
  symptom: SymptomName,
  problem: Problem,
  proof: ProofName | null = null,
  more: Partial<Evidence> = {},
): Case => ({ symptom, problem, proof, more })

/** A refusal as that service writes it. */
export const by =
  (service: Service, status = 400) =>
  (operation: string, code: string, message = ''): Problem => ({
    kind: 'refused',
    service,
    operation,
    code,
    message,
    status,
  })

export const pool = by('user-pool')
export const identityPool = by('identity-pool')
export const oauth = by('hosted-ui')
export const sts = by('sts', 403)
export const s3 = by('s3', 403)

export const notAuthorized = (operation: string, message: string) => pool(operation, 'NotAuthorizedException', message)
export const invalid = (operation: string, message: string) => pool(operation, 'InvalidParameterException', message)
export const login = (message: string, operation = 'GetId') =>
  identityPool(operation, 'NotAuthorizedException', message)

/** What the Hosted UI sends the browser back with. */
export const back = (error: string, description: string | null = null, awaited = true): Problem => ({
  kind: 'sent-back',
  error,
  description,
  awaited,
})

/**
 * Causes between which nothing decides: a browser tells a page the same network error of all of them.
 * https://fetch.spec.whatwg.org/#concept-network-error
 */
const alike: Readonly<Partial<Record<SymptomName, readonly SymptomName[]>>> = {
  unreachable: ['cors-headers-missing', 'blocked-by-extension', 'domain-unknown'],
}

/** The causes told of as surely as the first, though something has to decide between them. */
export function rivalsOf([first, ...others]: readonly Finding[]): readonly SymptomName[] {
  const equal = others.filter(({ certainty }) => certainty === first?.certainty).map(({ symptom }) => symptom)
  const known = first ? (alike[first.symptom] ?? []) : []
  return equal.filter((symptom) => !known.includes(symptom))
}
