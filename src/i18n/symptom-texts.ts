/**
 * A sentence about a cause. It may mention what the service's words name (of an answer that could not be read, the
 * operation), the service, and what else is known: seconds, or what is wrong with the answer.
 */
export type Sentence = string | ((value: string, service: string, detail: string) => string)

/** Cause and remedy of each symptom of a table. */
export type SymptomTexts<Table> = Readonly<Record<keyof Table, { readonly cause: Sentence; readonly remedy: Sentence }>>

/** What the session shows, with the values of the proof. */
export type ProofText = string | ((first: string, second: string, third: string) => string)
