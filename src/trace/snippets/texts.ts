/** What stands in the snippets' comments. */
export interface SnippetTexts {
  /** Above a variable whose value the trace doesn't hold. */
  readonly missing: string
  readonly notes: Readonly<Record<CallNote, string>>
}

/** What one has to know about a step. */
export type CallNote =
  | 'srp'
  | 'srp-choice'
  | 'srp-custom'
  | 'code-once'
  | 'code-needed'
  | 'session-once'
  | 'jq'
  | 'curl-instead'
  | 'take'
