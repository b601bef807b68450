import { describe, expect, it } from 'vitest'
import { globalsIn, readSource, resolve } from './testing/imports-fixture.ts'
import { forTests, type Source, sourcesIn } from './testing/syntax-fixture.ts'

/**
 * Who may import whom, and what of the browser each may touch. A new folder needs a line; a folder within a room may
 * have one of its own, which then holds in place of the room's. Whoever may import a room may import all that is in it.
 */
interface Room {
  readonly imports: readonly string[]
  /** Where only types may come from: a table over the members of another folder's union, never its code. */
  readonly types?: readonly string[]
  readonly packages: readonly string[]
  readonly touches: readonly Touch[]
}

/** A room that has nothing to do with the browser. */
const untouching = (imports: readonly string[], ...packages: string[]): Room => ({ imports, packages, touches: [] })

const ground = ['protocol', 'text']
const pure = [...ground, 'connection', 'token', 'credentials', 'passkey']
const traceGround = ['trace/record', 'trace/body', 'trace/facts', 'trace/redaction']
const all = [...pure, 'loading', 'trace', 'diagnosis', 'cognito', 'session']
/** Rooms of the page, and what all of them may know. */
const inPage = (rooms: string): Room => ({
  imports: [...all, 'set-up-kit', 'i18n', ...rooms.split(' ').map((room) => `ui/${room}`)],
  packages: ['react', 'react-dom', '@mantine', 'zustand'],
  touches: ['document'],
})
const shared =
  'parts context excerpts secret fields key-export terms token-view saml doctor problem tasks passkeys page-policy own-api forged-tokens'
/** Rooms of the emulator, and the ground. */
const emulator = (rooms: string) => [...ground, ...rooms.split(' ').map((room) => `emulator/${room}`)]

