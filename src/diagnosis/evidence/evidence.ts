import type { Problem, Service } from '../../cognito/problem.ts'
import type { Connection } from '../../connection/connection.ts'
import type { TokenKind } from '../../token/kind/token-kind.ts'

/** All that the page knows of a refusal, or of a request that it is about to send; plain data. */
export interface Evidence {
  /** null: nothing was refused, the request is looked at before it is sent. */
  readonly problem: Problem | null
  readonly connection: Connection
  /** null: no request, or the trace doesn't have it any more. */
  readonly sent: SentRequest | null
  /** What the recorded runs did before that, the oldest first. */
  readonly earlier: readonly EarlierStep[]
  /** That the same endpoint answered another request: since that one, or in the seconds before it; null: it didn't. */
  readonly answeredBeside: AnsweredBeside | null
  /** The address by which the browser was sent back; null: it was not. */
  readonly returned: ReturnedAddress | null
  /** The relying party ID that the user pool named last; null: none. */
  readonly relyingPartyId: string | null
  /** That signed calls are made with; null: the trace has none. */
  readonly credentials: UsedCredentials | null
  /** Names of the keys that the user pool publishes; null: they were not loaded. */
  readonly keyIds: readonly string[] | null
  /** How far the services' clock is ahead of this computer's, milliseconds; null: no answer showed it. */
  readonly clockDifference: number | null
  /** This computer's clock, epoch milliseconds. */
  readonly now: number
  readonly page: PageFacts
}

/** What a request, or the address that the browser was sent to, had in it. */
export interface SentRequest {
  readonly service: Service | null
  /** As in the trace, e.g. `GetId` or `/oauth2/authorize`. */
  readonly operation: string
  readonly url: string
  /** Epoch milliseconds. */
  readonly at: number
  /** Texts of the body or the query by their path, e.g. `AuthParameters.USERNAME`. */
  readonly values: Readonly<Record<string, string>>
  /** Of the Logins map; null: the operation has none, or it was not sent. */
  readonly logins: readonly SentLogin[] | null
  /** The access token, or the web identity token; null: none. */
  readonly token: TokenFacts | null
  /** Names in lower case. */
  readonly headers: readonly string[]
  /** The steps before that sent the same code, session or refresh token, and were accepted. */
  readonly spentIn: readonly EarlierStep[]
}

export interface SentLogin {
  readonly key: string
  readonly token: TokenFacts
}

/** What a token says; nothing of it is checked. */
export interface TokenFacts {
  readonly kind: TokenKind
  readonly issuer: string | null
  /** `azp` or else `aud`; of an access token `client_id`. */
  readonly client: string | null
  /** `azp` or else `aud`, as the identity pool reads it; null: there is none. */
  readonly audience: string | null
  /** Epoch milliseconds; null: no end is named. */
  readonly expires: number | null
  readonly scopes: readonly string[]
  readonly roles: readonly string[]
  readonly preferredRole: string | null
  readonly keyId: string | null
  /** Whether its signature is as long as its algorithm makes it. */
  readonly isCut: boolean
}

/** A request that was sent before, or a redirect. */
export interface EarlierStep {
  readonly operation: string
  readonly outcome: 'accepted' | 'refused' | 'unanswered'
  /** Of a refusal. */
  readonly code: string | null
  readonly message: string | null
  readonly at: number
  readonly values: Readonly<Record<string, string>>
  /** Keys of its Logins map. */
  readonly loginsKeys: readonly string[]
}

export interface UsedCredentials {
  /** null: the trace doesn't have it any more. */
  readonly identityId: string | null
  readonly isGuest: boolean
  /**
   * Cognito adds a session policy for guests in the enhanced flow only.
   * https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html
   */
  readonly flow: 'enhanced' | 'classic'
  /** Epoch milliseconds; null: no end was named. */
  readonly expires: number | null
}

export interface AnsweredBeside {
  readonly operation: string
  readonly when: 'before' | 'since'
}

export interface ReturnedAddress {
  readonly at: number
  /** Names and values of its query; secrets as masks. */
  readonly values: Readonly<Record<string, string>>
  /** An earlier return had the same code or state. */
  readonly isSecond: boolean
}

export interface PageFacts {
  readonly origin: string
  readonly redirectUri: string
  /** False: the page knows that the network is gone. */
  readonly isOnline: boolean
  /** Whether the page's policy lets it send to the request's address. */
  readonly isAllowed: boolean
}
