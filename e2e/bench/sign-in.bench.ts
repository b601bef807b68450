import { expect, test } from 'playwright/test'
import { localConnection } from '../../src/emulator/host/local-connection.ts'
import { serveEmulator } from '../../src/emulator/host/node-server.ts'
import { localSeed } from '../../src/emulator/seed/seed.ts'
import { builtApp, serveCompressed } from './compressed-site.ts'
import { type Measured, median, print } from './measure.ts'
import {
  logIn,
  openIdle,
  type PlainCognito,
  prepare,
  signInAsGuest,
  signInAtHostedUi,
  signInWithCode,
  signInWithSrp,
} from './signing-in.ts'
import { openSourcePage } from './source-page.ts'
import { openUnwatchedPage, type UnwatchedPage } from './unwatched-page.ts'

const rounds = Number(process.env.ROUNDS ?? 7)

/** Milliseconds that each answer of the local Cognito takes at least. */
const latency = 100

/** Round trips, and milliseconds that may come to them. */
const promises = {
  guest: { name: 'guest', trips: 2, own: 40 },
  guestAgain: { name: 'the same guest again', trips: 1, own: 40 },
  srp: { name: 'user name and password, SRP', trips: 4, own: 80 },
  code: { name: 'the same, with a code by SMS after it', trips: 5, own: 120 },
  back: { name: 'back from the Hosted UI', trips: 3, own: 60 },
} as const
type Way = keyof typeof promises
const ways: readonly Way[] = ['guest', 'guestAgain', 'srp', 'code', 'back']

type Times = Readonly<Record<Way, number>>

test(`from a press to credentials; each answer takes ${latency} ms`, async ({ browser, page }) => {
  test.setTimeout(600_000)
  let configJson = ''
  const app = await serveCompressed({ folder: builtApp, configJson: () => configJson })
  const seed = localSeed(app.origin)
  const wait = () => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), latency))
  const cognito = await serveEmulator({ seed, port: 0, intercept: wait })
  const local = localConnection(seed, cognito.origin)
  configJson = JSON.stringify({ connections: [local] })
  const sources = await openSourcePage(page)
  const { username = '', password = '' } = seed.userPool.users[0] ?? {}
  const person = { username, password, back: app.origin }
  const withCode = { username: 'erin', password: 'Erin-Passw0rd!', back: app.origin }
  const lastCode = () => cognito.emulator.emulated.outbox[0]?.code ?? ''
  const plainCognito: PlainCognito = {
    origin: cognito.origin,
    userPoolId: local.userPoolId,
    clientId: local.userPoolClientId ?? '',
    identityPoolId: local.identityPoolId,
    loginsKey: `cognito-idp.${local.region}.amazonaws.com/${local.userPoolId}`,
    redirectUri: `${app.origin}/callback`,
  }

  const documents: number[] = []
  async function inTheApp(own: UnwatchedPage): Promise<Times> {
    await prepare(own)
    await openIdle(own, app.origin)
    const guest = await signInAsGuest(own)
    await openIdle(own, app.origin)
    const guestAgain = await signInAsGuest(own)
    await openIdle(own, app.origin)
    const srp = await signInWithSrp(own, person)
    await openIdle(own, app.origin)
    const code = await signInWithCode(own, withCode, lastCode)
    await openIdle(own, app.origin)
    const back = await signInAtHostedUi(own, person)
    documents.push(back.document)
    return { guest, guestAgain, srp, code, back: back.credentials }
  }

  async function plainly(own: UnwatchedPage): Promise<Times> {
    const call = (name: string, ...values: unknown[]) =>
      own.evaluate(`import('/e2e/bench/plain-calls-fixture.ts').then(({ ${name} }) =>
        ${name}(...${JSON.stringify([plainCognito, ...values])}))`)
    const verifier = 'v'.repeat(43)
    const codes: string[] = []
    own.on('Network.requestWillBeSent', ({ request }) => {
      const code = new URL(request.url).searchParams.get('code')
      if (code !== null && request.url.startsWith(plainCognito.redirectUri)) codes.push(code)
    })
    await own.open(sources.origin)
    // The functions' own results.
    const times = (await call('timePlainCalls', username, password)) as Omit<Times, 'back' | 'code'>
    const challenge = (await call('timePlainChallenge', withCode.username, withCode.password)) as { time: number }
    const code = challenge.time + Number(await call('timePlainAnswer', challenge, lastCode()))
    const address = String(await call('plainAuthorizeAddress', verifier))
    await own.send('Network.enable')
    await own.open(address)
    await logIn(own, person)
    await expect.poll(() => codes.length).toBeGreaterThan(0)
    await own.send('Network.disable')
    await own.open(sources.origin)
    return { ...times, code, back: Number(await call('timePlainReturn', codes[0], verifier)) }
  }

  const inTurn = async (run: (own: UnwatchedPage) => Promise<Times>) => {
    const own = await openUnwatchedPage(browser)
    return run(own).finally(own.close)
  }
  try {
    const pairs: { readonly app: Times; readonly plain: Times }[] = []
    for (let round = 0; round < rounds; round++) {
      pairs.push({ plain: await inTurn(plainly), app: await inTurn(inTheApp) })
    }
    const rows = ways.flatMap((way): Measured[] => {
      const { name, trips, own } = promises[way]
      const values = pairs.map(({ app }) => app[way])
      const plain = pairs.map((pair) => pair.plain[way])
      return [
        { what: `${name}: ${trips} × ${latency} ms + ${own} ms`, values, goal: trips * latency + own },
        {
          what: `${name}: times the plain calls (${median(plain).toFixed(0)} ms)`,
          values: values.map((value, index) => value / (plain[index] ?? Number.NaN)),
          unit: '×',
        },
      ]
    })
    rows.push({ what: 'back: of these until the browser has an empty document', values: documents })
    print(`From a press to painted credentials, where each answer takes ${latency} ms`, rows)
  } finally {
    await sources.close()
    await cognito.close()
    await app.close()
  }
})
