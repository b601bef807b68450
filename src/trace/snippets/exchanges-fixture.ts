import type { Exchange } from '../record/exchange.ts'

const origin = 'https://cognito-identity.eu-west-1.amazonaws.com/'

/** A request to the identity pool; anything of it may be another. */
export function exchange(change: Partial<Exchange>): Exchange {
  return {
    kind: 'exchange',
    id: '1',
    peer: 'identity-pool',
    operation: 'GetId',
    method: 'POST',
    url: origin,
    requestHeaders: [],
    requestBody: null,
    started: 0,
    attempt: 1,
    outcome: { kind: 'pending' },
    ...change,
  }
}

/** A call with the headers that the AWS SDK sends. */
export const json = (target: string, body: unknown): Exchange =>
  exchange({
    requestHeaders: [
      ['accept', '*/*'],
      ['amz-sdk-request', 'attempt=1; max=3'],
      ['content-type', 'application/x-amz-json-1.1'],
      ['x-amz-target', target],
      ['x-amz-user-agent', 'aws-sdk-js/3'],
    ],
    requestBody: JSON.stringify(body),
  })
