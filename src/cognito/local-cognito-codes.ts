import * as v from 'valibot'
import type { Connection } from '../connection/connection.ts'
import { base32ToBytes } from '../text/base32.ts'
import { totpOf, totpStep } from '../text/totp.ts'
import type { CodeChallengeName } from './challenges/challenge.ts'
import { asJson, demoUserOf, overviewOf } from './local-cognito.ts'

const outboxSchema = v.object({
  messages: v.array(v.object({ userPoolId: v.string(), username: v.string(), code: v.string() })),
})

/** Which code of which user, or of an authenticator app that is being set up. */
type WantedCode = { readonly name?: CodeChallengeName; readonly username: string } | { readonly secret: string }

/**
 * The code that such a challenge wants of a user of the local Cognito, or a step of the account, where none is named: that
 * of the last message in its outbox, or the one that the user's authenticator app would show now.
 * @param send not recorded: this is no call of Cognito's
 * @throws where the local Cognito can't be reached, and where there is no code
 */
export async function localCode(
  connection: Connection,
  wanted: WantedCode,
  { send, now }: { readonly send: typeof fetch; readonly now: () => number },
): Promise<string> {
  if ('secret' in wanted) return totpNow(wanted.secret, now())
  const { name, username } = wanted
  const overview = await overviewOf(connection, send)
  const pool = overview.userPools.find(({ id }) => id === connection.userPoolId)
  const user = pool?.users.find((each) => each.username === username || each.signInName === username)
  if (name === 'SOFTWARE_TOKEN_MFA') {
    const secret = demoUserOf(overview, connection, user?.signInName ?? '')?.totpSecret
    return totpNow(secret ?? '', now())
  }
  const response = await send(overview.outbox, { headers: asJson })
  const { messages } = v.parse(outboxSchema, await response.json())
  const message = messages.find((each) => each.userPoolId === pool?.id && each.username === user?.username)
  if (!message) throw new Error(`no message to ${username} is in the outbox`)
  return message.code
}

async function totpNow(secret: string, now: number): Promise<string> {
  const bytes = base32ToBytes(secret)
  if (!bytes?.length) throw new Error('there is no authenticator app with a secret')
  return totpOf(bytes, totpStep(now))
}
