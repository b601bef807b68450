import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAppStorage } from './app-storage.ts'
import { memoryStorage } from './available-storage.ts'
import { type StorageKeyName, type StoredValue, storageKeys } from './keys.ts'

const identity = 'eu-west-1:11111111-2222-4333-8444-555555555555'
const attempt = { connection: 'c', identityProvider: null, linkedGuestId: identity, left: 1 }

/** Something that each key may hold, and texts that another program may have put there. */
const samples: {
  readonly [Name in StorageKeyName]: { readonly value: StoredValue<Name>; readonly foreign: string[] }
} = {
  language: { value: 'ja', foreign: ['', 'fr', '"ja"'] },
  shortcuts: { value: 'off', foreign: ['', 'true'] },
  shareBeside: { value: 46.5, foreign: ['', 'half', '-1', '101', '"50"'] },
  shareAbove: { value: 50, foreign: ['', 'half', '-1', '101', '"50"'] },
  colorScheme: { value: 'dark', foreign: ['blue'] },
  connections: {
    value: { version: 1, connections: [{ id: 'a', name: 'A', region: 'eu-west-1' }] },
    foreign: ['', '{', '[]', '{"version":2,"connections":[]}', '{"version":1,"connections":{}}'],
  },
  guest: { value: identity, foreign: ['', 'eu-west-1', '<script>'] },
  claimsForm: { value: 'json', foreign: ['', 'tree'] },
  stepByStep: { value: 'on', foreign: ['', 'true'] },
  experiment: { value: 'beside/guests-off', foreign: [] },
  tour: { value: 'tokens', foreign: [] },
  attempt: {
    value: attempt,
    foreign: ['', '{', 'null', '[]', JSON.stringify({ ...attempt, left: '1' }), '{"connection":"c"}'],
  },
  signInWindow: { value: 'a'.repeat(43), foreign: [] },
  message: {
    value: { kind: 'signed-out-everywhere', userPoolId: 'us-east-1_Local0001', sub: 'd5b8a8c0' },
    foreign: ['', '{', '{"kind":"hello"}', '{"kind":"signed-in"}'],
  },
  tab: {
    value: {
      connection: 'Local Cognito',
      signInMethod: 'user-pool',
      username: 'alice',
      passwordFlow: 'plain',
      authorizeQuery: { prompt: 'login' },
      isSignedIn: true,
      isLeavingForLogout: false,
    },
    foreign: ['', '{', '{}', '{"connection":"Local Cognito","signInMethod":"telepathy"}'],
  },
  oidc: { value: '{}', foreign: [] },
  trace: { value: '[]', foreign: [] },
}
const names = Object.keys(storageKeys) as StorageKeyName[]
const partOf = (name: StorageKeyName) => (storageKeys[name].name.endsWith('.') ? 'part' : '')

function opened() {
  const [local, session] = [memoryStorage(), memoryStorage()]
  return { local, session, storage: createAppStorage({ local, session }) }
}

function writeAll({ storage }: ReturnType<typeof opened>): void {
  const write = <Name extends StorageKeyName>(name: Name) => storage.write(name, samples[name].value, partOf(name))
  for (const name of names) write(name)
}

const keysOf = (storage: Storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')

describe.each(names)('%s', (name) => {
  const { lifetime, name: key } = storageKeys[name]
  const where = lifetime === 'browser' ? 'local' : 'session'

  it('comes back as it was written, from where the table says', () => {
    const browser = opened()
    writeAll(browser)
    expect(browser.storage.read(name, partOf(name))).toEqual(samples[name].value)
    expect(keysOf(browser[where])).toContain(key + partOf(name))
    browser.storage.remove(name, partOf(name))
    expect(browser.storage.read(name, partOf(name))).toBeNull()
    expect(keysOf(browser[where])).not.toContain(key + partOf(name))
  })

  it('is not read where it holds something else', () => {
    const { storage, ...places } = opened()
    for (const text of samples[name].foreign) {
      places[where].setItem(key + partOf(name), text)
      expect(storage.read(name, partOf(name)), text).toBeNull()
    }
  })
})

it('what belongs to a sign-in is removed, and nothing else', () => {
  const browser = opened()
  writeAll(browser)
  browser.session.setItem('of another page', '')
  browser.storage.clearSignIn()
  const stays = names.filter((name) => storageKeys[name].lifetime !== 'sign-in')
  expect([...keysOf(browser.local), ...keysOf(browser.session)].sort()).toEqual(
    [...stays.map((name) => storageKeys[name].name + partOf(name)), 'of another page'].sort(),
  )
})

it('of what may be secret only the guest’s identity outlives the tab', () => {
  const secret = names.filter((name) => storageKeys[name].mayHoldSecrets && storageKeys[name].lifetime === 'browser')
  expect(secret).toEqual(['guest'])
})

describe('no other file', () => {
  /** oidc-client-ts is asked whether it stored a state, under the prefix that the table gives it. */
  const exceptions = ['cognito/hosted-ui/callback.ts']
  const src = fileURLToPath(new URL('../../', import.meta.url))
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/(\.(test|spec)|-fixture)\.tsx?$/.test(path))
    .filter((path) => !path.startsWith('session/storage/') && !path.startsWith('emulator/'))
  const having = (pattern: RegExp) => files.filter((path) => pattern.test(readFileSync(src + path, 'utf8')))

  it('holds the name of a key', () => {
    const prefixes = [...new Set(names.map((name) => storageKeys[name].name.replace(/\..*/, '.')))]
    expect(files.length).toBeGreaterThan(300)
    expect(having(new RegExp(`['"\`](${prefixes.join('|').replaceAll('.', '[.]')})`))).toEqual([])
  })

  it('reads or writes a storage', () => {
    expect(having(/\.(getItem|setItem|removeItem)\(/)).toEqual(exceptions)
  })
})

it('hears of another tab no more than the messages of the table, whatever is written in their place', () => {
  const listeners: ((change: Pick<StorageEvent, 'key' | 'newValue'>) => void)[] = []
  const storage = createAppStorage({
    local: memoryStorage(),
    session: memoryStorage(),
    onChange: (listener) => void listeners.push(listener),
  })
  const heard: StoredValue<'message'>[] = []
  storage.onWritten('message', (message) => void heard.push(message))
  const members = {
    opened: [],
    'signed-in': ['connection'],
    'local-reset': ['identityPoolId'],
    'signed-out-everywhere': ['userPoolId', 'sub'],
  } as const
  const value = fc.oneof(fc.string(), fc.jsonValue())
  const like = fc
    .tuple(
      fc.constantFrom(...Object.keys(members), 'constructor', '__proto__'),
      fc.dictionary(fc.constantFrom('connection', 'identityPoolId', 'userPoolId', 'sub', 'token'), value),
    )
    .map(([kind, others]) => JSON.stringify({ ...others, kind }))
  fc.assert(
    fc.property(fc.oneof(like, fc.json(), fc.string({ unit: 'binary' })), (newValue) => {
      heard.length = 0
      for (const listener of listeners) listener({ key: storageKeys.message.name, newValue })
      for (const { kind, ...others } of heard) {
        const known: readonly string[] = members[kind]
        expect(Object.keys(others).filter((name) => !known.includes(name))).toEqual([])
        for (const text of Object.values(others)) expect(typeof text).toBe('string')
      }
    }),
    { numRuns: 300 },
  )
})
