import type { ReadToken } from '../read-token.ts'
import type { VerificationReport } from '../report.ts'
import { judge, type VerifierAnswer } from '../verifiers/judgement.ts'
import { verifiers } from '../verifiers/verifiers.ts'
import { type ApiCredential, type ApiKind, apiKinds } from './api-kinds.ts'

/** Whether a call would be let in, as far as it can be told before it is sent. */
export interface GuardAnswer {
  /** `depends`: on how the API is set up. */
  readonly verdict: 'fits' | 'depends' | 'refused'
  /** What the API's own verifier says of the token; null: nothing is there to judge. */
  readonly judged: VerifierAnswer | null
}

/**
 * Which token this kind of API wants, before anything is sent.
 * @param presented the token that would be sent, with its report; null: none, or not checked yet
 */
export function guard(
  kind: ApiKind,
  credential: ApiCredential,
  presented: { readonly token: ReadToken; readonly report: VerificationReport } | null,
): GuardAnswer {
  const { verifier, ignores, wants }: (typeof apiKinds)[ApiKind] = apiKinds[kind]
  if (ignores.some((ignored) => ignored === credential)) return { verdict: 'refused', judged: null }
  if (credential === 'none') {
    return { verdict: wants.some((wanted) => wanted === 'none') ? 'depends' : 'refused', judged: null }
  }
  if (credential === 'signature') return { verdict: wants[0] === 'signature' ? 'fits' : 'depends', judged: null }
  if (verifier === null || presented === null) return { verdict: 'depends', judged: null }
  const judged = judge(verifiers[verifier], presented.token, presented.report)
  if (judged.answer === 'refuses') return { verdict: 'refused', judged }
  // Where it depends, the usual set-up counts.
  return { verdict: judged.answer === 'accepts' || wants[0] === credential ? 'fits' : 'depends', judged }
}
