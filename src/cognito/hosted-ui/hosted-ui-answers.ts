import * as v from 'valibot'
import type { AccessToken, IdToken, RefreshToken, TokenSet } from '../../token/token-set.ts'
import type { Operation } from '../answer.ts'
import { filledText } from '../filled-text.ts'
import { oauth } from '../protocols.ts'

// What this app takes from the answers of a user pool's OAuth endpoints (developer guide, "User pool endpoints").

function operation<Answer>(path: string, schema: v.GenericSchema<unknown, Answer>): Operation<Answer> {
  return { service: 'hosted-ui', operation: path, protocol: oauth, schema }
}

export const hostedUiOperations = {
  token: operation(
    '/oauth2/token',
    v.pipe(
      v.object({
        id_token: filledText,
        access_token: filledText,
        refresh_token: v.nullish(filledText, null),
        expires_in: v.nullish(v.number()),
        scope: v.nullish(v.string()),
      }),
      // This is where the three strings get their names.
      v.transform(
        ({ id_token, access_token, refresh_token }): TokenSet => ({
          idToken: id_token as IdToken,
          accessToken: access_token as AccessToken,
          refreshToken: refresh_token as RefreshToken | null,
        }),
      ),
    ),
  ),
  revoke: operation('/oauth2/revoke', v.object({})),
  userInfo: operation(
    '/oauth2/userInfo',
    v.intersect([v.object({ sub: filledText }), v.record(v.string(), v.unknown())]),
  ),
}

/** The tokens of an answer that was read already, out of oidc-client-ts's copy of it. */
export function tokensIn(response: unknown): TokenSet {
  return v.parse(hostedUiOperations.token.schema, response)
}
