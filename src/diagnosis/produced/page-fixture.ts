import type { Problem } from '../../cognito/problem.ts'
import { signatureHeaders } from '../../cognito/s3/sig-v4.ts'
import { passwordClaimSignature, type SrpChallenge, srpKeyPair, srpTimestamp } from '../../cognito/user-pool/srp.ts'
import type { Connection } from '../../connection/connection.ts'
import { restoreEmulator } from '../../emulator/emulator.ts'
import { localConnection } from '../../emulator/host/local-connection.ts'
import type { FaultName } from '../../emulator/state/faults.ts'
import type { Snapshot } from '../../emulator/state/state.ts'
import type { Triggers } from '../../emulator/state/triggers.ts'
import { algorithm, signatureOf } from '../../emulator/wire/sig-v4.ts'
import { services } from '../../protocol/services.ts'
import { testBrowser } from '../../testing/browser-fixture.ts'
import { appOrigin, testSeed, unservedEmulator, unservedOrigin } from '../../testing/emulator-fixture.ts'
import { objectIn } from '../../trace/facts/json-object.ts'
import type { Outgoing } from '../../trace/record/exchange.ts'
import { createRecorder } from '../../trace/record/recorder.ts'
import { createTrace } from '../../trace/record/trace.ts'
import { diagnose, type Finding, preflight } from '../diagnose.ts'
import { evidenceOf, evidenceToBe } from '../evidence/evidence-of.ts'
import { problemAt, problemIn } from './refusal-fixture.ts'

export type Members = Readonly<Record<string, unknown>>
export type Texts = Readonly<Record<string, string>>

/** What was issued, by its name on the wire. */
export interface Issued {
  readonly IdToken: string
  readonly AccessToken: string
  readonly RefreshToken: string
}

export interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Empty: it is left out, as by a program that doesn't know of it. */
  readonly sessionToken: string
}

/** How the local Cognito, and the page's connection to it, are set up otherwise. */
export interface World {
  readonly change?: (from: Snapshot) => Snapshot
  readonly triggers?: Triggers
  readonly connection?: Partial<Connection>
  /** How far the services' clock is ahead of the page's, milliseconds. */
  readonly ahead?: number
}

const seed = testSeed()
const poolId = seed.userPool.id
export const poolKey = `cognito-idp.${seed.region}.amazonaws.com/${poolId}`
export const redirectUri = `${appOrigin}/callback`
export const roleArn = (name: string) => `arn:aws:iam::${seed.accountId}:role/${name}`

const began = Date.UTC(2026, 10, 28)
/** The passwords of its users take the most time of a start. */
const beginning = unservedEmulator({ now: () => began }).then((emulator) => emulator.snapshot())

export type Page = Awaited<ReturnType<typeof openPage>>

