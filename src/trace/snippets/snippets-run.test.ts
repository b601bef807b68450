import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { code as snippets } from '../../i18n/en/code.ts'
import type { SignInMethod } from '../../protocol/sign-in-methods.ts'
import type { Exchange } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'
import { redactRun } from '../redaction/redaction.ts'
import { saidIn } from './answers-fixture.ts'
import type { Secrets } from './environment.ts'
import { type SnippetLanguage, snippetLanguages } from './languages/languages.ts'
import { costly, hasJq, runnable, runSnippet } from './programs-fixture.ts'
import { type RecordedWorld, recordedWorld, temporary } from './recording-fixture.ts'
import { scriptOf } from './script.ts'
import { type Snippet, snippetOf } from './snippet.ts'

// Sign-ins as the app makes and records them; then every call of them is made again by its snippets, and the answers
// have to be the same.

const texts = snippets.comments
const alice = { username: 'alice', password: 'Alice-Passw0rd!' }
const grant = ['GetId', 'GetCredentialsForIdentity', 'GetCallerIdentity']
const languages = snippetLanguages.map(({ id }) => id)

interface SignIn {
  readonly signInMethod: SignInMethod
  readonly make: (world: RecordedWorld, username: string) => Promise<void>
  readonly operations: readonly string[]
  /** Those of them that are the same in another row. */
  readonly known: readonly string[]
  /** Those of them whose like is in another row. */
  readonly alike?: readonly string[]
  /** Works once: each snippet gets one that was never sent. */
  readonly once: string | null
  /** Different for each. */
  readonly changes: readonly string[]
}

const signIns = {
  guest: {
    signInMethod: 'guest',
    make: (world) => world.asGuest(),
    operations: grant,
    known: [],
    once: null,
    changes: ['IdentityId'],
  },
  'user pool with SRP': {
    signInMethod: 'user-pool',
    make: (world) => world.asUser({ ...alice, flow: 'srp' }),
    operations: ['InitiateAuth', 'RespondToAuthChallenge', ...grant],
    known: [],
    once: 'RespondToAuthChallenge',
    changes: [],
  },
  'user pool by choice, with SRP': {
    signInMethod: 'user-pool',
    make: (world) => world.asUser({ ...alice, flow: 'choice', preferred: 'PASSWORD_SRP' }),
    operations: ['InitiateAuth', 'RespondToAuthChallenge', ...grant],
    known: [],
    once: 'RespondToAuthChallenge',
    changes: [],
  },
  'user pool with the plain password': {
    signInMethod: 'user-pool',
    make: (world) => world.asUser({ ...alice, flow: 'plain' }),
    operations: ['InitiateAuth', ...grant],
    known: grant,
    once: null,
    changes: [],
  },
  'user pool with a new password': {
    signInMethod: 'user-pool',
    make: (world, username) => world.withNewPassword(username),
    operations: ['InitiateAuth', 'RespondToAuthChallenge', ...grant],
    known: ['InitiateAuth', ...grant],
    once: 'RespondToAuthChallenge',
    changes: ['sub', 'cognito:username', 'username'],
  },
  'Hosted UI': {
    signInMethod: 'hosted-ui',
    make: (world) => world.throughHostedUi(),
    operations: ['/oauth2/token', ...grant],
    known: [],
    alike: grant,
    once: '/oauth2/token',
    changes: [],
  },
  'provider token': {
    signInMethod: 'provider-token',
    make: (world) => world.withToken(),
    operations: grant,
    known: [],
    alike: grant,
    once: null,
    changes: [],
  },
} as const satisfies Readonly<Record<string, SignIn>>

type Name = keyof typeof signIns
// The keys are those of the table.
const names = Object.keys(signIns) as Name[]

let world: RecordedWorld
const runs = new Map<Name, Run>()
const unsent = new Map<string, Exchange>()

beforeAll(async () => {
  world = await recordedWorld()
  for (const name of names) {
    const signIn: SignIn = signIns[name]
    runs.set(name, await world.record(signIn.signInMethod, () => signIn.make(world, temporary.at(-1) ?? '')))
    for (const [index, language] of languages.entries()) {
      if (signIn.once === null || !runnable[language]) continue
      const user = temporary[index] ?? ''
      unsent.set(`${name} ${language}`, await world.held(signIn.once, () => signIn.make(world, user)))
    }
  }
}, 120_000)
afterAll(() => world.close())

function runOf(name: Name): Run {
  const run = runs.get(name)
  if (!run) throw new Error(`${name} was not recorded`)
  return run
}

