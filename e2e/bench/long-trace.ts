/** A trace file as the app writes it: one run of many exchanges, some of them with a body of the given size. */
export function longTrace(options: { readonly exchanges: number; readonly largeBodies: readonly LargeBody[] }): string {
  const events = Array.from({ length: options.exchanges }, (_, index) => {
    const large = options.largeBodies.find(({ at }) => at === index)
    return exchange(index, large?.body ?? smallBody(index))
  })
  return JSON.stringify({
    format: 'cognito-inspector-trace',
    version: 2,
    writer: { name: 'Cognito Inspector', version: '0.1.0' },
    browser: null,
    exported: new Date(0).toISOString(),
    runs: [
      {
        id: 'run-1',
        number: 1,
        signInMethod: 'user-pool',
        connection: { name: 'Long', region: 'eu-west-1', endpoints: {} },
        started: 0,
        state: 'done',
        events,
        redacted: true,
      },
    ],
  })
}

export interface LargeBody {
  /** Index of the exchange that has it. */
  readonly at: number
  readonly body: string
}

/** About a megabyte each, in the shapes that are hard to show. */
export const megabytes = {
  'JSON of many members': JSON.stringify(Array.from({ length: 40_000 }, (_, id) => ({ id, name: 'abc' }))),
  'JSON of one long string': JSON.stringify({ text: 'x'.repeat(1_000_000) }),
  'XML of many elements': `<list>${'<item>abc</item>'.repeat(62_000)}</list>`,
  'text in one line': 'lorem ipsum '.repeat(83_000),
  'broken JSON': `[${'{"a":"b"},'.repeat(100_000)}`,
} as const

const operations = ['InitiateAuth', 'RespondToAuthChallenge', 'GetId', 'GetCredentialsForIdentity'] as const

function exchange(index: number, body: string) {
  const operation = operations[index % operations.length] ?? 'GetId'
  return {
    kind: 'exchange',
    id: `run-1-${index + 1}`,
    peer: operation.startsWith('Get') ? 'identity-pool' : 'user-pool',
    operation,
    method: 'POST',
    url: 'https://cognito-idp.eu-west-1.amazonaws.com/',
    requestHeaders: [
      ['content-type', 'application/x-amz-json-1.1'],
      ['x-amz-target', `AWSCognitoIdentityProviderService.${operation}`],
    ],
    requestBody: JSON.stringify({
      ClientId: 'abc',
      AuthParameters: { USERNAME: `user-${index}`, PASSWORD: '•••#9c41' },
    }),
    started: index * 100,
    attempt: 1,
    outcome: {
      kind: 'answered',
      status: index % 50 === 49 ? 400 : 200,
      headers: [['content-type', 'application/x-amz-json-1.1']],
      body,
      size: body.length,
      duration: 20 + (index % 80),
    },
  }
}

/** As long as an answer with tokens. */
function smallBody(index: number): string {
  return JSON.stringify({
    AuthenticationResult: { IdToken: '•••#9c41', ExpiresIn: 3600 },
    padding: `${index}`.repeat(300),
  })
}
