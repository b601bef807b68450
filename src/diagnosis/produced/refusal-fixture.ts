import * as v from 'valibot'
import { type Protocol, readAnswer } from '../../cognito/answer.ts'
import { finishHostedUi } from '../../cognito/hosted-ui/callback.ts'
import { type Problem, problemFrom, type Service } from '../../cognito/problem.ts'
import { awsJson, awsQuery, oauth, s3Xml } from '../../cognito/protocols.ts'
import type { Connection } from '../../connection/connection.ts'
import type { Exchange } from '../../trace/record/exchange.ts'

const protocols: Readonly<Record<Service, Protocol>> = {
  'user-pool': awsJson,
  'identity-pool': awsJson,
  'hosted-ui': oauth,
  sts: awsQuery,
  s3: s3Xml,
}

/** What the app makes of an answer. */
export function problemIn({ peer, operation, outcome }: Exchange): Problem {
  if (peer === 'provider' || peer === 'other') throw new Error(`no service: ${peer}`)
  if (outcome.kind === 'unreachable') return { kind: 'unreachable', service: peer, operation }
  if (outcome.kind !== 'answered') throw new Error('nothing was answered')
  const { status, headers, body } = outcome
  const asked = { service: peer, operation, protocol: protocols[peer], schema: v.unknown() }
  const read = readAnswer(asked, { status, headers: Object.fromEntries(headers), body })
  if (read.ok) throw new Error(`${operation} was not refused: ${body.slice(0, 200)}`)
  return read.problem
}

/** What it makes of the address that the browser came back with, to a tab that waits for it. */
export async function problemAt(url: string, connection: Connection, redirectUri: string): Promise<Problem> {
  const storage = { getItem: () => 'kept' } as Partial<Storage> as Storage
  const settings = { redirectUri, storage, storagePrefix: '' }
  return finishHostedUi(connection, settings, { url: url.replace('#', '?'), awaited: true }).then(() => {
    throw new Error(`${url} is no refusal`)
  }, problemFrom)
}
