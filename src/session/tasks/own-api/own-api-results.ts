import type { ApiAnswer, ApiRequest } from '../../../cognito/own-api/api-call.ts'
import type { ApiCredential, ApiKind } from '../../../token/api/api-kinds.ts'

/** A call of an API, with what of the sign-in it is authorized by. */
export interface OwnApiCall {
  readonly request: ApiRequest
  /** Of the API, as it was chosen for this call: the answer is read by it. */
  readonly kind: ApiKind
  readonly credential: ApiCredential
  /** Before a token. */
  readonly scheme: '' | 'Bearer '
  /** Of a signature. */
  readonly service: string
  readonly region: string
}

export interface OwnApiResults {
  /** Hosts, with their ports, that the user has confirmed by name since the sign-in. */
  readonly confirmed: readonly string[]
  /** null: nothing was called. */
  readonly latest: { readonly call: OwnApiCall; readonly answer: ApiAnswer } | null
}
