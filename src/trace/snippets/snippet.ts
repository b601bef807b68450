import type { Exchange, TraceEvent } from '../record/exchange.ts'
import type { RunConnection } from '../record/run.ts'
import { secretKeyBefore } from './answers.ts'
import type { Call } from './call.ts'
import { type EnvironmentVariable, type Secrets, settleSecrets, setupLines } from './environment.ts'
import { languageOf, type SnippetLanguage } from './languages/languages.ts'
import type { ProgramStep } from './program.ts'
import { readCall } from './read-call.ts'
import type { CallNote, SnippetTexts } from './texts.ts'

/** Code that a person can run. */
export interface Snippet {
  readonly code: string
  /** What it takes from the environment. */
  readonly environment: readonly EnvironmentVariable[]
  /** The lines that set the environment, for the shell from which the code is started. */
  readonly setup: string
}

export interface SnippetOptions {
  readonly secrets: Secrets
  readonly texts: SnippetTexts
  /** The run's events: an answer before the exchange holds the key that a signed request doesn't carry. */
  readonly events?: readonly TraceEvent[] | undefined
}

/** @returns null where the language has no form for the exchange */
export function snippetOf(
  exchange: Exchange,
  connection: RunConnection,
  language: SnippetLanguage,
  options: SnippetOptions,
): Snippet | null {
  const call = readCall(exchange, secretKeyBefore(exchange, options.events ?? []))
  if (call === null || !languageOf(language).has(call)) return null
  const note = noteOn(call)
  const comments = note === null ? [] : [options.texts.notes[note]]
  return writeSnippet([{ call, name: ['answer'], comments }], connection, language, options)
}

export function writeSnippet(
  steps: readonly ProgramStep[],
  connection: RunConnection,
  language: SnippetLanguage,
  { secrets, texts }: SnippetOptions,
): Snippet {
  const { calls, environment } = settleSecrets(
    steps.map(({ call }) => call),
    secrets,
  )
  const settled = steps.map((step, index) => ({ ...step, call: calls[index] ?? step.call }))
  const code = languageOf(language).write({ steps: settled, connection, texts })
  return { code: code.trimEnd(), environment, setup: setupLines(environment, texts) }
}

/** What can't be sent a second time. */
function noteOn({ aws, body }: Call): CallNote | null {
  if (aws?.name === 'RespondToAuthChallenge') return 'session-once'
  return body?.kind === 'form' && body.fields.some(([name]) => name === 'code') ? 'code-once' : null
}
