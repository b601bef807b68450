import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import type { servedPool } from '../identity-pool/served-pool-fixture.ts'

interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** What the SDK sends, of which a test may change anything. */
export interface SignedRequest {
  readonly headers: Record<string, string>
  body: string
}

/** For tests: callers of STS by AWS's own client. */
export function sdkCaller(pool: ReturnType<typeof servedPool>) {
  return {
    guestKeys: async (): Promise<Required<Keys>> => {
      const { Credentials } = await pool.getCredentials(await pool.getId())
      return {
        accessKeyId: Credentials?.AccessKeyId ?? '',
        secretAccessKey: Credentials?.SecretKey ?? '',
        sessionToken: Credentials?.SessionToken ?? '',
      }
    },

    /** @param tamper changes what is sent, after it was signed */
    callerOf: (credentials: Keys, config: object = {}, tamper?: (request: SignedRequest) => unknown) => {
      const sts = new STSClient({ ...pool.client(), ...config, credentials })
      sts.middlewareStack.add(
        (next) => async (given) => {
          // The stack's types know only of `unknown` here; it is the HTTP request that the signer has made.
          await tamper?.(given.request as SignedRequest)
          return next(given)
        },
        { step: 'deserialize', priority: 'low' },
      )
      return sts.send(new GetCallerIdentityCommand({}))
    },
  }
}
