import { onTestFinished } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Connection } from '../connection/connection.ts'
import type { Intercept } from '../emulator/emulator.ts'
import { seedWithClient } from '../emulator/emulator-fixture.ts'
import { startEmulator } from '../testing/emulator-fixture.ts'
import { createRecorder } from '../trace/record/recorder.ts'
import { createTrace } from '../trace/record/trace.ts'
import { services } from './services.ts'
import { createSession } from './session.ts'
import { progressOf } from './sign-in/journey.ts'
import { createAppStorage } from './storage/app-storage.ts'
import { memoryStorage } from './storage/available-storage.ts'
import type { World } from './world.ts'

export interface Given {
  readonly client?: Parameters<typeof seedWithClient>[0]
  /** Breaks an exchange. */
  readonly intercept?: Intercept
  /** How far this computer's clock is ahead of the services', milliseconds. */
  readonly clockAhead?: number
  readonly world?: Partial<World>
  /** Changes what the connection to the emulator holds. */
  readonly connection?: Partial<Connection>
}

/** A session at an emulator of its own. */
export async function openSession({ client = {}, intercept, clockAhead = 0, world, connection }: Given = {}) {
  const seed = seedWithClient(client)
  const sent: string[] = []
  const bodies: string[] = []
  const left: string[] = []
  const onSeen: (() => void)[] = []
  let moved = 0
  const now = () => Date.now() + moved
  const {
    connection: local,
    close,
    emulator,
  } = await startEmulator({
    seed,
    now,
    intercept: async (request) => {
      const body = await request.clone().text()
      bodies.push(body)
      sent.push(operationOf(request, body))
      return intercept?.(request)
    },
  })
  onTestFinished(close)
  const browser = openBrowser()
  const ours = () => now() + clockAhead
  const trace = createTrace(ours)
  const common: World = {
    trace,
    // In Node the SDK does not call fetch.
    recorder: createRecorder(trace, fetch, ours),
    send: fetch,
    storage: browser.storage(),
    isStorageRefused: createStore(() => false),
    root: 'http://localhost:5173',
    inPage: null,
    passkeys: undefined,
    policy: async () => ({
      unreachable: () => [],
      canAllow: async () => false,
      allow: async () => false,
      reload: () => {},
    }),
    goTo: (url) => void left.push(url),
    stay: () => {},
    inTurn: (_name, act) => act(),
    storeTraceOnLeave: async () => {},
    painted: async () => {},
    onSeen: (act) => void onSeen.push(act),
    now: ours,
    ...world,
  }
  const open = (changes: Partial<World> = {}) => {
    const first = { ...local, ...connection }
    const connections = [first, { ...local, id: 'another', name: 'Another' }]
    return createSession({ ...common, ...changes }, { connections, first })
  }
  const session = open()
  return {
    session,
    /** The same tab loaded anew: its own state, the same storage. */
    otherTab: () => open(),
    /** Another tab of the same browser: a storage of its own beside the one that they share. */
    newTab: () => open({ storage: browser.storage() }),
    sent,
    bodies,
    left,
    trace,
    world: common,
    state: () => session.view.getState().state,
    tasks: () => session.view.getState().state.tasks,
    held: () => progressOf(session.view.getState().state.journey),
    emulated: emulator.emulated,
    forgetIdentities: () => emulator.emulated.identityPools.get(seed.identityPool.id)?.identities.clear(),
    /** The page comes to the front. */
    see: () => {
      for (const act of onSeen) act()
    },
    moveClock: (seconds: number) => {
      moved += seconds * 1000
    },
  }
}

/** Tabs that hear of each other as by the browser's `storage` event. */
function openBrowser() {
  const local = memoryStorage()
  const tabs: StorageListener[][] = []
  return {
    storage() {
      const mine: StorageListener[] = []
      tabs.push(mine)
      const change = (key: string, newValue: string | null) => {
        const others = tabs.filter((tab) => tab !== mine).flat()
        for (const listener of others) listener({ key, newValue })
      }
      return createAppStorage({
        session: memoryStorage(),
        local: {
          getItem: (key) => local.getItem(key),
          setItem: (key, value) => {
            local.setItem(key, value)
            change(key, value)
          },
          removeItem: (key) => {
            local.removeItem(key)
            change(key, null)
          },
        },
        onChange: (listener) => void mine.push(listener),
      })
    },
  }
}

type StorageListener = (change: Pick<StorageEvent, 'key' | 'newValue'>) => void

/** The same with alice signed in. */
export async function alice(given: Given = {}) {
  const opened = await openSession(given)
  await services.tasks()
  await opened.session.signIn({ username: 'alice', password: 'Alice-Passw0rd!', flow: 'plain' })
  opened.sent.length = 0
  return opened
}

export function operationOf(request: Request, body: string): string {
  return (
    request.headers.get('x-amz-target')?.split('.')[1] ??
    new URLSearchParams(body).get('Action') ??
    new URL(request.url).pathname
  )
}
