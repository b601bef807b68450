import { describe, expect, it } from 'vitest'
import type { Intercept } from '../emulator/emulator.ts'
import type { Session } from './session.ts'
import { type Given, openSession, operationOf } from './session-fixture.ts'
import type { SessionState } from './session-state.ts'
import type { TaskName } from './tasks/table.ts'

type Opened = Awaited<ReturnType<typeof openSession>>

/** The states that an action may meet, each reached as a user reaches it. */
const states = {
  choosing: async () => {},
  guest: ({ session }: Opened) => session.continueAsGuest(),
  alice: ({ session }: Opened) => session.signIn({ username: 'alice', password: 'Alice-Passw0rd!', flow: 'plain' }),
  'wrong password': ({ session }: Opened) =>
    session.signIn({ username: 'alice', password: 'Wrong-Passw0rd!', flow: 'plain' }),
  challenged: ({ session }: Opened) =>
    session.signIn({ username: 'carol', password: 'Carol-Temp0rary!', flow: 'plain' }),
  /** The answer never comes. */
  working: async ({ session }: Opened) => void session.continueAsGuest(),
  leaving: ({ session }: Opened) => session.leaveForHostedUi(null, 'en'),
  'linked guest': async ({ session }: Opened) => {
    await session.continueAsGuest()
    session.linkGuest()
  },
} as const

type Actions = {
  [Name in keyof Session as Session[Name] extends (...args: never[]) => unknown ? Name : never]: Session[Name]
}

interface Row<Name extends keyof Actions> {
  readonly from: keyof typeof states
  readonly with: Name extends 'runTask' ? readonly [TaskName] : Parameters<Actions[Name]>
  readonly given?: Given
  readonly to: Partial<Record<keyof SessionState, unknown>>
  /** What was sent to Cognito on the way. */
  readonly sends?: readonly string[]
}

const hanging: Intercept = () => new Promise(() => {})
const refusedOnce = (operation: string): Intercept => {
  let isFirst = true
  return (request) => {
    if (!isFirst || operationOf(request, '') !== operation) return undefined
    isFirst = false
    return Response.json({ __type: 'InvalidParameterException', message: 'no' }, { status: 400 })
  }
}
const credentialsRefused = (): Given => ({ intercept: refusedOnce('GetCredentialsForIdentity') })
const unheardOf: Intercept = (request) =>
  operationOf(request, '') === 'InitiateAuth'
    ? Response.json({ ChallengeName: 'PALM', Session: 's'.repeat(20) })
    : undefined
const foreign: Given = { connection: { endpoints: { userPool: 'https://cognito.example' } } }

const choosing = { at: 'choosing' }
const done = { at: 'done' }
const failed = (kind: string, step = 'sign-in') => ({ at: 'failed', step, problem: { kind } })
const password = { flow: 'plain' } as const
const newPassword = {
  name: 'NEW_PASSWORD_REQUIRED',
  password: 'Carol-Passw0rd!',
  attributes: { email: 'carol@example.com' },
} as const
const allSteps = ['InitiateAuth', 'GetId', 'GetCredentialsForIdentity', 'GetCallerIdentity']
const guestSteps = allSteps.slice(1)

