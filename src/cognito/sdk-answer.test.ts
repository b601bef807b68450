import { CognitoIdentityClient, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { expect, it } from 'vitest'
import { identityPoolOperations } from './identity-pool/identity-pool-answers.ts'
import { problemFrom } from './problem.ts'
import { readAnswers } from './sdk-answer.ts'

const timeout = new DOMException('signal timed out', 'TimeoutError')
const network = new TypeError('Failed to fetch')

it.each([
  ['that nobody answered is sent again', network, {}, 'unreachable', 3],
  ['that nobody answered is not sent again if it must be done once', network, { onlyOnce: true }, 'unreachable', 1],
  ['that was held open is not sent again', timeout, {}, 'timed-out', 1],
] as const)('a request %s', async (_, error, reading, kind, times) => {
  let sent = 0
  const client = new CognitoIdentityClient({
    region: 'eu-west-1',
    requestHandler: {
      handle: () => {
        sent++
        return Promise.reject(error)
      },
    },
  })
  readAnswers(client.middlewareStack, identityPoolOperations.getId, () => {}, reading)
  const failed: unknown = await client
    .send(new GetIdCommand({ IdentityPoolId: 'eu-west-1:1' }))
    .catch((e: unknown) => e)
  expect(problemFrom(failed)).toMatchObject({ kind, operation: 'GetId', service: 'identity-pool' })
  expect(sent).toBe(times)
})