const rooms: Readonly<Record<string, Room>> = {
  protocol: { imports: [], packages: [], touches: [] },
  text: { imports: [], packages: [], touches: [] },
  loading: { imports: [], packages: [], touches: [] },
  connection: { imports: ground, packages: ['valibot'], touches: [] },
  'set-up-kit': untouching(ground),
  credentials: { imports: ground, packages: [], touches: [] },
  passkey: { imports: ground, packages: ['valibot', '@levischuck/tiny-cbor'], touches: [] },
  // The policy names the hosts of the connections.
  'page-policy': { imports: [...ground, 'connection'], packages: [], touches: [] },
  // How hosts serve the built page; only `host` knows Node and Vite.
  deployment: untouching([...ground, 'page-policy']),
  'deployment/host': untouching([...ground, 'page-policy', 'deployment'], 'node:', 'vite'),
  token: { imports: [...ground, 'connection'], packages: ['jose', 'valibot'], touches: [] },
  'trace/record': { imports: pure, packages: ['valibot'], touches: [] },
  'trace/body': { imports: [...ground, 'trace/record'], packages: [], touches: [] },
  'trace/facts': { imports: [...pure, 'trace/record', 'trace/body'], packages: ['valibot'], touches: [] },
  'trace/redaction': { imports: [...pure, 'trace/record', 'trace/body', 'trace/facts'], packages: [], touches: [] },
  'trace/diagram': { imports: [...pure, ...traceGround], packages: [], touches: [] },
  'trace/compare': { imports: [...pure, ...traceGround], packages: [], touches: [] },
  'trace/export': { imports: [...pure, ...traceGround, 'trace/diagram'], packages: [], touches: [] },
  'trace/import': { imports: [...pure, ...traceGround, 'trace/export'], packages: ['valibot'], touches: [] },
  'trace/snippets': { imports: [...pure, ...traceGround], packages: [], touches: [] },
  diagnosis: { imports: [...pure, ...traceGround], types: ['trace', 'cognito'], packages: [], touches: [] },
  cognito: {
    imports: [...pure, 'loading', 'trace/record'],
    packages: ['@aws-sdk', '@smithy/signature-v4', 'oidc-client-ts', 'jose', 'valibot'],
    touches: ['network', 'address'],
  },
  // zustand itself brings React; zustand/vanilla does not.
  session: {
    imports: all,
    packages: ['zustand/vanilla', 'zustand/middleware', 'valibot'],
    touches: ['storage', 'address'],
  },
  i18n: { imports: ['loading'], types: [...all, 'set-up-kit'], packages: [], touches: [] },
  // Knows nothing of Cognito.
  'ui/parts': { imports: ['text', 'loading'], packages: ['react', '@mantine'], touches: ['document'] },
  'ui/context': { ...inPage('parts'), imports: [...inPage('parts').imports, 'page-policy'] },
  'ui/excerpts': inPage('parts context'),
  'ui/secret': inPage('parts context'),
  'ui/fields': inPage('parts context secret'),
  'ui/key-export': inPage('parts context secret'),
  'ui/terms': inPage('parts context'),
  'ui/saml': inPage('parts context excerpts secret'),
  'ui/token-view': inPage('parts context excerpts secret'),
  'ui/doctor': inPage('parts context secret'),
  'ui/problem': inPage('parts context secret doctor excerpts token-view'),
  'ui/tasks': inPage('parts context problem'),
  'ui/page-policy': inPage('parts context secret'),
  'ui/own-api': inPage('parts context excerpts secret token-view problem tasks page-policy'),
  'ui/forged-tokens': inPage('parts context excerpts secret token-view problem tasks own-api'),
  'ui/passkeys': inPage('parts context excerpts secret fields problem tasks'),
  // No stage knows another.
  'ui/connection': inPage(shared),
  'ui/set-up-kit': inPage(shared),
  'ui/connections': inPage(`${shared} set-up-kit`),
  'ui/sign-in': inPage(shared),
  'ui/tokens': inPage(shared),
  'ui/identity': inPage(shared),
  'ui/credentials': inPage(shared),
  'ui/caller': inPage(shared),
  'ui/sign-out': inPage(shared),
  'ui/users': inPage(shared),
  'ui/trace': inPage(shared),
  'ui/token-inspector': inPage(shared),
  'ui/failure-lab': inPage(shared),
  'ui/tour': inPage(shared),
  'ui/help': inPage(`${shared} trace tour`),
  'ui/journey': inPage(`${shared} connection sign-in tokens identity credentials caller sign-out users`),
  'ui/app': inPage(`${shared} journey trace help connections set-up-kit failure-lab`),
  emulator: untouching(
    emulator(
      'state wire policies saml user-pool sts identity-pool s3 apis hosted-pages oauth pretend-providers faults console seed',
    ),
    'hono',
  ),
  'emulator/state': untouching(ground),
  'emulator/wire': untouching(emulator('state'), 'hono'),
  'emulator/saml': untouching([...emulator('state'), 'loading'], '@xmldom/xmldom'),
  'emulator/user-pool': untouching([...emulator('state wire'), 'loading'], 'jose', '@simplewebauthn/server'),
  'emulator/policies': untouching(emulator('state'), 'valibot'),
  'emulator/sts': untouching(emulator('state wire policies'), 'jose'),
  'emulator/identity-pool': untouching(emulator('state wire saml user-pool sts'), 'jose'),
  'emulator/s3': untouching(emulator('state wire sts'), 'hono'),
  'emulator/apis': untouching(emulator('state wire user-pool sts'), 'hono', 'jose'),
  'emulator/hosted-pages': untouching(emulator('state'), 'hono', 'uqr'),
  'emulator/oauth': untouching(emulator('state wire user-pool hosted-pages'), 'hono'),
  'emulator/pretend-providers': untouching(emulator('state saml identity-pool hosted-pages oauth'), 'hono', 'jose'),
  'emulator/faults': untouching(emulator('state wire sts')),
  'emulator/console': untouching(emulator('state wire user-pool identity-pool hosted-pages faults'), 'hono'),
  'emulator/seed': untouching(emulator('state wire policies user-pool'), 'valibot'),
  // The only room that knows Node and Vite.
  'emulator/host': untouching([...ground, 'emulator'], 'node:', 'vite', '@hono/node-server'),
  // Runs beside the page, but for one small file.
  'emulator/host/service-worker': {
    ...untouching([...ground, 'emulator'], 'node:', 'vite'),
    touches: ['network', 'storage', 'address', 'document'],
  },
  'main.tsx': {
    imports: [...all, 'page-policy', 'i18n', 'ui', 'emulator/host/service-worker'],
    packages: ['react', 'react-dom', '@mantine'],
    touches: ['network', 'storage', 'address', 'document'],
  },
  '../e2e': {
    imports: ['emulator', 'connection', 'page-policy'],
    packages: ['playwright', 'vite', 'node:'],
    touches: ['document'],
  },
  // Knows all that the page sends, so that none is left out.
  '../e2e/faults': untouching(['../e2e', 'emulator', 'protocol', 'session'], 'playwright', 'node:'),
}

