import { beforeAll, describe, expect, test } from 'vitest'
import { unservedEmulator } from '../../testing/emulator-fixture.ts'
import type { Emulator } from '../emulator.ts'

const origin = 'http://localhost:9250'
let emulator: Emulator
beforeAll(async () => {
  emulator = await unservedEmulator({ origin })
})

describe('GET /', () => {
  const home = async (accept: string) => {
    const response = await emulator.fetch(new Request(`${origin}/`, { headers: { Accept: accept } }))
    return { type: response.headers.get('Content-Type'), text: await response.text() }
  }

  test('is a page for people', async () => {
    for (const accept of ['text/html,application/xhtml+xml,*/*;q=0.8', '*/*', 'application/json;q=0.5,text/html']) {
      const { type, text } = await home(accept)
      expect(type).toBe('text/html; charset=UTF-8')
      expect(text).toContain('Local stand-in for Amazon Cognito — runs on this machine, not at AWS')
      for (const shown of ['ap-northeast-1_Local0001', 'localclient000000000000000', 'Alice-Passw0rd!'])
        expect(text).toContain(shown)
    }
  })

  test('is JSON for those who ask for it', async () => {
    const { type, text } = await home('application/json')
    expect(type).toBe('application/json')
    expect(JSON.parse(text)).toMatchObject({
      region: 'ap-northeast-1',
      userPools: [
        { id: 'ap-northeast-1_Local0001', clients: [{ id: 'localclient000000000000000', type: 'public' }] },
        {
          id: 'ap-northeast-1_Local0002',
          users: [{ signInName: 'quinn@example.com' }, { signInName: '+819055556666' }],
        },
      ],
      identityPools: [{ id: 'ap-northeast-1:00000000-0000-4000-8000-000000000001', guests: true }],
      demoUsers: expect.arrayContaining([
        {
          userPoolId: 'ap-northeast-1_Local0001',
          username: 'alice',
          password: 'Alice-Passw0rd!',
          flow: 'USER_SRP_AUTH',
          note: expect.any(String),
          totpSecret: null,
        },
      ]),
      pretendProviders: [
        { name: 'Facebook', loginsKey: 'graph.facebook.com', kind: 'access' },
        { name: 'LoginWithAmazon', kind: 'access' },
        { loginsKey: 'arn:aws:iam::000000000000:saml-provider/PretendSaml', kind: 'saml' },
        { name: 'developer', loginsKey: 'cognito-identity.amazonaws.com', kind: 'developer' },
      ],
    })
  })
})