const exchangesOf = (run: Run) => run.events.filter((event) => event.kind === 'exchange')

function bodyOf(exchange: Exchange | undefined): string {
  if (exchange?.outcome.kind !== 'answered') throw new Error('no answer was recorded')
  return exchange.outcome.body
}

test('every call of the sign-ins is in the table', () => {
  for (const name of names) {
    expect(exchangesOf(runOf(name)).map(({ operation }) => operation)).toEqual(signIns[name].operations)
  }
})

const slow = { timeout: 120_000, concurrent: true }

for (const language of languages) {
  describe.runIf(runnable[language])(`the ${language} snippet`, slow, () => {
    for (const name of names) {
      for (const operation of signIns[name].operations) {
        if (isKnown(name, operation, language) || (language === 'aws-cli' && operation === '/oauth2/token')) continue
        test(`of ${operation} (${name}) brings the recorded answer`, () =>
          again(language, name, operation, 'environment'))
      }
    }

    for (const [name, operation] of [
      ['user pool with the plain password', 'InitiateAuth'],
      ['Hosted UI', 'GetCredentialsForIdentity'],
      ['provider token', 'GetCallerIdentity'],
    ] as const) {
      test(`of ${operation} does so with the values in it`, () => again(language, name, operation, 'inline'))
    }
  })
}

function isKnown(name: Name, operation: string, language: SnippetLanguage): boolean {
  const { known, alike = [] }: SignIn = signIns[name]
  return known.includes(operation) || (costly.includes(language) && alike.includes(operation))
}

async function again(language: SnippetLanguage, name: Name, operation: string, secrets: Secrets): Promise<void> {
  const run = runOf(name)
  const recorded = exchangesOf(run).find((exchange) => exchange.operation === operation)
  const signIn: SignIn = signIns[name]
  const sent = signIn.once === operation ? unsent.get(`${name} ${language}`) : recorded
  if (!sent) throw new Error(`${operation} was not recorded`)
  const snippet = snippetOf(sent, run.connection, language, { secrets, texts, events: run.events })
  if (!snippet) throw new Error('no snippet')
  expect(snippet.environment.every(({ value }) => value !== '')).toBe(true)
  if (secrets === 'inline') expect([snippet.environment, snippet.setup]).toEqual([[], ''])
  const answer = await runSnippet(language, snippet)
  expect(saidIn(answer, signIn.changes)).toEqual(saidIn(bodyOf(recorded), signIn.changes))
}

for (const language of languages) {
  const isRunnable = runnable[language] && (hasJq || language === 'python' || language === 'javascript')
  describe.runIf(isRunnable)(`the ${language} script`, slow, () => {
    for (const [name, what, filledIn] of [
      ['guest', 'a guest', async () => ({})],
      ['user pool with the plain password', 'a sign-in with the password', async () => ({})],
      ['Hosted UI', 'a sign-in at the Hosted UI', () => freshCode()],
      ['provider token', 'a provider token', async () => ({})],
    ] as const) {
      if (costly.includes(language) && name !== 'guest' && name !== 'Hosted UI') continue
      test(`of ${what} comes to the same caller`, async () => {
        const run = runOf(name)
        const script = scriptOf(run, language, { secrets: 'environment', texts })
        await comesToTheSame(language, run, script, await filledIn())
      })
    }

    test('of a redacted record, with the password in place of SRP, goes the same way', async () => {
      const run = runOf('user pool with SRP')
      const script = scriptOf(redactRun(run), language, { secrets: 'inline', texts })
      expect(script?.environment).toEqual([{ name: 'COGNITO_PASSWORD', value: '' }])
      await comesToTheSame(language, run, script, { COGNITO_PASSWORD: alice.password })
    })
  })
}

async function freshCode() {
  const { code, verifier } = await world.freshCode()
  return { COGNITO_CODE: code, COGNITO_CODE_VERIFIER: verifier }
}

async function comesToTheSame(
  language: SnippetLanguage,
  run: Run,
  script: Snippet | null,
  filledIn: Readonly<Record<string, string>>,
): Promise<void> {
  if (!script) throw new Error('no script')
  const left = script.environment.filter(({ value }) => value === '').map(({ name }) => name)
  expect(left).toEqual(Object.keys(filledIn))
  const answer = await runSnippet(language, script, filledIn)
  expect(saidIn(answer)).toEqual(saidIn(bodyOf(exchangesOf(run).at(-1))))
}