/** The few files that know one thing more than their folder. */
const exceptions: Readonly<Record<string, Partial<Room>>> = {
  // Checks what was kept elsewhere.
  'emulator/state/kept/read-snapshot.ts': { packages: ['valibot'] },
  // What the app's own server takes.
  'page-policy/allow-origins.ts': { packages: ['vite'] },
  // What `vite preview` gives out.
  'page-policy/built-files.ts': { packages: ['vite'] },
  // The page's policy, put into the page.
  'page-policy/vite-plugin.ts': { packages: ['vite', 'node:'] },
  // React follows what it records.
  'trace/record/trace.ts': { packages: ['zustand/vanilla'] },
  // The one place that sends.
  'trace/record/recorder.ts': { touches: ['network'] },
  // The page's own host is no foreign one.
  'connection/endpoint-hosts.ts': { touches: ['address'] },
  // The address that the set-up kit registers is this page's.
  'ui/app/start/first-connection.tsx': { touches: ['address'] },
  // Draws the secret of an authenticator app.
  'ui/fields/qr-code.tsx': { packages: ['uqr'] },
  // Looks at what a page leaves behind, in a page that it is handed.
  '../e2e/secret-places.ts': { touches: ['storage', 'address'] },
  // Offers to load the page again.
  'ui/app/start/start-page.tsx': { touches: ['address'] },
}

const maxLines = 300

const globals = {
  network: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
  storage: ['localStorage', 'sessionStorage', 'indexedDB', 'caches'],
  address: ['location', 'history'],
  document: ['document', 'window', 'navigator'],
}
type Touch = keyof typeof globals

function faultsOf({ path, text }: Source): string[] {
  const lines = text.split('\n').length - 1
  const tooLong = lines > maxLines ? [`${path} has ${lines} lines, more than ${maxLines}`] : []
  if (!/\.tsx?$/.test(path) || forTests.test(path)) return tooLong
  const name = roomOf(path)
  const room = rooms[name]
  if (!room) return [...tooLong, `${path}: ${name} has no line in the table of src/boundaries.test.ts`]
  const more = exceptions[path] ?? {}
  const { program, imports } = readSource({ path, text })
  const allowed = [...room.imports, ...(more.imports ?? []), name]
  const packages = [...room.packages, ...(more.packages ?? [])]
  const wrongImports = imports.filter(({ from, isType }) => {
    if (!from.startsWith('.')) return !packages.some((known) => isOf(from, known))
    if (forTests.test(from)) return true
    const target = roomOf(resolve(path, from))
    return !covers(allowed, target) && !(isType && covers(room.types ?? [], target))
  })
  const touches = [...room.touches, ...(more.touches ?? [])]
  const forbidden = Object.entries(globals).flatMap(([touch, names]) => (touches.some((t) => t === touch) ? [] : names))
  return [
    ...tooLong,
    ...wrongImports.map(({ from }) => `${path} may not import ${from}`),
    ...imports
      .filter(({ lateAt }) => lateAt !== null && !text.slice(0, lateAt).endsWith('lazyModule(() => '))
      .map(() => `${path} may not use import() but in lazyModule(() => import(…))`),
    ...globalsIn(program)
      .filter((used) => forbidden.includes(used))
      .map((used) => `${path} may not use ${used}`),
  ]
}

/** The innermost folder that has a line, e.g. `trace/record`, else the outermost; a file directly in src is a room of its own. */
function roomOf(path: string): string {
  const outermost = path.startsWith('../') ? path.split('/').slice(0, 2).join('/') : (path.split('/')[0] ?? path)
  const folders = path.split('/').map((_, index, parts) => parts.slice(0, index).join('/'))
  return folders.findLast((folder) => Object.hasOwn(rooms, folder)) ?? outermost
}

/** Whether the room is named, or lies in one that is. */
function covers(names: readonly string[], room: string): boolean {
  return names.some((name) => room === name || room.startsWith(`${name}/`))
}

function isOf(from: string, known: string): boolean {
  return from === known || from.startsWith(known.endsWith(':') ? known : `${known}/`)
}

// ---- the tests

