import * as v from 'valibot'
import { isPlausibleTime } from '../../token/plausible-time.ts'
import type { Operation } from '../answer.ts'
import { filledText } from '../filled-text.ts'
import { awsQuery } from '../protocols.ts'

// What this app takes from the answers of STS (AWS Security Token Service API reference).

function operation<Answer>(name: string, schema: v.GenericSchema<unknown, Answer>): Operation<Answer> {
  return { service: 'sts', operation: name, protocol: awsQuery, schema }
}

const arn = v.pipe(v.string(), v.startsWith('arn:'))

/** ISO 8601, as XML writes times. */
const time = v.pipe(
  filledText,
  v.transform((text) => Date.parse(text)),
  v.check(isPlausibleTime),
)

export const stsOperations = {
  getCallerIdentity: operation(
    'GetCallerIdentity',
    v.object({ GetCallerIdentityResult: v.object({ Account: filledText, Arn: arn, UserId: filledText }) }),
  ),
  assumeRoleWithWebIdentity: operation(
    'AssumeRoleWithWebIdentity',
    v.object({
      AssumeRoleWithWebIdentityResult: v.object({
        AssumedRoleUser: v.object({ Arn: arn }),
        Credentials: v.object({
          AccessKeyId: filledText,
          SecretAccessKey: filledText,
          SessionToken: filledText,
          Expiration: v.nullish(time, null),
        }),
      }),
    }),
  ),
}
