import * as v from 'valibot'
import { isPlausibleTime } from '../../token/plausible-time.ts'
import type { Operation } from '../answer.ts'
import { filledText } from '../filled-text.ts'
import { awsJson } from '../protocols.ts'

// What this app takes from the answers of an identity pool (Amazon Cognito Federated Identities API reference).

function operation<Answer>(name: string, schema: v.GenericSchema<unknown, Answer>): Operation<Answer> {
  return { service: 'identity-pool', operation: name, protocol: awsJson, schema }
}

/** Epoch seconds, with a fraction. */
const time = v.pipe(
  v.number(),
  v.transform((seconds) => seconds * 1000),
  v.check(isPlausibleTime),
)

export const identityPoolOperations = {
  getId: operation('GetId', v.object({ IdentityId: filledText })),
  getCredentialsForIdentity: operation(
    'GetCredentialsForIdentity',
    v.object({
      IdentityId: filledText,
      Credentials: v.object({
        AccessKeyId: filledText,
        SecretKey: filledText,
        SessionToken: filledText,
        Expiration: v.nullish(time, null),
      }),
    }),
  ),
  getOpenIdToken: operation('GetOpenIdToken', v.object({ IdentityId: v.nullish(filledText, null), Token: filledText })),
}
