import type { Exchange } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'
import { type Given, givenBy, isSecretKey } from './answers.ts'
import { wordsOf } from './aws-services.ts'
import { type AwsKeys, type Call, mapCall } from './call.ts'
import type { SnippetLanguage } from './languages/languages.ts'
import type { ProgramStep } from './program.ts'
import { type RecordedCall, recordedCalls } from './recorded-calls.ts'
import { type Snippet, type SnippetOptions, writeSnippet } from './snippet.ts'
import type { AnswerHole, Text } from './value.ts'
import { withoutSrp } from './without-srp.ts'

/** The whole run as one script, in which the values of one answer go into the next request; null: nothing was sent. */
export function scriptOf(run: Run, language: SnippetLanguage, options: SnippetOptions): Snippet | null {
  const recorded = withoutSrp(recordedCalls(run)).map(withFreshCode)
  if (recorded.length === 0) return null
  const names = namesOf(recorded)
  const known = new KnownValues()
  const steps = recorded.map(({ call, answeredBy, note }, index): ProgramStep => {
    const step = {
      call: linked(call, known),
      name: names[index] ?? [],
      comments: [operationOf(call, answeredBy), ...(note === null ? [] : [options.texts.notes[note]])],
    }
    known.learn(givenBy(answeredBy, index))
    return step
  })
  return writeSnippet(steps, run.connection, language, options)
}

const operationOf = (call: Call, { operation }: Exchange) => call.aws?.name ?? operation

/** One for each, none of them a word of a language: they end in `answer`. */
function namesOf(recorded: readonly RecordedCall[]): string[][] {
  const counts = new Map<string, number>()
  return recorded.map(({ call, answeredBy }) => {
    const words = wordsOf(operationOf(call, answeredBy).split('/').at(-1) ?? '').filter((word) => !/^\d/.test(word))
    const count = (counts.get(words.join()) ?? 0) + 1
    counts.set(words.join(), count)
    return [...words, ...(count === 1 ? [] : [`${count}`]), 'answer']
  })
}

/** A code works once, so that the recorded one is of no use. */
function withFreshCode(recorded: RecordedCall): RecordedCall {
  const { body } = recorded.call
  if (body?.kind !== 'form' || !body.fields.some(([name]) => name === 'code')) return recorded
  const fresh = (text: Text, name: string): Text => {
    const isUsedUp = name === 'code' || name === 'code_verifier'
    return isUsedUp && typeof text !== 'string' && text.kind === 'secret' ? { ...text, recorded: null } : text
  }
  return { ...recorded, call: mapCall(recorded.call, fresh), note: 'code-needed' }
}

/** What the answers so far gave. */
class KnownValues {
  private readonly holes = new Map<string, AnswerHole>()
  private readonly keys = new Map<string, AwsKeys>()
  private lastKeys: AwsKeys | null = null

  learn(given: readonly Given[]): void {
    for (const { value, hole } of given) this.holes.set(value, hole)
    const found = (is: (name: string) => boolean) => given.find(({ name }) => is(name))
    const accessKeyId = found((name) => name === 'AccessKeyId')
    const secretAccessKey = found(isSecretKey)
    const sessionToken = found((name) => name === 'SessionToken')
    if (!accessKeyId || !secretAccessKey || !sessionToken) return
    this.lastKeys = {
      accessKeyId: accessKeyId.hole,
      secretAccessKey: secretAccessKey.hole,
      sessionToken: sessionToken.hole,
    }
    this.keys.set(accessKeyId.value, this.lastKeys)
  }

  holeOf(value: string | null): AnswerHole | undefined {
    return value === null ? undefined : this.holes.get(value)
  }

  /** @param accessKeyId null: the trace hides it, so the last ones are meant */
  keysOf(accessKeyId: string | null): AwsKeys | undefined {
    return (accessKeyId === null ? this.lastKeys : this.keys.get(accessKeyId)) ?? undefined
  }
}

/** The call, with what earlier answers gave taken from there. */
function linked(call: Call, known: KnownValues): Call {
  const withAnswers = mapCall(call, (text, name) => {
    if (typeof text === 'string') return (name === 'IdentityId' && known.holeOf(text)) || text
    return known.holeOf(recordedIn(text)) ?? text
  })
  const keys = call.keys && known.keysOf(recordedIn(call.keys.accessKeyId))
  return { ...withAnswers, keys: keys ?? withAnswers.keys }
}

function recordedIn(text: Text): string | null {
  return typeof text !== 'string' && text.kind === 'secret' ? text.recorded : null
}
