import type { Connection } from '../../../connection/connection.ts'
import type { AuthorizeQuery } from '../../../protocol/authorize-parameters.ts'

interface Given {
  readonly redirectUri: string
  /** Of the page; Cognito's pages are in English unless told otherwise. */
  readonly language: string
  readonly chosen: AuthorizeQuery
}

/** The parameters of the request for the Hosted UI's own page, but for those that are made when the browser leaves. */
export function queryFor(connection: Connection, { redirectUri, language, chosen }: Given): AuthorizeQuery {
  const query: AuthorizeQuery = {
    client_id: connection.userPoolClientId ?? '',
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: connection.scopes.join(' '),
    code_challenge_method: 'S256',
    ...(language !== 'en' && { lang: language }),
    ...chosen,
  }
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
}
