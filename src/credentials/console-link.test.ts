import { createServer } from 'node:http'
import { describe, expect, it, onTestFinished, test } from 'vitest'
import { type ConsoleScriptId, consoleScripts, consoleSignIn } from './console-link.ts'
import { output, savedAs, testWith } from './export/run-program-fixture.ts'

describe('where the console’s sign-in is', () => {
  test.each([
    [
      'eu-west-1',
      'https://signin.aws.amazon.com/federation',
      'https://console.aws.amazon.com/console/home?region=eu-west-1',
    ],
    [
      'us-east-1',
      'https://signin.aws.amazon.com/federation',
      'https://console.aws.amazon.com/console/home?region=us-east-1',
    ],
    [
      'cn-north-1',
      'https://signin.amazonaws.cn/federation',
      'https://console.amazonaws.cn/console/home?region=cn-north-1',
    ],
    [
      'us-gov-west-1',
      'https://signin.amazonaws-us-gov.com/federation',
      'https://console.amazonaws-us-gov.com/console/home?region=us-gov-west-1',
    ],
    [
      'eusc-de-east-1',
      'https://eusc-de-east-1.signin.amazonaws-eusc.eu/federation',
      'https://console.amazonaws-eusc.eu/console/home?region=eusc-de-east-1',
    ],
  ])('%s', (region, federation, destination) => {
    expect(consoleSignIn(region)).toEqual({ federation, destination })
  })

  it.each(['us-iso-east-1', 'eu-isoe-west-1', ''])('is not known for "%s"', (region) => {
    expect(consoleSignIn(region)).toBeNull()
  })
})

const credentials = {
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: 'IQoJb3Jp//+&="\'$(id)\\ é%2B==',
  expires: null,
}
const issuer = 'https://inspector.example/?a=b c&d'
const destination = 'https://console.aws.amazon.com/console/home?region=eu-west-1&a=b c+d'

/** Stands in for the federation endpoint. */
async function federation(answer: (url: URL) => { readonly status: number; readonly body: string }) {
  const asked: URL[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    asked.push(url)
    const { status, body } = answer(url)
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : null
  return { asked, address: `http://127.0.0.1:${port}/federation` }
}

const programs: readonly (readonly [ConsoleScriptId, program: string, needs: readonly string[]])[] = [
  ['shell', 'sh', ['sh', 'curl', 'jq']],
  ['shell', 'bash', ['bash', 'curl', 'jq']],
  ['python', 'python3', ['python3']],
]

for (const [id, program, needs] of programs) {
  const { fileName, write } = consoleScripts[id]

  testWith(...needs)(
    `the ${id} script, run by ${program}, trades the keys for a link`,
    async () => {
      const SigninToken = 'token/with+signs=&é'
      const { asked, address } = await federation(() => ({ status: 200, body: JSON.stringify({ SigninToken }) }))
      const path = savedAs(fileName, write(credentials, { federation: address, destination }, issuer))
      const printed = await output(program, [path])

      expect(asked).toHaveLength(1)
      const query = asked[0]?.searchParams
      expect(query?.get('Action')).toBe('getSigninToken')
      expect(JSON.parse(query?.get('Session') ?? '')).toEqual({
        sessionId: credentials.accessKeyId,
        sessionKey: credentials.secretAccessKey,
        sessionToken: credentials.sessionToken,
      })
      expect(asked[0]?.search).not.toMatch(/[ "'{}]/)

      expect(printed.trim().split('\n')).toHaveLength(1)
      const link = new URL(printed)
      expect(link.origin + link.pathname).toBe(address)
      expect(Object.fromEntries(link.searchParams)).toEqual({
        Action: 'login',
        Issuer: issuer,
        Destination: destination,
        SigninToken,
      })
    },
    30_000,
  )

  testWith(...needs)(
    `the ${id} script, run by ${program}, prints no link where there is none`,
    async () => {
      for (const [status, body] of [
        [400, 'Token Expired'],
        [200, '{}'],
      ] as const) {
        const { address } = await federation(() => ({ status, body }))
        const path = savedAs(fileName, write(credentials, { federation: address, destination }, issuer))
        await expect(output(program, [path])).rejects.toMatchObject({ stdout: '' })
      }
    },
    30_000,
  )
}
