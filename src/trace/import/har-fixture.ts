import { readTraceFile } from './trace-file.ts'

/** One entry of a HAR of another program, with some of its members changed. */
export function entry(
  changes: Readonly<Record<string, unknown>> = {},
  url = 'https://cognito-identity.eu-west-1.amazonaws.com/',
) {
  return {
    startedDateTime: '2026-11-21T09:30:00.010Z',
    time: 12,
    request: {
      method: 'POST',
      url,
      headers: [{ name: 'X-Amz-Target', value: 'AWSCognitoIdentityService.GetId' }],
      bodySize: 2,
      postData: { mimeType: 'application/x-amz-json-1.1', text: '{}' },
    },
    response: { status: 200, headers: [], content: { size: 2, mimeType: 'application/json', text: '{}' } },
    ...changes,
  }
}
export const har = (...entries: readonly unknown[]) => JSON.stringify({ log: { version: '1.2', entries } })

/** What is read of a file that can be opened. */
export function opened(text: string) {
  const read = readTraceFile(text)
  if (!read.ok) throw new Error(JSON.stringify(read.reason))
  return read
}
