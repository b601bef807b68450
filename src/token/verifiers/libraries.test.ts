import { CognitoJwtVerifier } from 'aws-jwt-verify'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { readToken } from '../read-token.ts'
import { check, connection, issuer, now } from '../token-fixture.ts'
import { awsJwtVerify } from './aws-jwt-verify.ts'
import { jose } from './jose.ts'
import { outcomesFor } from './judgement.ts'
import { otherClient, presentedTokens, run, updatedIssuer } from './presented-tokens-fixture.ts'
import type { Verifier } from './verifier.ts'

const { jwks, keys, tokens } = await presentedTokens()
const client = connection.userPoolClientId

beforeAll(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  return () => vi.useRealTimers()
})

const accepts = async (verification: Promise<unknown>) =>
  verification.then(
    () => true,
    () => false,
  )

/** What the library says of a token, when it is set up by the setting. */
const libraries: readonly (readonly [string, Verifier, (setting: string | null, token: string) => Promise<boolean>])[] =
  [
    [
      'jose',
      jose,
      async (setting, token) => {
        const verification = run(setting, { jwtVerify, token, keys: createLocalJWKSet(jwks) })
        return accepts(Promise.resolve(verification))
      },
    ],
    [
      'aws-jwt-verify',
      awsJwtVerify,
      async (setting, token) => {
        const verifier = run(setting, { CognitoJwtVerifier })
        if (!(verifier instanceof CognitoJwtVerifier)) throw new Error(`no verifier: ${setting}`)
        // Its type can't know which properties the setting had.
        verifier.cacheJwks({ keys: jwks.keys.map((key) => ({ ...key, kid: key.kid ?? '' })) })
        return accepts(verifier.verify(token, {}))
      },
    ],
  ]

describe.each(libraries)('the verdict of %s is the library’s own', (_, verifier, askLibrary) => {
  it.each(tokens)('%s', async (name, token) => {
    const report = await check(token, { keys })
    for (const target of [
      { issuer, client, party: client },
      { issuer: updatedIssuer, client, party: client },
      { issuer, client: otherClient, party: otherClient },
    ]) {
      for (const { setUp, refusal } of outcomesFor(verifier, target, readToken(token), report)) {
        const answer = await askLibrary(setUp.setting, token)
        expect({ name, setting: setUp.setting, accepts: refusal === null }).toEqual({
          name,
          setting: setUp.setting,
          accepts: answer,
        })
      }
    }
  })
})
