import type { AwsCredentials } from '../../credentials/aws-credentials.ts'

/** A request to an API of the user's own. */
export interface ApiRequest {
  readonly method: ApiMethod
  /** http or https, with its query. */
  readonly url: string
  /** Besides those of the authorization. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** null: none. */
  readonly body: string | null
}

export const apiMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

export type ApiMethod = (typeof apiMethods)[number]

/** What goes along to be let in. */
export type ApiAuthorization =
  | { readonly kind: 'none' }
  /** @param scheme what stands before the token, e.g. `Bearer ` */
  | { readonly kind: 'token'; readonly scheme: '' | 'Bearer '; readonly token: string }
  | {
      readonly kind: 'signature'
      readonly credentials: AwsCredentials
      readonly service: string
      readonly region: string
      /** Epoch milliseconds by this computer's clock, corrected by the services'. */
      readonly now: number
    }

/** What became of it. Any status is an answer: whose it is and what it means is not known here. */
export type ApiAnswer =
  | {
      readonly kind: 'answered'
      readonly status: number
      /** As far as the API's CORS rule exposes them. */
      readonly headers: readonly (readonly [name: string, value: string])[]
      readonly body: string
    }
  /** To another address, which was not followed: what was sent is not for it. */
  | { readonly kind: 'redirected' }
  /** The browser asked beforehand, and the API allows neither the method nor the headers; without them it answers. */
  | { readonly kind: 'preflight-refused' }
  /** Somebody answers there, but the answer has no CORS header for this page. */
  | { readonly kind: 'cors-refused' }
  /** The page's own policy, or that of a header, kept the request back. */
  | { readonly kind: 'policy-refused' }
  /** A status and headers came, but not all of the body. */
  | { readonly kind: 'broken-off' }
  /** Nobody answers: the name, the network, the certificate, or the server is down. */
  | { readonly kind: 'unreachable' }
