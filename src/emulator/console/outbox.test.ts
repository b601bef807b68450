import { beforeEach, describe, expect, test } from 'vitest'
import { appOrigin, unservedEmulator, unservedOrigin } from '../../testing/emulator-fixture.ts'
import { type Emulator, restoreEmulator } from '../emulator.ts'
import type { User, UserPool } from '../state/user-pool.ts'
import { deliver, destinationOf } from '../user-pool/outbox.ts'

let emulator: Emulator
let pool: UserPool
let alice: User
beforeEach(async () => {
  emulator = await unservedEmulator({ now: () => Date.UTC(2026, 10, 27, 9, 5, 3) })
  const [first] = emulator.emulated.userPools.values()
  const user = first?.users.get('alice')
  if (!first || !user) throw new Error('the seed has no alice')
  pool = first
  alice = user
})

const send = (code: string, medium: 'SMS' | 'EMAIL' = 'EMAIL', destination = 'alice@example.com') =>
  deliver({ emulated: emulator.emulated, pool, client: null }, alice, { medium, destination, code, purpose: 'sign-in' })

const outbox = (headers: Record<string, string>, from = emulator) =>
  from.fetch(new Request(`${unservedOrigin}/outbox`, { headers }))

const asJson = { Accept: 'application/json' }

describe('GET /outbox', () => {
  test('is JSON for those who ask for it, the latest first', async () => {
    await send('111111')
    await send('222222', 'SMS', '+819012345678')
    expect(await (await outbox(asJson)).json()).toEqual({
      messages: [
        {
          userPoolId: 'ap-northeast-1_Local0001',
          username: 'alice',
          medium: 'SMS',
          destination: '+819012345678',
          maskedDestination: '+********5678',
          code: '222222',
          purpose: 'sign-in',
          text: null,
          delivered: Date.UTC(2026, 10, 27, 9, 5, 3),
        },
        expect.objectContaining({ medium: 'EMAIL', maskedDestination: 'a***@e***', code: '111111' }),
      ],
    })
  })

  test('is a page for people, in both languages', async () => {
    const empty = await (await outbox({ Accept: 'text/html' })).text()
    expect(empty).toContain('No message yet.')
    await send('111111')
    const page = await (await outbox({ Accept: 'text/html' })).text()
    for (const shown of ['111111', 'alice@example.com', '2026-11-27 09:05:03 UTC', 'Sign-in']) {
      expect(page).toContain(shown)
    }
    expect(await (await outbox({ Accept: 'text/html', 'Accept-Language': 'ja' })).text()).toContain('送信トレイ')
  })

  test('is read by pages of the apps only', async () => {
    const readableBy = async (origin: string) =>
      (await outbox({ ...asJson, Origin: origin })).headers.get('Access-Control-Allow-Origin')
    expect(await readableBy(appOrigin)).toBe(appOrigin)
    expect(await readableBy('https://elsewhere.example')).toBeNull()
  })

  test('keeps a hundred messages, and those over a snapshot', async () => {
    for (let each = 0; each < 105; each++) await send(String(each))
    const restored = restoreEmulator(emulator.snapshot(), { origin: unservedOrigin })
    const { messages } = await (await outbox(asJson, restored)).json()
    expect(messages).toHaveLength(100)
    expect(messages[0].code).toBe('104')
    expect(messages[99].code).toBe('5')
  })
})

test('messages reach the address or number that the user has', () => {
  expect(destinationOf(alice, 'EMAIL')).toBe('alice@example.com')
  expect(destinationOf(alice, 'SMS')).toBeNull()
})