/** A page that calls the local Cognito, records it, and reads the answers, each by the code of the app. */
export async function openPage({ change = (from) => from, triggers, connection: other, ahead = 0 }: World = {}) {
  let now = began
  const emulator = restoreEmulator(change(await beginning), {
    origin: unservedOrigin,
    now: () => now + ahead,
    ...(triggers && { triggers: { [poolId]: triggers } }),
  })
  const connection: Connection = {
    ...localConnection(seed, unservedOrigin),
    callbackUrls: [redirectUri],
    ...other,
  }
  const trace = createTrace(() => now)
  /** Whether answers get lost on their way. */
  let isCut = false
  const send: typeof fetch = async (input, init) => {
    const answer = await emulator.fetch(new Request(input, init))
    if (isCut) throw new TypeError('Failed to fetch')
    return answer
  }
  const recorder = createRecorder(trace, send, () => now)
  const browser = testBrowser(unservedOrigin, emulator.fetch)
  /** What the browser ended on at the Hosted UI; null: it was not there. */
  let shown: string | null = null
  trace.begin('user-pool', connection)

  async function exchange(path: string, init: RequestInit): Promise<string> {
    now += 1000
    const answer = await recorder.fetch(unservedOrigin + path, init).catch(() => new Response())
    return await answer.text()
  }
  const post = (headers: Texts, body: string, path = '/') => exchange(path, { method: 'POST', headers, body })
  const { userPoolClientId: ClientId = '', identityPoolId: IdentityPoolId } = connection

  async function call(service: 'user-pool' | 'identity-pool', operation: string, members: Members): Promise<Members> {
    const target = `${services[service].target}.${operation}`
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target }
    return objectIn(await post(headers, JSON.stringify(members))) ?? {}
  }
  const idp = (operation: string, members: Members) => call('user-pool', operation, { ClientId, ...members })
  const identity = (operation: string, members: Members) => call('identity-pool', operation, members)
  const initiate = (AuthFlow: string, AuthParameters: Texts, more: Members = {}) =>
    idp('InitiateAuth', { AuthFlow, AuthParameters, ...more })
  const signIn = (USERNAME: string, PASSWORD: string, more: Texts = {}) =>
    initiate('USER_PASSWORD_AUTH', { USERNAME, PASSWORD, ...more })
  const answer = ({ Session }: Members, ChallengeName: string, ChallengeResponses: Texts) =>
    idp('RespondToAuthChallenge', { ChallengeName, Session, ChallengeResponses })
  const form = (path: string, fields: Texts, headers: Texts = {}) =>
    post({ 'content-type': formType, ...headers }, String(new URLSearchParams(fields)), path)
  const getId = (Logins: Texts = {}) => identity('GetId', { IdentityPoolId, Logins })
  const issued = async (username = 'alice', password = 'Alice-Passw0rd!') =>
    (await signIn(username, password)).AuthenticationResult as Issued

  async function srp(username: string, password: string, pool = connection.userPoolId ?? '') {
    const keys = srpKeyPair(crypto.getRandomValues(new Uint8Array(32)))
    const begun = await initiate('USER_SRP_AUTH', { USERNAME: username, SRP_A: keys.public.toString(16) })
    const { SALT = '', SRP_B = '', SECRET_BLOCK = '' } = (begun.ChallengeParameters ?? {}) as Texts
    const TIMESTAMP = srpTimestamp(new Date(now))
    const challenge: SrpChallenge = {
      poolName: pool.split('_')[1] ?? '',
      userIdForSrp: username,
      password,
      salt: SALT,
      serverPublic: SRP_B,
      secretBlock: SECRET_BLOCK,
      timestamp: TIMESTAMP,
    }
    return answer(begun, 'PASSWORD_VERIFIER', {
      USERNAME: username,
      PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
      PASSWORD_CLAIM_SIGNATURE: await passwordClaimSignature(keys, challenge),
      TIMESTAMP,
    })
  }

  /** Of an identity: null, a guest's. */
  async function credentials(Logins: Texts = {}): Promise<Keys> {
    const { IdentityId } = await getId(Logins)
    const { Credentials } = await identity('GetCredentialsForIdentity', { IdentityId, Logins })
    const { AccessKeyId = '', SecretKey = '', SessionToken = '' } = (Credentials ?? {}) as Texts
    return { accessKeyId: AccessKeyId, secretAccessKey: SecretKey, sessionToken: SessionToken }
  }

  /** @param signedAt epoch milliseconds; the page's clock unless it is given */
  async function callerIdentity(keys: Keys, signedAt = now) {
    const body = 'Action=GetCallerIdentity&Version=2011-06-15'
    const date = new Date(signedAt).toISOString().replace(/[-:]|\.\d+/g, '')
    const signedWith = {
      date: date.slice(0, 8),
      region: connection.region,
      service: 'sts',
      terminator: 'aws4_request',
      signedHeaders: ['host', 'x-amz-date', ...(keys.sessionToken && ['x-amz-security-token'])],
    }
    const headers = {
      'content-type': formType,
      'x-amz-date': date,
      ...(keys.sessionToken && { 'x-amz-security-token': keys.sessionToken }),
    }
    const url = new URL(`${unservedOrigin}/`)
    const request = { method: 'POST', url, headers: new Map([['host', url.host], ...Object.entries(headers)]), body }
    const signature = await signatureOf(request, signedWith, keys.secretAccessKey)
    const scope = `${keys.accessKeyId}/${signedWith.date}/${connection.region}/sts/aws4_request`
    const authorization = `${algorithm} Credential=${scope}, SignedHeaders=${signedWith.signedHeaders.join(';')}, Signature=${signature}`
    return post({ ...headers, authorization }, body)
  }

  async function list(keys: Keys, { bucket = 'local-bucket', prefix = '', region = connection.region } = {}) {
    const url = new URL(`${unservedOrigin}/${bucket}?list-type=2&prefix=${encodeURIComponent(prefix)}`)
    const headers = await signatureHeaders({ method: 'GET', url, region, service: 's3' }, keys, now)
    return exchange(url.pathname + url.search, { headers })
  }

  const authorizeUrl = (changed: Readonly<Record<string, string | null>> = {}) => {
    const asked = { client_id: ClientId, redirect_uri: redirectUri, response_type: 'code', scope: 'openid', state: 's' }
    const given = Object.entries({ ...asked, ...changed }).filter(([, value]) => value !== null)
    return `/oauth2/authorize?${new URLSearchParams(given as [string, string][])}`
  }

  /** To the Hosted UI and, where it says so at once, back. */
  async function leave(changed: Readonly<Record<string, string | null>> = {}) {
    now += 1000
    const path = authorizeUrl(changed)
    trace.add({ kind: 'redirect', direction: 'left', provider: null, url: unservedOrigin + path, at: now })
    arrived(await browser.visit(path))
  }

  /** Sends the form of the page that the Hosted UI, or a provider, shows. */
  async function submit(fields: Texts) {
    now += 1000
    arrived(await browser.submit(fields))
  }

  async function visit(path: string) {
    now += 1000
    arrived(await browser.visit(path))
  }

  function arrived({ url, left }: Awaited<ReturnType<typeof browser.visit>>) {
    shown = url
    if (left) trace.add({ kind: 'redirect', direction: 'returned', provider: null, url, at: now })
  }

  /** Signs alice in there. @returns the code that the page comes back with */
  async function code(changed: Readonly<Record<string, string | null>> = {}): Promise<string> {
    await leave(changed)
    await submit({ username: 'alice', password: 'Alice-Passw0rd!' })
    return new URL(shown ?? '').searchParams.get('code') ?? ''
  }

  const surroundings = () => ({
    connection,
    runs: trace.store.getState().runs,
    now,
    page: { origin: appOrigin, redirectUri, isOnline: true },
    mayAsk: () => true,
  })

  async function problem(operation?: string): Promise<Problem> {
    const events = surroundings().runs.flatMap((run) => run.events)
    const last = operation
      ? events.findLast((event) => event.kind === 'exchange' && event.operation === operation)
      : events.at(-1)
    if (last?.kind === 'exchange') return problemIn(last)
    if (last?.kind === 'redirect' && last.direction === 'returned')
      return await problemAt(last.url, connection, redirectUri)
    // The Hosted UI keeps it to itself, and says it on its own page.
    const error = URL.canParse(shown ?? '') ? new URL(shown ?? '').searchParams.get('error') : null
    if (error === null) throw new Error(`nothing was refused: ${shown}`)
    return { kind: 'sent-back', error, description: null, awaited: true }
  }

  return {
    connection,
    emulated: emulator.emulated,
    clientId: ClientId,
    now: () => now,
    idp,
    identity,
    initiate,
    signIn,
    answer,
    srp,
    issued,
    form,
    getId,
    credentials,
    callerIdentity,
    list,
    leave,
    submit,
    visit,
    code,
    /** By its code, once. */
    exchangeCode: (fields: Texts = {}) =>
      form('/oauth2/token', {
        grant_type: 'authorization_code',
        client_id: ClientId,
        redirect_uri: redirectUri,
        ...fields,
      }),
    get: (path: string) => exchange(path, {}),
    call: (operation: string, members: Members) => call('user-pool', operation, members),
    sts: (fields: Texts) => form('/', { Version: '2011-06-15', ...fields }),
    fault: (on: FaultName, operation?: string) =>
      emulator.fetch(
        new Request(`${unservedOrigin}/faults`, {
          method: 'POST',
          body: new URLSearchParams({ on, ...(operation && { operation }) }),
        }),
      ),
    pass(milliseconds: number) {
      now += milliseconds
    },
    /** The code that was sent last, by e-mail or SMS. */
    sentCode: () => emulator.emulated.outbox[0]?.code ?? '',
    /** An access token of the pretend provider for the app that the identity pool names. */
    async pretendToken(provider: 'Facebook' | 'LoginWithAmazon'): Promise<string> {
      const url = `${unservedOrigin}/pretend/${provider}/token`
      const { access_token } = await (await emulator.fetch(new Request(url, { method: 'POST' }))).json()
      return access_token
    },
    /** From now on, answers get lost on their way, or do so no longer. */
    cut(is = true) {
      isCut = is
    },
    /** The causes of the last answer, or of the last to that operation, the first in front. */
    async diagnosed(operation?: string): Promise<readonly Finding[]> {
      return diagnose(evidenceOf({ problem: await problem(operation), ...surroundings() }))
    },
    /** What that request would be refused for. */
    foretold: (outgoing: Outgoing): readonly Finding[] => preflight(evidenceToBe(outgoing, surroundings())),
  }
}

const formType = 'application/x-www-form-urlencoded'
