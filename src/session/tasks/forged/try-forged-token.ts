import { measured } from '../../../cognito/note.ts'
import { problemFrom } from '../../../cognito/problem.ts'
import type { Connection } from '../../../connection/connection.ts'
import { loginsKeyOfToken } from '../../../connection/pool-issuers.ts'
import { readToken, unverifiedIssuer } from '../../../token/read-token.ts'
import { expectationsOf } from '../../../token/rules/expectations.ts'
import type { AccessToken } from '../../../token/token-set.ts'
import { services } from '../../services.ts'
import { usable } from '../../usable.ts'
import { refusesWhatWasSent } from '../refusals.ts'
import type { TaskContext } from '../task-context.ts'
import { taskServices } from '../task-services.ts'
import { forgedHosts, forgedReceivers } from './forged-receivers.ts'
import type { ForgedOutcome, ForgedTokenTrial, Receiver } from './forged-results.ts'

/**
 * Signs a token whose claims were edited, and shows it to each who takes one, one after the other. What a receiver that
 * accepts it gives in return (an identity, credentials, attributes) is dropped.
 * @param isConfirmed whether the user agreed that it goes to hosts other than this machine
 * @throws Error where that was not asked for
 */
export async function tryForgedToken(
  context: TaskContext,
  trial: ForgedTokenTrial,
  isConfirmed: boolean,
): Promise<void> {
  const { connection, signal } = context
  if (!isConfirmed && forgedHosts(connection, trial).length > 0) {
    throw new Error('A forged token goes to other machines only where the user agreed.')
  }
  const { forgeToken, makeForgersKey } = await taskServices.forgeToken()
  const key = context.results().forged?.key ?? (await makeForgersKey())
  const token = await forgeToken({ ...trial, original: usable(trial.original) }, key)
  const made = { key, token, sentTo: forgedReceivers(connection, trial) }
  context.note({ name: 'forged-token', values: [measured(trial.forgery, token)] })
  context.updateResults({ forged: { ...made, outcomes: {} } })
  for (const receiver of made.sentTo) {
    const outcome = await outcomeAt(receiver, context, { ...trial, token }).catch(outcomeOf)
    signal.throwIfAborted()
    const { outcomes } = context.results().forged ?? { outcomes: {} }
    context.updateResults({ forged: { ...made, outcomes: { ...outcomes, [receiver]: outcome } } })
  }
}

type Forged = ForgedTokenTrial & { readonly token: string }

async function outcomeAt(receiver: Receiver, context: TaskContext, forged: Forged): Promise<ForgedOutcome> {
  const { connection, signal } = context
  const { original, token, api } = forged
  switch (receiver) {
    case 'page':
      return checkedByPage(connection, forged, context.now())
    case 'identity-pool': {
      const { requestGrant } = await services.identityPool()
      // The provider is the user pool whatever the token says of its issuer: that it says so is what is tried.
      const provider = loginsKeyOfToken(connection, unverifiedIssuer(readToken(original))) ?? ''
      await requestGrant(connection, { logins: { [provider]: token }, knownIdentityId: null, onIdentity: () => {} })
      return { kind: 'accepted' }
    }
    case 'user-pool': {
      const { getUser } = await taskServices.getUser()
      // Whether it is one is for the user pool to say.
      await getUser(connection, token as AccessToken)
      return { kind: 'accepted' }
    }
    case 'own-api': {
      const { callApi } = await taskServices.ownApi()
      const request = { method: 'GET', url: api ?? '', headers: [], body: null } as const
      return { kind: 'api', answer: await callApi(request, { kind: 'token', scheme: 'Bearer ', token }, signal) }
    }
    default:
      return receiver satisfies never
  }
}

/** By the pool's keys as they are now: one may have been registered, or taken away. */
async function checkedByPage(connection: Connection, { original, token }: Forged, now: number): Promise<ForgedOutcome> {
  const [{ fetchUserPoolKeys }, { verifyToken }] = await Promise.all([
    taskServices.keySet(),
    taskServices.verifyToken(),
  ])
  const { kind } = readToken(original)
  const keys = await fetchUserPoolKeys(connection, unverifiedIssuer(readToken(original)))
  const use = kind === 'user-pool-id' ? 'id' : 'access'
  const report = await verifyToken(
    {
      token: readToken(token),
      // Of the kind that it was: an edited `token_use` is a fault.
      expectations: { ...expectationsOf(kind, connection), tokenUse: use },
      keys,
      clockDifference: null,
      nonce: null,
      accessToken: null,
    },
    now,
  )
  return { kind: 'checked', report }
}

function outcomeOf(error: unknown): ForgedOutcome {
  const problem = problemFrom(error)
  if (problem.kind === 'cancelled') throw error
  if (!refusesWhatWasSent(problem)) return { kind: 'failed', problem }
  return { kind: 'refused', code: problem.code, message: problem.message }
}