const rows: { readonly [Name in keyof Actions]: readonly Row<Name>[] } = {
  chooseConnection: [
    { from: 'choosing', with: ['another'], to: { connection: { name: 'Another' }, formGeneration: 1 }, sends: [] },
    { from: 'alice', with: ['another'], to: { connection: { name: 'Another' }, journey: choosing } },
    { from: 'choosing', with: ['none of that name'], to: { connection: { name: 'Local Cognito' } } },
  ],
  ownConnections: [{ from: 'alice', with: [], to: { ownConnections: [], journey: done } }],
  joinOtherTabs: [{ from: 'alice', with: [], to: { journey: done, lastSession: null } }],
  arrived: [
    { from: 'choosing', with: [{ givenUp: null, isBack: false }], to: { lastSession: null } },
    { from: 'choosing', with: [{ givenUp: 'too-old', isBack: true }], to: { lastSession: 'not-returned' } },
  ],
  chooseSignInMethod: [
    { from: 'choosing', with: ['user-pool'], to: { signInMethod: 'user-pool' } },
    { from: 'wrong password', with: ['hosted-ui'], to: { signInMethod: 'hosted-ui', journey: choosing } },
  ],
  choosePasswordFlow: [{ from: 'choosing', with: ['plain'], to: { passwordFlow: 'plain' } }],
  openAccount: [
    {
      from: 'wrong password',
      with: [{ at: 'signing-up' }],
      to: { journey: choosing, tasks: { account: { at: 'signing-up' } } },
    },
    { from: 'choosing', with: [null], to: { tasks: { account: null } } },
  ],
  chooseAuthorizeQuery: [
    { from: 'choosing', with: [{ prompt: 'login' }], to: { authorizeQuery: { prompt: 'login' } } },
  ],
  trustEndpoints: [
    {
      from: 'choosing',
      with: [],
      given: foreign,
      to: { trusted: { endpoints: { userPool: 'https://cognito.example' } } },
    },
  ],
  linkGuest: [
    {
      from: 'guest',
      with: [],
      to: { journey: choosing, signInMethod: 'user-pool', linkedGuestId: expect.any(String) },
    },
    {
      from: 'guest',
      with: [],
      given: { connection: { userPoolId: undefined, identityPoolId: undefined } },
      to: { journey: done, linkedGuestId: null },
    },
  ],
  unlinkGuest: [{ from: 'linked guest', with: [], to: { linkedGuestId: null, guestIdentityId: expect.any(String) } }],
  forgetGuest: [{ from: 'linked guest', with: [], to: { linkedGuestId: null, guestIdentityId: null } }],
  enableShortcuts: [
    { from: 'choosing', with: [false], to: { shortcutsEnabled: false } },
    { from: 'choosing', with: [true], to: { shortcutsEnabled: true } },
  ],
  shareOverview: [{ from: 'choosing', with: ['above', 30], to: { overviewShares: { beside: 46, above: 30 } } }],
  localCognito: [{ from: 'choosing', with: [], to: { journey: choosing }, sends: [] }],
  policy: [{ from: 'choosing', with: [], to: { journey: choosing }, sends: [] }],
  prepareSrp: [{ from: 'choosing', with: [], to: { journey: choosing }, sends: [] }],
  continueAsGuest: [
    { from: 'choosing', with: [], to: { journey: done, guestIdentityId: expect.any(String) }, sends: guestSteps },
    { from: 'choosing', with: [], given: foreign, to: { journey: choosing }, sends: [] },
    { from: 'leaving', with: [], to: { journey: { at: 'leaving' } }, sends: [] },
    {
      from: 'choosing',
      with: [],
      given: credentialsRefused(),
      to: { journey: failed('refused', 'credentials') },
      sends: guestSteps.slice(0, 2),
    },
  ],
  signIn: [
    {
      from: 'choosing',
      with: [{ ...password, username: 'alice', password: 'Alice-Passw0rd!' }],
      to: { journey: { at: 'done', progress: { identifier: 'alice' } } },
      sends: allSteps,
    },
    {
      from: 'choosing',
      with: [{ ...password, username: 'alice', password: 'wrong' }],
      to: { journey: failed('refused') },
      sends: ['InitiateAuth'],
    },
    {
      from: 'choosing',
      with: [{ ...password, username: 'carol', password: 'Carol-Temp0rary!' }],
      to: { journey: { at: 'challenged', problem: null, progress: { challenge: { name: 'NEW_PASSWORD_REQUIRED' } } } },
      sends: ['InitiateAuth'],
    },
  ],
  answer: [
    {
      from: 'challenged',
      with: [newPassword],
      to: { journey: done },
      sends: ['InitiateAuth', 'RespondToAuthChallenge', ...guestSteps],
    },
    {
      from: 'challenged',
      with: [{ ...newPassword, password: 'short' }],
      to: { journey: { at: 'challenged', problem: { kind: 'refused' } } },
    },
    { from: 'choosing', with: [newPassword], to: { journey: choosing }, sends: [] },
  ],
  answerByHand: [
    { from: 'choosing', with: [{ ANSWER: '1' }], to: { journey: choosing }, sends: [] },
    // It has a form.
    { from: 'challenged', with: [{ ANSWER: '1' }], to: { journey: { at: 'challenged' } }, sends: ['InitiateAuth'] },
    {
      from: 'challenged',
      with: [{ USERNAME: 'carol', ANSWER: '1' }],
      given: { intercept: unheardOf },
      to: { journey: { at: 'challenged', problem: { kind: 'refused' }, progress: { challenge: { unknown: 'PALM' } } } },
      sends: ['InitiateAuth', 'RespondToAuthChallenge'],
    },
  ],
  signInWithProviderToken: [
    {
      from: 'choosing',
      with: ['graph.facebook.com', 'no token'],
      to: { journey: failed('refused', 'identity') },
      sends: ['GetId'],
    },
    {
      from: 'choosing',
      with: ['cognito-identity.amazonaws.com', 'no token', 'ap-northeast-1:00000000-0000-4000-8000-00000000000a'],
      to: { journey: failed('refused', 'credentials') },
      sends: ['GetCredentialsForIdentity'],
    },
  ],
  cancel: [
    { from: 'working', with: [], given: { intercept: hanging }, to: { journey: failed('cancelled', 'identity') } },
    { from: 'leaving', with: [], to: { journey: failed('cancelled') } },
    { from: 'guest', with: [], to: { journey: done } },
  ],
  retry: [
    { from: 'wrong password', with: [], to: { journey: choosing } },
    {
      from: 'guest',
      with: [],
      given: credentialsRefused(),
      to: { journey: done },
      sends: ['GetId', 'GetCredentialsForIdentity', 'GetCredentialsForIdentity', 'GetCallerIdentity'],
    },
    { from: 'alice', with: [], to: { journey: done }, sends: allSteps },
    { from: 'challenged', with: [], to: { journey: { at: 'challenged', problem: null } }, sends: ['InitiateAuth'] },
  ],
  startOver: [
    { from: 'wrong password', with: [], to: { journey: choosing, formGeneration: 0 } },
    { from: 'challenged', with: [], to: { journey: choosing } },
  ],
  leaveForHostedUi: [
    {
      from: 'choosing',
      with: ['Facebook', 'ja'],
      to: { journey: { at: 'leaving', progress: { identifier: 'Facebook' } } },
    },
    { from: 'choosing', with: [null, 'en'], given: foreign, to: { journey: choosing } },
  ],
  finishReturn: [
    {
      from: 'choosing',
      with: ['http://localhost:5173/callback?code=c&state=s'],
      to: { signInMethod: 'hosted-ui', journey: failed('unexpected-return', 'exchange') },
      sends: [],
    },
  ],
  returned: [
    { from: 'leaving', with: [], to: { journey: choosing } },
    { from: 'alice', with: [], to: { journey: done } },
  ],
  signOut: [
    { from: 'alice', with: [], to: { journey: choosing, formGeneration: 1 } },
    { from: 'guest', with: [], to: { journey: choosing, guestIdentityId: expect.any(String) } },
    { from: 'linked guest', with: [], to: { linkedGuestId: null } },
  ],
  signOutOfHostedUi: [{ from: 'alice', with: [], to: { journey: choosing, formGeneration: 1 } }],
  runTask: [
    { from: 'alice', with: ['refresh'], to: { tasks: { status: { refresh: { at: 'done' } } } } },
    { from: 'guest', with: ['refresh'], to: { tasks: { status: { refresh: { at: 'failed' } } } } },
    { from: 'choosing', with: ['refresh'], to: { tasks: { status: {} } }, sends: [] },
  ],
  users: [
    { from: 'choosing', with: [], to: { journey: choosing }, sends: [] },
    { from: 'alice', with: [], to: { journey: done } },
  ],
  cancelTask: [{ from: 'alice', with: ['refresh'], to: { tasks: { status: {} } } }],
  renewAutomatically: [{ from: 'alice', with: [true], to: { tasks: { automatic: true } } }],
  goStepByStep: [
    { from: 'choosing', with: [true], to: { stepByStep: true, held: [] } },
    { from: 'choosing', with: [false], to: { stepByStep: false } },
  ],
  sendHeld: [{ from: 'choosing', with: [1, new Map()], to: { held: [] }, sends: [] }],
}

// Each action is called by itself, as a component does that hands it on: none may need the session as its `this`.
describe.each(Object.entries(rows))('%s', (name, cases) => {
  it.each(cases.map((row) => [row.from, row] as const))('from %s', async (_from, row) => {
    const opened = await openSession(row.given)
    await states[row.from](opened)
    // The row's own action, so that its parameters fit; the compiler sees the union of all.
    const action = opened.session[name as keyof Actions] as (...args: readonly unknown[]) => unknown
    await action(...row.with)
    expect(opened.state()).toMatchObject(row.to)
    if (row.sends) expect(opened.sent).toEqual(row.sends)
  })
})

it('each function of the session stands in the table', async () => {
  const { session } = await openSession()
  const functions = Object.entries(session).filter(([, member]) => typeof member === 'function')
  expect(functions.map(([name]) => name).sort()).toEqual(Object.keys(rows).sort())
})
