import { base64ToBytes, bytesToBase64, equalBytes, randomBytes, utf8 } from '../../text/bytes.ts'
import type { MetChallenge } from '../state/session.ts'
import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Emulated } from '../state/state.ts'
import type { SrpExchange, UserPool } from '../state/user-pool.ts'
import { invalidParameter } from '../wire/errors.ts'
import type { WireObject } from '../wire/operation.ts'
import { usernameOf } from './account/user-names.ts'
import type { SignIn } from './challenges/challenge.ts'
import { poolNameOf } from './pools.ts'
import { incorrect, provePassword, refuseUnconfirmed, unknownUser } from './prove-password.ts'
import { decoyVerifier, expectedSignature, type SrpVerifier, startSrp, verifierOf } from './srp.ts'

const lifetime = 3 * 60 * 1000
const allowedSkew = 5 * 60 * 1000

interface SrpRequest {
  /** As the user typed it. */
  readonly name: string
  readonly clientPublic: string
  /** What was answered in this sign-in before. */
  readonly met: readonly MetChallenge[]
}

/**
 * Whatever flow it is of, answers the client's public value with the PASSWORD_VERIFIER challenge. Where existence is not to be
 * told, an unknown username gets one, too, with the same salt each time.
 * @throws ServiceError
 */
export async function startSrpSignIn(
  emulated: Emulated,
  pool: UserPool,
  client: UserPoolClient,
  { name, clientPublic, met }: SrpRequest,
): Promise<WireObject> {
  const username = await usernameOf(pool, name)
  const user = pool.users.get(username)
  if (!user && !client.preventUserExistenceErrors) throw unknownUser(client)
  if (user) refuseUnconfirmed(user)
  const verifier = user?.password ? verifierOf(user.password) : await decoyVerifier(pool.decoyKey, username)
  const parameters = openExchange(emulated, pool, client, { userIdForSrp: username, verifier, clientPublic, met })
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      ...parameters,
      USERNAME: username,
      USER_ID_FOR_SRP: username,
    },
  }
}

interface NewExchange extends Pick<SrpExchange, 'userIdForSrp' | 'clientPublic' | 'met'> {
  readonly verifier: SrpVerifier
}

/** Remembers an exchange. @returns what the client computes its proof with @throws ServiceError */
export function openExchange(
  emulated: Emulated,
  pool: UserPool,
  client: UserPoolClient,
  { userIdForSrp, verifier, clientPublic, met }: NewExchange,
) {
  const challenge = startSrp(verifier, clientPublic)
  // The type is that of amazon-cognito-identity-js issue 356, the text that of aws-sdk-net issue 834.
  if (!challenge) throw invalidParameter('Invalid Input Given')
  const secretBlock = bytesToBase64(randomBytes(1024))
  const expires = emulated.now() + lifetime
  pool.srpExchanges.set(secretBlock, { ...challenge, clientId: client.id, userIdForSrp, met, expires })
  return { SALT: verifier.salt, SECRET_BLOCK: secretBlock, SRP_B: challenge.serverPublic }
}

interface SrpProof {
  readonly userIdForSrp: string
  readonly secretBlock: string
  readonly timestamp: string
  readonly signature: string
}

/**
 * PASSWORD_VERIFIER: checks the proof against the exchange that its secret block names, which serves once.
 * A wrong signature, secret block, or form of the day is told in the same words, as measured in ministack pull request
 * 1758; that an expired exchange is, too, is unverified: no public thread shows it.
 * @throws ServiceError
 */
export async function finishSrpSignIn(
  emulated: Emulated,
  pool: UserPool,
  client: UserPoolClient,
  proof: SrpProof,
): Promise<SignIn> {
  const exchange = takeExchange(emulated, pool, client, proof)
  const { userIdForSrp, met } = exchange
  const user = await provePassword(emulated, pool, client, userIdForSrp, () =>
    isRightProof(poolNameOf(pool.id), exchange, proof),
  )
  return { user, met: [...met, { name: 'PASSWORD_VERIFIER', choice: null }] }
}

/** @throws ServiceError unless the exchange is open for this user or device, and the proof's time is about now */
export function takeExchange(emulated: Emulated, pool: UserPool, client: UserPoolClient, proof: SrpProof): SrpExchange {
  const exchange = pool.srpExchanges.get(proof.secretBlock)
  pool.srpExchanges.delete(proof.secretBlock)
  const now = emulated.now()
  const isCurrent = exchange && exchange.clientId === client.id && exchange.expires > now
  if (!isCurrent || exchange.userIdForSrp !== proof.userIdForSrp) throw incorrect()
  const time = parseSrpTimestamp(proof.timestamp)
  if (time === null || Math.abs(time - now) > allowedSkew) throw incorrect()
  return exchange
}

/** @param poolName or the group key of a device */
export async function isRightProof(
  poolName: string,
  exchange: SrpExchange,
  { secretBlock, timestamp, signature }: SrpProof,
): Promise<boolean> {
  const block = base64ToBytes(secretBlock)
  if (!block) return false
  const claim = { poolName, userIdForSrp: exchange.userIdForSrp, secretBlock: block, timestamp }
  return equalBytes(utf8(await expectedSignature(exchange, claim)), utf8(signature))
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * Reads `Tue Mar 3 04:05:06 UTC 2026`: English names, and the day without a leading zero, or AWS refuses it
 * (capless/warrant pull request 12).
 * @returns epoch milliseconds; null: another form, or no such day
 */
export function parseSrpTimestamp(text: string): number | null {
  const form = /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat) ([A-Z][a-z]{2}) ([1-9]\d?) (\d\d):(\d\d):(\d\d) UTC (\d{4})$/
  const [, weekday = '', month = '', day, hour, minute, second, year] = form.exec(text) ?? []
  const time = Date.UTC(Number(year), months.indexOf(month), Number(day), Number(hour), Number(minute), Number(second))
  // The calendar's own spelling of that moment, to see that nothing ran over (Feb 30, 25:00) and the weekday is right.
  const canonical = Number.isNaN(time) ? '' : new Date(time).toUTCString()
  const [, dd, mmm, yyyy, clock] = canonical.split(' ')
  const isSame = canonical.startsWith(weekday) && mmm === month && Number(dd) === Number(day) && yyyy === year
  return isSame && clock === `${hour}:${minute}:${second}` ? time : null
}
