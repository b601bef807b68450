import type { CheckAnswer } from '../../diagnosis/doctor/check.ts'
import {
  type CheckRequest,
  type CheckRequestName,
  checkRequest,
  makeUp,
  type RequestParts,
} from '../../diagnosis/doctor/requests.ts'
import { bytesToHex, randomBytes } from '../../text/bytes.ts'
import { isDropped } from '../../token/dropped-token.ts'
import { clockDifference } from '../../trace/record/clock-difference.ts'
import { createRecorder } from '../../trace/record/recorder.ts'
import type { SessionParts } from '../session-parts.ts'
import type { PagePolicy } from '../world.ts'
import { beginCheckRun } from './check-run.ts'
import { idTokenOf } from './evidence.ts'
import { readCheckAnswer } from './read-check-answer.ts'

type Parts = Pick<SessionParts, 'world' | 'store'>

/** Sends the requests of the checks of the connection in use, in a run of the trace of their own. */
export function createCheckSender({ world, store }: Parts, policy: PagePolicy, redirectUri: string) {
  function parts(): RequestParts {
    const state = store.getState()
    const idToken = idTokenOf(state)
    return {
      connection: state.connection,
      redirectUri,
      idToken: idToken === null || isDropped(idToken) ? null : idToken,
      madeUp: makeUp((bytes) => bytesToHex(randomBytes(bytes))),
    }
  }

  /** What would be sent, by name; without what the page's policy would block. */
  function requests(names: readonly CheckRequestName[]): readonly (readonly [CheckRequestName, CheckRequest])[] {
    const made = parts()
    const unlisted = policy.unreachable(made.connection)
    return names.flatMap((name) => {
      const request = checkRequest(name, made)
      return request === null || unlisted.includes(new URL(request.url).origin) ? [] : [[name, request] as const]
    })
  }

  /** @returns how far the services' clock is ahead, by the answers; null: none showed it */
  async function send(
    names: readonly CheckRequestName[],
    onAnswer: (name: CheckRequestName, answer: CheckAnswer) => void,
  ): Promise<number | null> {
    const record = beginCheckRun(world.trace, store.getState().connection)
    const { fetch } = createRecorder(record, world.send, world.now)
    await Promise.all(requests(names).map(async ([name, request]) => onAnswer(name, await answerTo(fetch, request))))
    record.end()
    const run = record.run()
    return run && clockDifference(run)
  }

  return { requests, send }
}

async function answerTo(send: typeof fetch, { url, method, headers, body }: CheckRequest): Promise<CheckAnswer> {
  try {
    const init = { method, headers: { ...headers }, body, cache: 'no-store', credentials: 'omit' } as const
    return await readCheckAnswer(await send(url, { ...init, redirect: 'error' }))
  } catch {
    return { kind: 'unreachable' }
  }
}
