import { exchange } from '../../testing/trace-fixture.ts'
import type { Exchange } from '../record/exchange.ts'

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
