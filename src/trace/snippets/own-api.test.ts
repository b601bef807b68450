import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { callApi } from '../../cognito/own-api/call-api.ts'
import { serviceAddress } from '../../connection/service-address.ts'
import type { AwsCredentials } from '../../credentials/aws-credentials.ts'
import { code as snippets } from '../../i18n/en/code.ts'
import { serviceCalls } from '../../protocol/aws/service-calls.ts'
import { startEmulator } from '../../testing/emulator-fixture.ts'
import { issuedTo } from '../../testing/issued-fixture.ts'
import { createRecorder } from '../record/recorder.ts'
import { createTrace } from '../record/trace.ts'
import type { SnippetLanguage } from './languages/languages.ts'
import { runnable, runSnippet } from './programs-fixture.ts'
import { snippetOf } from './snippet.ts'

// Calls of an API as the app makes and records them, made again by their snippets.

const texts = snippets.comments
const languages = ['curl', 'python', 'javascript'] as const satisfies readonly SnippetLanguage[]
const { signal } = new AbortController()
const trace = createTrace(Date.now)
const plainFetch = globalThis.fetch

let local: Awaited<ReturnType<typeof startEmulator>>
let credentials: AwsCredentials
let idToken: string

beforeAll(async () => {
  local = await startEmulator()
  const { connection } = local
  trace.begin('user-pool', connection)
  globalThis.fetch = createRecorder(trace, plainFetch, Date.now).fetch
  const issued = await issuedTo(local, { name: 'alice', password: 'Alice-Passw0rd!' })
  idToken = issued.idToken ?? ''
  credentials = issued.credentials
})

afterAll(() => {
  globalThis.fetch = plainFetch
  return local.close()
})

/** The snippet of the call that was made last. */
function latest(language: SnippetLanguage) {
  const { events } = trace.store.getState().runs[0] ?? { events: [] }
  const exchange = events.findLast((event) => event.kind === 'exchange')
  if (exchange?.kind !== 'exchange') throw new Error('nothing was recorded')
  const snippet = snippetOf(exchange, local.connection, language, { secrets: 'environment', texts, events })
  if (!snippet) throw new Error(`no ${language}`)
  return snippet
}

async function signed(method: 'GET' | 'POST', query = '') {
  const body = method === 'POST' ? '{"order":[1,"é"]}' : null
  const headers = body === null ? [] : ([['content-type', 'application/json']] as const)
  const request = { method, url: `${local.origin}/apis/iam/whoami${query}`, headers, body }
  const { region } = local.connection
  const answer = await callApi(
    request,
    { kind: 'signature', credentials, service: 'execute-api', region, now: Date.now() },
    signal,
  )
  expect(answer).toMatchObject({ kind: 'answered', status: 200 })
}

describe.each(languages)('%s', (language) => {
  const run = test.runIf(runnable[language])

  run('signs a call for the API’s service and Region', async () => {
    await signed('GET', '?b=2&a=1%202')
    expect(await runSnippet(language, latest(language))).toContain('"cognitoIdentityId"')
  })

  run('signs the body, too', async () => {
    await signed('POST')
    expect(await runSnippet(language, latest(language))).toContain('"cognitoIdentityId"')
  })

  run('sends a token as it was sent, with the headers that were typed', async () => {
    const request = {
      method: 'GET',
      url: `${local.origin}/apis/rest/whoami`,
      headers: [['x-api-key', 'k3y']],
      body: null,
    } as const
    await callApi(request, { kind: 'token', scheme: '', token: idToken }, signal)
    const snippet = latest(language)
    expect(snippet.environment).toEqual([
      { name: 'COGNITO_ID_TOKEN', value: idToken },
      { name: 'COGNITO_X_API_KEY', value: 'k3y' },
    ])
    expect(await runSnippet(language, snippet)).toContain('"alice"')
  })
})

describe.each(languages)('a call of an AWS service, %s', (language) => {
  const run = test.runIf(runnable[language])

  run.each(['dynamodb', 'lambda', 'sns'] as const)('%s', async (service) => {
    const { method, headers, body } = serviceCalls[service]
    const { region } = local.connection
    const url = serviceAddress(local.connection, service, region)
    const signature = { kind: 'signature', credentials, service, region, now: Date.now() } as const
    const answer = await callApi({ method, url, headers, body }, signature, signal)
    expect(answer).toMatchObject({ kind: 'answered', status: 200 })
    expect(await runSnippet(language, latest(language))).toMatch(new RegExp(`"allowed": ?"${service}:List`))
  })
})

it('a call of S3 is signed for S3', async () => {
  const scope = 'Credential=AKIA/20260101/eu-west-1/s3/aws4_request'
  const exchange = {
    kind: 'exchange',
    id: '1',
    peer: 's3',
    operation: 'ListObjectsV2',
    method: 'GET',
    url: 'https://bucket.s3.eu-west-1.amazonaws.com/?list-type=2',
    requestHeaders: [['authorization', `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0`]],
    requestBody: null,
    started: 0,
    attempt: 1,
    outcome: { kind: 'pending' },
  } as const
  const snippet = snippetOf(exchange, local.connection, 'curl', { secrets: 'environment', texts })
  expect(snippet?.code).toContain('aws:amz:eu-west-1:s3')
})
