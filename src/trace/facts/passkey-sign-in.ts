import * as v from 'valibot'
import { type CredentialJson, type PasskeyRequestOptions, requestOptions } from '../../passkey/options.ts'
import type { TraceEvent } from '../record/exchange.ts'
import { objectIn } from './json-object.ts'

/** A signature that was sent, and what it was asked for. */
export interface PasskeySignIn {
  readonly credential: CredentialJson
  readonly options: PasskeyRequestOptions
}

const sent = v.object({
  ChallengeName: v.literal('WEB_AUTHN'),
  ChallengeResponses: v.object({ CREDENTIAL: v.pipe(v.string(), v.parseJson()) }),
})

const credentialJson = v.looseObject({
  id: v.string(),
  rawId: v.string(),
  type: v.string(),
  clientExtensionResults: v.optional(v.looseObject({}), {}),
  response: v.record(v.string(), v.unknown()),
})

const asked = v.object({
  ChallengeParameters: v.object({ CREDENTIAL_REQUEST_OPTIONS: v.pipe(v.string(), v.parseJson(), requestOptions) }),
})

/** The latest of a run; null: there is none, or it is masked. */
export function passkeySignInOf(events: readonly TraceEvent[]): PasskeySignIn | null {
  const exchanges = events.flatMap((event) => (event.kind === 'exchange' ? [event] : []))
  const answers = exchanges.map(({ requestBody }) => v.safeParse(sent, objectIn(requestBody ?? '')))
  const index = answers.findLastIndex(({ success }) => success)
  const answer = answers[index]
  const options = exchanges
    .slice(0, Math.max(index, 0))
    .map(({ outcome }) => v.safeParse(asked, outcome.kind === 'answered' ? objectIn(outcome.body) : null))
    .findLast(({ success }) => success)
  if (!answer?.success || !options?.success) return null
  const credential = v.safeParse(credentialJson, answer.output.ChallengeResponses.CREDENTIAL)
  if (!credential.success) return null
  return { credential: credential.output, options: options.output.ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS }
}