it('everybody imports, touches and grows only as far as the table says', () => {
  const sources = [
    ...sourcesIn(new URL('./', import.meta.url), ''),
    ...sourcesIn(new URL('../e2e/', import.meta.url), '../e2e/'),
  ]
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.flatMap(faultsOf)).toEqual([])
  expect(sources.map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(exceptions)))
})

/** Texts, symptoms and the calls of a service are one file a row of a table. */
const mayBeLarge = /^(i18n\/\w+|diagnosis\/symptoms|emulator\/[\w-]+\/operations)$/

it('no folder holds more than 25 files of its own', () => {
  const folders = sourcesIn(new URL('./', import.meta.url), '')
    .filter(({ path }) => /\.tsx?$/.test(path) && !forTests.test(path))
    .map(({ path }) => path.slice(0, Math.max(path.lastIndexOf('/'), 0)))
  const large = [...new Set(folders)].filter((folder) => folders.filter((each) => each === folder).length > 25)
  expect(large.filter((folder) => !mayBeLarge.test(folder))).toEqual([])
})

describe('the check', () => {
  for (const [path, text, fault] of [
    ['ui/app/app.tsx', "import { x } from '../../emulator/seed.ts'", 'may not import ../../emulator/seed.ts'],
    ['ui/tokens/a.tsx', "import { x } from '../caller/caller-card.tsx'", 'may not import ../caller/caller-card.tsx'],
    ['ui/parts/a.tsx', "import { x } from '../context/messages.ts'", 'may not import ../context/messages.ts'],
    ['ui/a.tsx', '', 'ui has no line'],
    ['main.tsx', "lazyModule(() => import('./emulator/seed.ts'))", 'may not import ./emulator/seed.ts'],
    ['main.tsx', "const app = () => import('./ui/app.tsx')", 'may not use import()'],
    ['token/a.ts', "export { x } from '../cognito/srp.ts'", 'may not import ../cognito/srp.ts'],
    ['token/a.ts', "export type X = import('../ui/x.ts').X", 'may not import ../ui/x.ts'],
    ['i18n/en.ts', "import { x } from '../session/session.ts'", 'may not import ../session/session.ts'],
    ['session/a.ts', "import { create } from 'zustand'", 'may not import zustand'],
    ['session/a.ts', "import 'react'", 'may not import react'],
    ['session/a.ts', "import './session-fixture.ts'", 'may not import ./session-fixture.ts'],
    ['emulator/a.ts', "import { readFileSync } from 'node:fs'", 'may not import node:fs'],
    ['ui/app/app.tsx', 'export const x = () => fetch("/")', 'may not use fetch'],
    ['ui/app/app.tsx', 'export const x = globalThis.sessionStorage', 'may not use sessionStorage'],
    ['ui/app/app.tsx', 'export const x = window.location.href', 'may not use location'],
    ['connection/a.ts', 'export const x = document.title', 'may not use document'],
    ['elsewhere/a.ts', '', 'elsewhere has no line'],
    ['../e2e/a.ts', "import { x } from '../src/ui/app.tsx'", 'may not import ../src/ui/app.tsx'],
    ['trace/record/a.ts', "import { x } from '../facts/meaning.ts'", 'may not import ../facts/meaning.ts'],
    ['trace/a.ts', '', 'trace has no line'],
    ['ui/app.css', 'a{}\n'.repeat(301), 'has 301 lines'],
  ] as const) {
    it(`finds that ${path} ${fault}`, () => {
      expect(faultsOf({ path, text }).join()).toContain(fault)
    })
  }

  for (const [path, text] of [
    ['main.tsx', "const app = lazyModule(() => import('./ui/app.tsx'))"],
    ['i18n/en.ts', "import type { State } from '../session/session.ts'"],
    ['session/a.ts', 'export const load = (fetch: typeof globalThis.fetch) => fetch("/")'],
    ['session/a.ts', 'export const read = (world: World) => world.localStorage.getItem("fetch")'],
    ['connection/a.ts', 'export const location = ({ history }: X) => history'],
    ['trace/snippets/a.ts', "export const snippet = `import { x } from '@aws-sdk/client-sts'; fetch()`"],
    ['trace/record/recorder.ts', 'export const install = () => fetch'],
    ['../e2e/a.ts', "import { x } from '../src/emulator/seed.ts'"],
  ] as const) {
    it(`lets ${path} have ${text}`, () => {
      expect(faultsOf({ path, text })).toEqual([])
    })
  }
})
